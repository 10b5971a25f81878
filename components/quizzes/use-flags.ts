import { useState } from "react";
import type { RunningSession } from "@/lib/quizzes/schema";

/** The learner's own marks, shown at once and kept with the session. */
export function useFlags({ items }: RunningSession, keep: (position: number, flagged: boolean) => void) {
  const [own, setOwn] = useState<ReadonlyMap<number, boolean>>(new Map());
  const flags = items.map(({ position, flagged }) => own.get(position) ?? flagged);

  function toggle(position: number) {
    const flagged = !flags[position];
    setOwn((before) => new Map(before).set(position, flagged));
    keep(position, flagged);
  }
  return { flags, toggle };
}
