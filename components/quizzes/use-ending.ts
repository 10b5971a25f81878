import { useEffect, useEffectEvent, useState } from "react";
import type { SaveState } from "@/lib/quizzes/client/save-queue";
import type { QuizDesk } from "@/components/quizzes/quiz-desk";

interface Ending {
  readonly submit: QuizDesk["submit"];
  /** Milliseconds; null where no time runs. */
  readonly left: number | null;
  readonly state: SaveState;
  prepareAll(): Promise<void>;
  settle(): Promise<boolean>;
  onLook(): unknown;
}

/** The server decides when time is up; the browser only asks once it must be, and waits no longer than this for the last save. */
const LAST_SAVE_MS = 3_000;

/** How a quiz ends: by the learner, once everything is saved; by time; or because another tab or the server ended it. */
export function useEnding({ submit, left, state, prepareAll, settle, onLook }: Ending) {
  const [isEnding, setEnding] = useState(false);
  const isTimeUp = left === 0;

  async function finish() {
    if (isEnding) return;
    setEnding(true);
    await prepareAll();
    // Something that is not saved, and cannot be: the learner looks at it first.
    if (!(await settle())) return setEnding(false);
    submit.act(() => setEnding(false));
  }

  const endByTime = useEffectEvent(async () => {
    await Promise.race([settle(), new Promise((resolve) => setTimeout(resolve, LAST_SAVE_MS))]);
    submit.act();
  });
  useEffect(() => {
    if (isTimeUp) void endByTime();
  }, [isTimeUp]);

  const look = useEffectEvent(() => void onLook());
  useEffect(() => {
    if (state === "over") look();
  }, [state]);

  return { finish, isEnding: isEnding || submit.isPending, isTimeUp, error: submit.error };
}
