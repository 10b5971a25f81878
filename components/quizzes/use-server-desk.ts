import type { QuizDesk } from "@/components/quizzes/quiz-desk";
import { api } from "@/lib/http/client";
import { useFlagItem } from "@/lib/quizzes/client/use-flag-item";
import { useSubmitSession } from "@/lib/quizzes/client/use-submit-session";
import { useSeeItem } from "@/lib/quizzes/client/use-see-item";
import { saveAnswerOutput, type RunningSession } from "@/lib/quizzes/schema";

/** A running quiz as the server keeps it. */
export function useServerDesk({ sessionId, mode }: RunningSession): QuizDesk {
  const see = useSeeItem(sessionId, mode === "assigned");
  const flag = useFlagItem(sessionId);
  const { mutate, isPending, error } = useSubmitSession(sessionId);
  return {
    send: (position, save) =>
      api.put(`/api/v1/quiz-sessions/${sessionId}/answers/${position}`, { body: save, output: saveAnswerOutput }),
    keepFlag: (position, flagged) => flag.mutate({ position, flagged }),
    see,
    submit: { act: (onFailed) => mutate(undefined, { onError: () => onFailed?.() }), isPending, error },
  };
}
