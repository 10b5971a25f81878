import { loadPythonFiles } from "@/lib/runtime/client/load-engine-files";
import { openSandbox, type Sandbox } from "@/lib/runtime/client/open-sandbox";
import { runInWorker } from "@/lib/runtime/client/run-in-worker";
import { startWorker, type ReadyWorker } from "@/lib/runtime/client/start-worker";
import type { Language, RunRequest, RunResult, Runtime, RuntimeState } from "@/lib/runtime/contract";

/** What a run gives that was stopped before it began. */
const NOT_RUN: RunResult = { status: "stopped", error: null, cut: false, calls: [], took: 0 };

/** Stops one run, whether it is running, waits for its interpreter or for another run. */
interface Stopper {
  readonly isStopped: boolean;
  readonly stopped: Promise<undefined>;
  stop(): void;
}

function createStopper(): Stopper {
  const control = new AbortController();
  const stopped = new Promise<undefined>((resolve) =>
    control.signal.addEventListener("abort", () => resolve(undefined)),
  );
  return {
    get isStopped() {
      return control.signal.aborted;
    },
    stopped,
    stop: () => control.abort(),
  };
}

/** Makes a runtime; nothing is loaded before `start` or `run`. */
export function createRuntime(language: Language, { fresh }: { readonly fresh: boolean }): Runtime {
  const engine = language === "python" ? "python" : "javascript";
  // A script's declarations cannot be taken back, so JavaScript has a worker for each run.
  const isFresh = fresh || engine === "javascript";
  const listeners = new Set<() => void>();
  let state: RuntimeState = { status: "idle" };
  let sandbox: Promise<Sandbox> | undefined;
  let worker: Promise<ReadyWorker> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const wanted = new Set<Stopper>();
  let isOver = false;

  function move(next: RuntimeState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function prepareSandbox(): Promise<Sandbox> {
    const onProgress = (loaded: number, total: number) => move({ status: "loading", loaded, total });
    if (engine === "javascript") return openSandbox();
    const [opened, files] = await Promise.all([openSandbox(), loadPythonFiles(onProgress)]);
    opened.provide(files);
    return opened;
  }

  function prepare(): Promise<ReadyWorker> {
    if (isOver) throw new Error("the runtime was given back");
    worker ??= (async () => {
      try {
        sandbox ??= prepareSandbox();
        const opened = await sandbox;
        if (state.status !== "running") move({ status: "starting" });
        const ready = await startWorker(opened, engine);
        if (state.status !== "running") move({ status: "ready" });
        return ready;
      } catch (error) {
        // A later call begins anew.
        void sandbox?.then((opened) => opened.close()).catch(() => undefined);
        sandbox = worker = undefined;
        move({ status: "failed" });
        throw error;
      }
    })();
    return worker;
  }

  function renew(): void {
    void worker?.then((ready) => ready.close()).catch(() => undefined);
    worker = undefined;
    // Ready for the next run; if it cannot be had, that run says so.
    if (!isOver) prepare().catch(() => undefined);
  }

  async function perform(request: RunRequest, stopper: Stopper): Promise<RunResult> {
    const ready = stopper.isStopped ? undefined : await Promise.race([prepare(), stopper.stopped]);
    if (!ready) return NOT_RUN;
    move({ status: "running" });
    const { result, stop } = await runInWorker(ready, language, request);
    void stopper.stopped.then(stop);
    const outcome = await result;
    const isKept = !isFresh && (outcome.status === "done" || outcome.status === "failed");
    move({ status: isKept ? "ready" : "starting" });
    if (!isKept) renew();
    return outcome;
  }

  const stop = () => wanted.forEach((stopper) => stopper.stop());

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: async () => void (await prepare()),
    run(request) {
      const stopper = createStopper();
      wanted.add(stopper);
      const next = queue.then(() => perform(request, stopper)).finally(() => wanted.delete(stopper));
      queue = next.catch(() => undefined);
      return next;
    },
    stop,
    session: 0,
    canAsk: false,
    interrupt: stop,
    complete: () => Promise.resolve(null),
    inspect: () => Promise.resolve(null),
    async restart() {
      stop();
      await queue;
      if (!isFresh) renew();
      await prepare();
    },
    end() {
      isOver = true;
      stop();
      void sandbox?.then((opened) => opened.close()).catch(() => undefined);
    },
  };
}
