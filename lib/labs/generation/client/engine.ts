import type { Device, Failure, ModelSource } from "@/lib/browser-models/source";
import type { EndReason, Inspected, Loaded, Order, Report } from "@/lib/labs/generation/worker/protocol";

/** A running model answers a stop between two steps; one that does not loses its worker. */
const STOP_PATIENCE_MS = 1500;

export interface EngineState {
  readonly model: "none" | "loading" | "ready";
  readonly loaded: number;
  readonly total: number;
  /** What is under way, by the name of the part that began it. */
  readonly busy?: string;
  /** What failed, in the part of this name. */
  readonly failure?: Failure & { readonly in: string };
  /** How the model came, once it is ready. */
  readonly came?: Loaded;
  /** Why the model is gone. */
  readonly wasEnded?: boolean;
}
const NOTHING: EngineState = { model: "none", loaded: 0, total: 0 };

type WithoutRun<T> = T extends { readonly run: number } ? Omit<T, "run"> : never;
export type Task = WithoutRun<Exclude<Order, { kind: "stop" | "inspect" }>>;
/** Says how each run of a job goes; `index` is its place in the job, and the report names it for `inspect`. */
export type Hear = (
  report: Exclude<Report, { kind: "progress" | "loaded" | "done" | "failed" | "inspected" }>,
  index: number,
) => void;

export interface Engine {
  readonly state: () => EngineState;
  subscribe(listener: () => void): () => void;
  /** Loads the model where it is not there yet, then carries out the tasks one after another. Ends what was under way. */
  start(name: string, tasks: readonly Task[], hear: Hear): Promise<EndReason | "failed">;
  /** What a step of one of the last runs chose from; nothing where that is no longer known. */
  inspect(run: number, position: number): Promise<Inspected | undefined>;
  stop(): void;
  /** Ends the worker and lets go of the model. */
  end(): void;
}

interface Job {
  readonly name: string;
  readonly first: number;
  readonly count: number;
  readonly hear: Hear;
  finish(reason: EndReason | "failed"): void;
}

/**
 * The model in its worker, as a page sees it.
 * @param open makes the worker
 */
export function createEngine(open: () => Worker, device: Device, model: ModelSource): Engine {
  const listeners = new Set<() => void>();
  let state = NOTHING;
  let worker: Worker | undefined;
  let job: Job | undefined;
  let nextRun = 0;
  const asked = new Map<string, (inspected: Inspected | undefined) => void>();
  let patience: ReturnType<typeof setTimeout> | undefined;

  const set = (change: Partial<EngineState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const finish = (reason: EndReason | "failed", failure?: Failure) => {
    clearTimeout(patience);
    const finished = job;
    job = undefined;
    const { busy: _, ...rest } = state;
    state = { ...rest, ...(failure && { failure: { ...failure, in: finished?.name ?? "" } }) };
    set({});
    finished?.finish(reason);
  };
  const end = (reason: EndReason | "failed", failure?: Failure, wasEnded = false) => {
    worker?.terminate();
    worker = undefined;
    for (const answer of asked.values()) answer(undefined);
    asked.clear();
    state = { ...NOTHING, ...(wasEnded && { wasEnded }) };
    finish(reason, failure);
  };

  function listen(own: Worker) {
    own.onmessage = ({ data }: MessageEvent<Report>) => {
      if (own !== worker) return;
      if (data.kind === "progress") return set({ loaded: data.loaded, total: data.total });
      if (data.kind === "loaded") return set({ model: "ready", came: data });
      if (data.kind === "inspected") return asked.get(`${data.run} ${data.position}`)?.(data);
      if (data.kind === "failed") return fail(data);
      if (!job || data.run < job.first) return;
      if (data.kind !== "done") return job.hear(data, data.run - job.first);
      if (data.reason === "stopped" || data.run === job.first + job.count - 1) finish(data.reason);
    };
    own.onerror = (event) => {
      event.preventDefault();
      if (own === worker) end("failed", { kind: "unknown", detail: event.message ?? "" });
    };
  }

  /** A text that is too long, or a file that one part alone needs, leaves the model as it is; anything else does not. */
  function fail({ run, failure }: Extract<Report, { kind: "failed" }>) {
    const isHarmless =
      run !== undefined && ["too-long", "unreachable", "refused", "missing", "damaged"].includes(failure.kind);
    if (!isHarmless) return end("failed", failure);
    if (job) worker?.postMessage({ kind: "stop", run: job.first + job.count - 1 } satisfies Order);
    finish("failed", failure);
  }

  function stop() {
    if (!job) return;
    // Nothing is heard while a model is loaded, and nothing is lost with it.
    if (state.model !== "ready") return end("stopped");
    worker?.postMessage({ kind: "stop", run: job.first + job.count - 1 } satisfies Order);
    clearTimeout(patience);
    patience = setTimeout(() => end("stopped", undefined, true), STOP_PATIENCE_MS);
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start(name, tasks, hear) {
      if (job) {
        worker?.postMessage({ kind: "stop", run: job.first + job.count - 1 } satisfies Order);
        finish("stopped");
      }
      const { failure: _, wasEnded: __, ...rest } = state;
      state = rest;
      if (!worker) {
        worker = open();
        listen(worker);
        worker.postMessage({ kind: "load", device, model } satisfies Order);
        set({ model: "loading" });
      }
      const first = nextRun;
      nextRun += tasks.length;
      return new Promise((resolve) => {
        job = { name, first, count: tasks.length, hear, finish: resolve };
        set({ busy: name });
        for (const [index, task] of tasks.entries()) worker?.postMessage({ ...task, run: first + index });
      });
    },
    inspect(run, position) {
      const key = `${run} ${position}`;
      return new Promise((resolve) => {
        if (!worker) return resolve(undefined);
        asked.set(key, (inspected) => {
          asked.delete(key);
          resolve(inspected?.kept ? inspected : undefined);
        });
        worker.postMessage({ kind: "inspect", run, position } satisfies Order);
      });
    },
    stop,
    end: () => end("stopped"),
  };
}
