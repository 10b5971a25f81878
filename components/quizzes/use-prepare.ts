import { useRef, useState } from "react";
import type { Prepare } from "@/components/practice/unmarked-item";
import { kindOf } from "@/lib/items/kind-of";
import type { RunningItem } from "@/lib/quizzes/schema";

/**
 * Answers that take work in the browser, such as code that must be run: made ready when their item is left, and before the quiz is
 * submitted. What was made ready once is not made again until it changes.
 */
export function usePrepare(
  items: readonly RunningItem[],
  answers: readonly unknown[],
  change: (position: number, answer: unknown) => void,
) {
  const prepares = useRef(new Map<number, Prepare>());
  const done = useRef(new Map<number, unknown>());
  const [busy, setBusy] = useState<number>();

  function register(position: number, prepare: Prepare | undefined) {
    if (prepare) prepares.current.set(position, prepare);
    else prepares.current.delete(position);
  }

  async function prepare(position: number): Promise<void> {
    const make = prepares.current.get(position);
    const answer = answers[position];
    const item = items[position];
    if (!make || !item || !kindOf(item.kind).isAnswered(answer) || done.current.get(position) === answer) return;
    setBusy(position);
    const ready = await make().finally(() => setBusy(undefined));
    done.current.set(position, ready ?? answer);
    if (ready !== undefined) change(position, ready);
  }

  async function prepareAll(): Promise<void> {
    for (const position of [...prepares.current.keys()]) await prepare(position);
  }

  return { register, prepare, prepareAll, busy };
}
