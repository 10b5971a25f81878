import { useState } from "react";
import { useFlagItem } from "@/lib/quizzes/client/use-flag-item";
import type { RunningSession } from "@/lib/quizzes/schema";

/** The learner's own marks, shown at once and kept with the session. */
export function useFlags({ sessionId, items }: RunningSession) {
  const [own, setOwn] = useState<ReadonlyMap<number, boolean>>(new Map());
  const keep = useFlagItem(sessionId);
  const flags = items.map(({ position, flagged }) => own.get(position) ?? flagged);

  function toggle(position: number) {
    const flagged = !flags[position];
    setOwn((before) => new Map(before).set(position, flagged));
    keep.mutate({ position, flagged });
  }
  return { flags, toggle };
}
