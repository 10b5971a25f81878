import type { ReadyWorker } from "@/lib/runtime/client/start-worker";
import {
  DEFAULT_LIMITS,
  type CallOutcome,
  type CodeError,
  type Language,
  type RunRequest,
  type RunResult,
} from "@/lib/runtime/contract";
import type { WorkerMessage } from "@/lib/runtime/messages";

/** Functions that are called by name: an identifier of any of the languages, in ASCII. */
const IDENTIFIER = /^[A-Za-z_$][\w$]{0,79}$/;

/** Begins a run. `stop` ends it at once; the worker is then beyond use. */
export async function runInWorker(
  worker: ReadyWorker,
  language: Language,
  request: RunRequest,
): Promise<{ readonly result: Promise<RunResult>; readonly stop: () => void }> {
  const { calls, stdin = [], files = {}, seed, echo = false, onEvent } = request;
  const limits = { ...DEFAULT_LIMITS, ...request.limits };
  if (calls && !IDENTIFIER.test(calls.entry)) throw new RangeError(`no name of a function: ${calls.entry}`);
  const began = performance.now();
  const outcomes: CallOutcome[] = [];
  const end = (status: RunResult["status"], error: CodeError | null = null, cut = false): RunResult => ({
    ...{ status, error, cut, calls: outcomes },
    took: performance.now() - began,
  });

  const plain =
    language === "python"
      ? { code: request.code }
      : (await import("@/lib/runtime/client/strip-types")).stripTypes(request.code);
  if ("error" in plain) return { result: Promise.resolve(end("failed", plain.error)), stop: () => undefined };

  let finish: (result: RunResult) => void = () => undefined;
  const result = new Promise<RunResult>((resolve) => (finish = resolve));
  const stop = (status: RunResult["status"]) => {
    clearTimeout(timer);
    worker.listen(() => undefined);
    worker.close();
    finish(end(status));
  };
  const timer = setTimeout(() => stop("timeout"), limits.time);

  const hear = (message: WorkerMessage): void => {
    switch (message.type) {
      case "stdout":
      case "stderr":
        return onEvent?.(message);
      // Calls come in their order; code that speaks for itself cannot skip one.
      case "call":
        if (message.index === outcomes.length) outcomes.push({ ok: true, output: message.output });
        return;
      case "call-failed":
        if (message.index === outcomes.length) outcomes.push({ ok: false, error: message.error });
        return;
      case "end":
        clearTimeout(timer);
        worker.listen(() => undefined);
        return finish(end(message.error ? "failed" : "done", message.error, message.cut));
      case "broken":
        return stop("crashed");
      default:
        return;
    }
  };
  worker.listen(hear);
  worker.send({
    ...{
      type: "run",
      code: plain.code,
      label: request.label,
      asks: false,
      entry: calls?.entry,
      inputs: calls?.inputs ?? [],
    },
    ...{ stdin, files, seed, echo, outputLimit: limits.output },
  });
  return { result, stop: () => stop("stopped") };
}
