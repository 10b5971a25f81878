import { useTranslations } from "next-intl";
import { useNotebookState, useSession } from "@/components/notebooks/notebook-session";
import type { CellRun, NotebookState } from "@/lib/notebooks/cell-model/state";

/** Tells a screen reader how a run ended; of many one after the other only the last, or the one that failed. */
export function RunSpeaker() {
  const t = useTranslations("notebooks.said");
  const state = useNotebookState(useSession());
  const last = state.queue.length === 0 ? lastEnded(state) : undefined;
  return (
    <p role="status" className="sr-only">
      {last && t(`ran.${last.status}`, { position: last.position, name: last.name, outputs: last.outputs })}
    </p>
  );
}

interface Ended {
  readonly status: Exclude<CellRun["status"], "running">;
  readonly position: number;
  readonly name: string;
  readonly outputs: number;
}

/** Undefined while something runs: what is said then would be said again. */
function lastEnded({ runs, cells }: NotebookState): Ended | undefined {
  const all = Object.entries(runs).filter(([, run]) => run.number > 0);
  const [id, run] = all.toSorted(([, one], [, other]) => other.number - one.number)[0] ?? [];
  if (!run || run.status === "running") return undefined;
  return {
    status: run.status,
    position: cells.findIndex((cell) => cell.id === id) + 1,
    name: run.error?.name ?? "",
    outputs: run.outputs.length,
  };
}
