import { useEffect, useState } from "react";
import { api } from "@/lib/http/client";
import { seeItemInput } from "@/lib/quizzes/results-schema";

const PAUSE_MS = 700;

/** Tells the server which item is looked at, once one stays at it; it is no loss when that fails. */
export function useSeeItem(sessionId: string, isTold: boolean): (position: number) => void {
  const [position, setPosition] = useState<number>();
  useEffect(() => {
    if (!isTold || position === undefined) return;
    const timer = setTimeout(() => {
      void api
        .put(`/api/v1/quiz-sessions/${sessionId}/place`, { body: { position }, output: seeItemInput })
        .catch(() => undefined);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [sessionId, isTold, position]);
  return setPosition;
}
