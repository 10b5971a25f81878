import { useRef } from "react";
import type { QuizDesk } from "@/components/quizzes/quiz-desk";
import { useMarkPreview } from "@/lib/quizzes/client/use-mark-preview";
import type { PreviewOutput } from "@/lib/quizzes/draft-schema";
import type { ResultOutput } from "@/lib/quizzes/schema";

/** A preview keeps its answers in the page, and has them marked when it is submitted. */
export function usePreviewDesk(
  draftId: string,
  { ticket, items }: PreviewOutput,
  onResult: (result: ResultOutput) => void,
): QuizDesk {
  const answers = useRef(new Map<number, unknown>());
  const { mutate, isPending, error } = useMarkPreview(draftId);
  return {
    send(position, { answer }) {
      answers.current.set(position, answer);
      return Promise.resolve();
    },
    keepFlag: () => undefined,
    see: () => undefined,
    submit: {
      act(onFailed) {
        const given = items.map(({ position }) => answers.current.get(position) ?? null);
        // Answers of players are plain JSON; the queue does not know of what.
        const sent = given as Parameters<typeof mutate>[0]["answers"];
        mutate({ ticket, answers: sent }, { onSuccess: onResult, onError: () => onFailed?.() });
      },
      isPending,
      error,
    },
  };
}
