import type { Locale } from "@/lib/core/locale";
import type { CellRun } from "@/lib/notebooks/cell-model/state";
import type { NotebookStore } from "@/lib/notebooks/client/notebook-store";
import { toOutput } from "@/lib/notebooks/client/to-output";
import type { CellOutput } from "@/lib/notebooks/schema";
import { textIn } from "@/lib/notebooks/title-of";
import {
  NOTEBOOK_LIMITS,
  type Completions,
  type RunEvent,
  type RunRequest,
  type RunResult,
  type Runtime,
  type RuntimeState,
} from "@/lib/runtime/contract";

/** A line that running code waits for. */
export interface Question {
  readonly cell: string;
  readonly prompt: string;
  readonly isSecret: boolean;
  /** Null for the end of input. */
  answer(line: string | null): void;
}

export interface KernelState {
  readonly runtime: RuntimeState;
  /** Whether `input()` can ask while code runs; where it cannot, its lines are given beforehand. */
  readonly canAsk: boolean;
  readonly question: Question | undefined;
  /** `unable`: the interpreter could not be had. `crashed`: it broke down and was started anew. */
  readonly fault: "unable" | "crashed" | undefined;
}

/** What runs the cells of one notebook: an interpreter, and the order in which they come to it. */
export interface Kernel {
  readonly state: KernelState;
  subscribe(listener: () => void): () => void;
  /** Begins to run what waits. Nothing is loaded before there is something. @returns ends it, and the interpreter */
  open(): () => void;
  /** Loads the interpreter before it is needed. */
  warm(): void;
  /** Stops what runs, and what waits. What was defined stays, if the code lets itself be stopped. */
  interrupt(): void;
  /** Ends what runs and forgets everything; then runs these cells. */
  restart(cells?: readonly string[]): void;
  complete(code: string, place: number): Promise<Completions | null>;
  /**
   * Runs a cell, and then calls a function that it defined, each time with a list of arguments in canonical encoding. What the calls
   * print is shown nowhere. A cell that did not come to its end is not called.
   * @throws {Error} when there is no interpreter to be had
   */
  runAndCall(cell: string, calls: NonNullable<RunRequest["calls"]>): Promise<RunResult>;
  /** The lines that `input()` reads first, and all that it reads where nobody can be asked. */
  setLines(lines: readonly string[]): void;
  /** Which of two texts of an author's cell is run; they differ in comments alone. */
  setLocale(locale: Locale): void;
}

interface Options {
  readonly store: NotebookStore;
  /** Another language is another one of these. */
  makeRuntime(): Runtime;
  readonly locale: Locale;
  now(): number;
}

const IDLE: KernelState = { runtime: { status: "idle" }, canAsk: true, question: undefined, fault: undefined };

export function createKernel({ store, makeRuntime, locale: first, now }: Options): Kernel {
  const listeners = new Set<() => void>();
  let state = IDLE;
  let lines: readonly string[] = [];
  let locale = first;
  let runtime: Runtime | undefined;
  let session = 0;
  let isBusy = false;

  function move(next: Partial<KernelState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function hear(of: Runtime): void {
    if (of !== runtime) return;
    // A new interpreter knows nothing of what ran.
    if (of.session !== session) {
      session = of.session;
      state.question?.answer(null);
      store.dispatch({ type: "restart" });
    }
    move({ runtime: of.state, canAsk: of.canAsk });
  }

  const ask = (cell: string, prompt: string, isSecret: boolean) =>
    new Promise<string | null>((resolve) => {
      const answer = (line: string | null) => {
        move({ question: undefined });
        resolve(line);
      };
      move({ question: { cell, prompt, isSecret, answer } });
    });

  async function runCell(of: Runtime, id: string): Promise<void> {
    const cell = store.state.cells.find((each) => each.id === id);
    if (!cell) return store.dispatch({ type: "unqueue" });
    const code = textIn(cell.source, locale);
    const names = await of.inspect(code);
    hear(of);
    // It may have been taken out of the queue meanwhile.
    if (of !== runtime || !store.state.queue.includes(id)) return;
    store.dispatch({ type: "begin", cell: id, at: now(), source: cell.source, names });
    const run = store.state.runs[id];
    if (run?.status !== "running") return store.dispatch({ type: "unqueue" });
    const { number, count } = run;
    const give = (output: CellOutput) => store.dispatch({ type: "output", cell: id, number, output });
    const onEvent = (event: RunEvent) => {
      if (event.type === "clear") return store.dispatch({ type: "clear-output", cell: id, number, wait: event.wait });
      const output = toOutput(event, count);
      if (output) give(output);
    };
    const result = await of.run({
      ...{ code, label: `In[${count}]`, echo: true, limits: NOTEBOOK_LIMITS, stdin: lines, onEvent },
      onInput: (prompt, isSecret) => ask(id, prompt, isSecret),
    });
    finish(of, id, number, result, give);
  }

  function finish(
    of: Runtime,
    cell: string,
    number: number,
    { status, error, took, cut }: RunResult,
    give: (output: CellOutput) => void,
  ): void {
    state.question?.answer(null);
    if (error) {
      const traceback = (error.trace || `${error.name}: ${error.message}`).split("\n");
      give({ output_type: "error", ename: error.name, evalue: error.message, traceback });
    }
    const isStopped = status === "stopped" || error?.name === "KeyboardInterrupt";
    const ended = status === "done" ? "done" : isStopped ? "interrupted" : "failed";
    store.dispatch({ type: "finish", cell, number, status: ended, took, isCut: cut, error });
    move({ fault: status === "crashed" ? "crashed" : undefined });
    hear(of);
  }

  /** The next run of a cell, once it is over; undefined when it was taken out of the queue. */
  function ended(cell: string, before: number): Promise<CellRun | undefined> {
    return new Promise((resolve) => {
      const look = () => {
        const { queue, runs } = store.state;
        const run = runs[cell];
        const isNew = run !== undefined && run.number > before;
        if (queue.includes(cell) || (isNew && run.status === "running")) return;
        end();
        resolve(isNew ? run : undefined);
      };
      const end = store.subscribe(look);
      look();
    });
  }

  async function work(): Promise<void> {
    const of = runtime;
    if (!of || isBusy) return;
    isBusy = true;
    try {
      for (let next = store.state.queue[0]; next !== undefined && of === runtime; next = store.state.queue[0])
        await runCell(of, next);
    } catch {
      store.dispatch({ type: "unqueue" });
      if (of === runtime) move({ fault: "unable" });
    } finally {
      isBusy = false;
    }
  }

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    open() {
      const opened = (runtime = makeRuntime());
      session = opened.session;
      const ends = [store.subscribe(() => void work()), opened.subscribe(() => hear(opened))];
      void work();
      return () => {
        runtime = undefined;
        for (const end of ends) end();
        state.question?.answer(null);
        opened.end();
      };
    },
    warm: () => void runtime?.start().catch(() => move({ fault: "unable" })),
    interrupt() {
      store.dispatch({ type: "unqueue" });
      state.question?.answer(null);
      runtime?.interrupt();
    },
    restart(cells = []) {
      store.dispatch({ type: "unqueue" });
      runtime?.restart().then(
        () => store.dispatch({ type: "queue", cells }),
        () => move({ fault: "unable" }),
      );
    },
    complete: async (code, place) => (await runtime?.complete(code, place)) ?? null,
    async runAndCall(cell, calls) {
      const before = store.state.begun;
      store.dispatch({ type: "queue", cells: [cell] });
      const run = await ended(cell, before);
      if (!runtime || state.fault === "unable") throw new Error("no interpreter");
      if (run?.status === "done") return runtime.run({ code: "", calls });
      return { status: run?.status === "failed" ? "failed" : "stopped", error: null, calls: [], cut: false, took: 0 };
    },
    setLines: (next) => void (lines = next),
    setLocale: (next) => void (locale = next),
  };
}
