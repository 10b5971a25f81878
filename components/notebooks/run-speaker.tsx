import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { useNotebookState, useSession } from "@/components/notebooks/notebook-session";
import type { CellRun, NotebookState } from "@/lib/notebooks/cell-model/state";

/** Tells a screen reader how a run ended; of many one after the other only the last, or the one that failed. */
export function RunSpeaker() {
  const t = useTranslations("notebooks.said");
  const session = useSession();
  const state = useNotebookState(session);
  const [said, setSaid] = useState("");
  const last = lastEnded(state);
  const isOver = state.queue.length === 0;
  const speak = useEffectEvent(({ cell, run }: Ended) => {
    const position = state.cells.findIndex(({ id }) => id === cell) + 1;
    const error = run.outputs.find((output) => output.output_type === "error");
    const what = run.status === "running" ? "done" : run.status;
    setSaid(t(`ran.${what}`, { position, name: error?.ename ?? "", outputs: run.outputs.length }));
  });
  const number = last?.run.number;
  useEffect(() => {
    if (last && isOver) speak(last);
    // Told once for each run, when nothing waits any more.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [number, isOver]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}

interface Ended {
  readonly cell: string;
  readonly run: CellRun;
}

function lastEnded({ runs }: NotebookState): Ended | undefined {
  const ended = Object.entries(runs).filter(([, run]) => run.status !== "running" && run.number > 0);
  const [cell, run] = ended.toSorted(([, one], [, other]) => other.number - one.number)[0] ?? [];
  return cell !== undefined && run ? { cell, run } : undefined;
}
