import { useState } from "react";
import { createSaveQueue, type Save, type SaveQueue, type SaveState } from "@/lib/quizzes/client/save-queue";
import { useLeaveWarning } from "@/lib/quizzes/client/use-leave-warning";
import { waitForNetwork } from "@/lib/quizzes/client/wait-for-network";
import type { RunningItem, RunningSession } from "@/lib/quizzes/schema";

const GATHER_MS = 300;

/**
 * The answers of a running session: shown at once, saved with every change, kept in memory while the network is away. What another
 * tab saved is taken over where nothing of this one waits.
 */
export function useAnswers({ items }: RunningSession, send: (position: number, save: Save) => Promise<unknown>) {
  /** What was answered in this tab. */
  const [own, setOwn] = useState<ReadonlyMap<number, unknown>>(new Map());
  const [state, setState] = useState<SaveState>("clean");
  const [queue] = useState<SaveQueue>(() =>
    createSaveQueue({
      send,
      gather: () => new Promise((resolve) => setTimeout(resolve, GATHER_MS)),
      wait: waitForNetwork,
      onState: setState,
      versions: new Map(items.map(({ position, version }) => [position, version])),
    }),
  );

  const isOvertaken = (item: RunningItem) =>
    queue.isClean(item.position) && item.version > queue.versionOf(item.position);
  const answers = items.map((item) =>
    own.has(item.position) && !isOvertaken(item) ? own.get(item.position) : (item.answer ?? undefined),
  );

  useLeaveWarning(state);

  function change(position: number, answer: unknown) {
    const item = items[position];
    if (item && isOvertaken(item)) queue.resolve(position, item.version, false);
    setOwn((before) => new Map(before).set(position, answer));
    queue.change(position, answer);
  }

  /** After a conflict: the answer that the server has by now, or one's own on top of it. */
  function resolve({ position, version, answer }: RunningItem, keepsMine: boolean) {
    queue.resolve(position, version, keepsMine);
    if (!keepsMine) setOwn((before) => new Map(before).set(position, answer ?? undefined));
  }

  return { answers, change, resolve, state, settle: queue.settle, refusals: queue.refusals() };
}
