import { askForNames, askToComplete } from "@/lib/runtime/client/ask-worker";
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
  /** Of a run that has begun. */
  interrupt?: () => void;
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
  const canAsk = engine === "python" && "Suspending" in WebAssembly;
  const listeners = new Set<() => void>();
  let state: RuntimeState = { status: "idle" };
  let session = 0;
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
    const opening = openSandbox();
    const provide = (name: string, bytes: ArrayBuffer) =>
      void opening.then((opened) => opened.provide(name, bytes)).catch(() => undefined);
    try {
      const [opened] = await Promise.all([opening, loadPythonFiles(onProgress, provide)]);
      return opened;
    } catch (error) {
      void opening.then((opened) => opened.close()).catch(() => undefined);
      throw error;
    }
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
    session++;
    move({ status: "starting" });
    // Ready for the next run; if it cannot be had, that run says so.
    if (!isOver) prepare().catch(() => undefined);
  }

  async function perform(request: RunRequest, stopper: Stopper): Promise<RunResult> {
    const ready = stopper.isStopped ? undefined : await Promise.race([prepare(), stopper.stopped]);
    if (!ready) return NOT_RUN;
    move({ status: "running" });
    const { result, stop, interrupt } = await runInWorker(ready, language, request, canAsk);
    stopper.interrupt = engine === "python" ? interrupt : stop;
    void stopper.stopped.then(stop);
    const outcome = await result;
    const isKept = !isFresh && (outcome.status === "done" || outcome.status === "failed");
    if (isKept) move({ status: "ready" });
    else renew();
    return outcome;
  }

  /** Everything that concerns the interpreter happens one after the other. */
  function enqueue<T>(work: () => Promise<T>): Promise<T> {
    const next = queue.then(work);
    queue = next.catch(() => undefined);
    return next;
  }

  const stop = () => wanted.forEach((stopper) => stopper.stop());

  return {
    get state() {
      return state;
    },
    get session() {
      return session;
    },
    canAsk,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: async () => void (await prepare()),
    run(request) {
      const stopper = createStopper();
      wanted.add(stopper);
      return enqueue(() => perform(request, stopper).finally(() => wanted.delete(stopper)));
    },
    interrupt: () => wanted.forEach((stopper) => (stopper.interrupt ?? stopper.stop)()),
    stop,
    async restart() {
      stop();
      await queue;
      if (!isFresh && worker) renew();
      await prepare();
    },
    async complete(code, position) {
      if (engine !== "python" || state.status !== "ready" || wanted.size > 0) return null;
      return enqueue(async () => (worker && wanted.size === 0 ? askToComplete(await worker, code, position) : null));
    },
    async inspect(code) {
      if (engine !== "python") return null;
      return enqueue(async () => askForNames(await prepare(), code));
    },
    end() {
      isOver = true;
      stop();
      void sandbox?.then((opened) => opened.close()).catch(() => undefined);
    },
  };
}
