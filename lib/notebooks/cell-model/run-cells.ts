import { appendOutput } from "@/lib/notebooks/cell-model/append-output";
import type { NotebookAction } from "@/lib/notebooks/cell-model/actions";
import type { CellRun, NotebookState, RunInput } from "@/lib/notebooks/cell-model/state";

type Begin = Extract<NotebookAction, { type: "begin" }>;
type Finish = Extract<NotebookAction, { type: "finish" }>;

const isCode = (state: NotebookState, id: string) => state.cells.some((cell) => cell.id === id && cell.type === "code");

/** Has cells wait for the interpreter, each once. */
export const queueCells = (state: NotebookState, ids: readonly string[]): NotebookState => ({
  ...state,
  queue: [...new Set([...state.queue, ...ids.filter((id) => isCode(state, id))])],
});

/** The cell that is being run, if any. */
export const runningCell = ({ runs }: Pick<NotebookState, "runs">): string | undefined =>
  Object.entries(runs).find(([, run]) => run.status === "running")?.[0];

export function beginRun(state: NotebookState, { cell: id, at, source, names }: Begin): NotebookState {
  const cell = state.cells.find((each) => each.id === id);
  if (cell?.type !== "code" || runningCell(state) !== undefined) return state;
  const run: CellRun = {
    ...{ number: state.begun + 1, session: state.session, count: state.count + 1, status: "running" },
    ...{ source, outputs: [], isClearing: false, isCut: false },
    ...{ names, inputs: names ? inputsOf(state, id, names.uses) : [] },
    ...{ startedAt: at, took: null, error: null },
  };
  return {
    ...state,
    ...{ begun: run.number, count: state.count + 1, queue: state.queue.filter((waiting) => waiting !== id) },
    runs: { ...state.runs, [id]: run },
  };
}

/** Changes the run that is meant and no later one of its cell. */
function change(state: NotebookState, id: string, number: number, next: (run: CellRun) => CellRun): NotebookState {
  const run = state.runs[id];
  if (run?.number !== number || run.status !== "running") return state;
  return { ...state, runs: { ...state.runs, [id]: next(run) } };
}

export const takeOutput = (
  state: NotebookState,
  { cell, number, output }: Extract<NotebookAction, { type: "output" }>,
): NotebookState =>
  change(state, cell, number, (run) => ({
    ...run,
    isClearing: false,
    outputs: appendOutput(run.isClearing ? [] : run.outputs, output),
  }));

export const clearOutput = (
  state: NotebookState,
  { cell, number, wait }: Extract<NotebookAction, { type: "clear-output" }>,
): NotebookState =>
  change(state, cell, number, (run) => (wait ? { ...run, isClearing: true } : { ...run, outputs: [] }));

/** Ends a run. One that failed or was interrupted takes with it what waits: it may need what was not made. */
export function finishRun(state: NotebookState, finish: Finish): NotebookState {
  const { cell, number, status, took, isCut, error } = finish;
  const next = change(state, cell, number, (run) => ({ ...run, status, took, isCut, error }));
  return next === state || status === "done" ? next : { ...next, queue: [] };
}

export const binds = (run: CellRun, name: string): boolean =>
  run.names?.defines.some((bound) => bound === name || bound === "*") ?? false;

/**
 * Where each name came from that a cell is about to use: the last run that bound it. What the cell bound itself, by `x += 1`, came from
 * where it did then.
 */
function inputsOf({ runs, session }: NotebookState, cell: string, uses: readonly string[]): readonly RunInput[] {
  const own = runs[cell]?.session === session ? runs[cell] : undefined;
  return uses.flatMap((name) => {
    let source: RunInput | undefined;
    for (const [id, run] of Object.entries(runs))
      if (id !== cell && run.session === session && run.number > (source?.number ?? 0) && binds(run, name))
        source = { name, cell: id, number: run.number };
    const before =
      own && own.number > (source?.number ?? 0) ? own.inputs.find((input) => input.name === name) : undefined;
    return before ?? source ?? [];
  });
}

/** The interpreter has forgotten everything: what ran is over, what waits is not run, counts begin anew. */
export function restart(state: NotebookState): NotebookState {
  const runs = Object.fromEntries(
    Object.entries(state.runs).map(([id, run]) => [
      id,
      run.status === "running" ? { ...run, status: "interrupted" as const } : run,
    ]),
  );
  return { ...state, runs, queue: [], session: state.session + 1, count: 0 };
}

/** Forgets what cells gave; one that runs goes on. */
export const clearCells = (state: NotebookState, ids: readonly string[]): NotebookState => ({
  ...state,
  runs: Object.fromEntries(
    Object.entries(state.runs).flatMap(([id, run]) => {
      if (!ids.includes(id)) return [[id, run]];
      // What it bound is still there, so others may hang on it.
      return run.number > 0 ? [[id, { ...run, outputs: [], count: run.status === "running" ? run.count : null }]] : [];
    }),
  ),
});
