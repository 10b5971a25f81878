import type { Locale } from "@/lib/core/locale";
import type { NotebookAction } from "@/lib/notebooks/cell-model/actions";
import type { NotebookStore } from "@/lib/notebooks/client/notebook-store";
import { toOutput } from "@/lib/notebooks/client/to-output";
import { textIn } from "@/lib/notebooks/title-of";
import { NOTEBOOK_LIMITS, type RunEvent, type RunResult, type Runtime } from "@/lib/runtime/contract";

/** A line that running code waits for. */
export interface Question {
  readonly cell: string;
  readonly prompt: string;
  readonly isSecret: boolean;
  /** Null for the end of input. */
  answer(line: string | null): void;
}

export interface QueueState {
  readonly question: Question | undefined;
  /** `unable`: the interpreter could not be had. `crashed`: it broke down and was started anew. */
  readonly fault: "unable" | "crashed" | undefined;
}

export interface RunQueue {
  readonly state: QueueState;
  subscribe(listener: () => void): () => void;
  /** The lines that `input()` reads first, and all that it reads where nobody can be asked. */
  setLines(lines: readonly string[]): void;
  setLocale(locale: Locale): void;
  end(): void;
}

interface Options {
  readonly store: NotebookStore;
  readonly runtime: Runtime;
  readonly locale: Locale;
  now(): number;
}

/** Runs the cells that wait in a notebook, one after the other, in its one interpreter; what they give goes back into the notebook. */
export function createRunQueue({ store, runtime, locale: first, now }: Options): RunQueue {
  const listeners = new Set<() => void>();
  let state: QueueState = { question: undefined, fault: undefined };
  let lines: readonly string[] = [];
  let locale = first;
  let session = runtime.session;
  let isBusy = false;
  let isOver = false;

  function move(next: Partial<QueueState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  /** A new interpreter knows nothing of what ran. */
  function meetInterpreter(): void {
    if (runtime.session === session) return;
    session = runtime.session;
    state.question?.answer(null);
    store.dispatch({ type: "restart" });
  }

  function ask(cell: string, prompt: string, isSecret: boolean): Promise<string | null> {
    return new Promise((resolve) => {
      const answer = (line: string | null) => {
        move({ question: undefined });
        resolve(line);
      };
      move({ question: { cell, prompt, isSecret, answer } });
    });
  }

  async function runCell(id: string): Promise<void> {
    const cell = store.state.cells.find((each) => each.id === id);
    if (!cell) return store.dispatch({ type: "unqueue" });
    const code = textIn(cell.source, locale);
    const names = await runtime.inspect(code);
    meetInterpreter();
    // It may have been taken out of the queue meanwhile.
    if (isOver || !store.state.queue.includes(id)) return;
    store.dispatch({ type: "begin", cell: id, at: now(), source: cell.source, names });
    const run = store.state.runs[id];
    if (run?.status !== "running") return store.dispatch({ type: "unqueue" });
    const { number } = run;
    const give = (output: Extract<NotebookAction, { type: "output" }>["output"]) =>
      store.dispatch({ type: "output", cell: id, number, output });
    const hear = (event: RunEvent) => {
      if (event.type === "clear") return store.dispatch({ type: "clear-output", cell: id, number, wait: event.wait });
      const output = toOutput(event, run.count);
      if (output) give(output);
    };
    const result = await runtime.run({
      ...{ code, label: `In[${run.count}]`, echo: true, limits: NOTEBOOK_LIMITS, stdin: lines },
      onEvent: hear,
      onInput: (prompt, isSecret) => ask(id, prompt, isSecret),
    });
    finish(id, number, result);
  }

  function finish(cell: string, number: number, { status, error, took, cut }: RunResult): void {
    if (error) {
      const traceback = (error.trace || `${error.name}: ${error.message}`).split("\n");
      const output = { output_type: "error" as const, ename: error.name, evalue: error.message, traceback };
      store.dispatch({ type: "output", cell, number, output });
    }
    const isStopped = status === "stopped" || error?.name === "KeyboardInterrupt";
    const ended = status === "done" ? "done" : isStopped ? "interrupted" : "failed";
    store.dispatch({ type: "finish", cell, number, status: ended, took, isCut: cut, error });
    if (state.question) state.question.answer(null);
    move({ fault: status === "crashed" ? "crashed" : undefined });
    meetInterpreter();
  }

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      for (let next = store.state.queue[0]; next !== undefined && !isOver; next = store.state.queue[0])
        await runCell(next);
    } catch {
      store.dispatch({ type: "unqueue" });
      if (!isOver) move({ fault: "unable" });
    } finally {
      isBusy = false;
    }
  }

  const ends = [store.subscribe(() => void work()), runtime.subscribe(meetInterpreter)];
  void work();
  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    setLines: (next) => void (lines = next),
    setLocale: (next) => void (locale = next),
    end() {
      isOver = true;
      for (const end of ends) end();
      state.question?.answer(null);
    },
  };
}
