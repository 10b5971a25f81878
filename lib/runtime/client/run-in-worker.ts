import { fetchWheels } from "@/lib/runtime/client/fetch-wheels";
import type { ReadyWorker } from "@/lib/runtime/client/start-worker";
import {
  DEFAULT_LIMITS,
  type CallOutcome,
  type CodeError,
  type Language,
  type MimeBundle,
  type OutputMetadata,
  type RunRequest,
  type RunResult,
} from "@/lib/runtime/contract";
import type { WorkerMessage } from "@/lib/runtime/messages";

/** Functions that are called by name: an identifier of any of the languages, in ASCII. */
const IDENTIFIER = /^[A-Za-z_$][\w$]{0,79}$/;
/** Long enough for a loop to look, and for what it leaves behind to be put in order. */
const GRACE_MS = 2_000;

/** A run under way. After `stop`, and after an `interrupt` that did not end it in time, the worker is beyond use. */
interface Run {
  readonly result: Promise<RunResult>;
  readonly stop: () => void;
  readonly interrupt: () => void;
}

/** Begins a run. @param canAsk whether the interpreter can wait for a line that somebody is asked for */
export async function runInWorker(
  worker: ReadyWorker,
  language: Language,
  request: RunRequest,
  canAsk: boolean,
): Promise<Run> {
  const { calls, stdin = [], files = {}, seed, echo = false, onInput, onEvent } = request;
  const limits = { ...DEFAULT_LIMITS, ...request.limits };
  if (calls && !IDENTIFIER.test(calls.entry)) throw new RangeError(`no name of a function: ${calls.entry}`);
  const label = request.label?.replace(/\s+/g, " ").slice(0, 60);
  const began = performance.now();
  const outcomes: CallOutcome[] = [];
  let isCut = false;
  const end = (status: RunResult["status"], error: CodeError | null = null): RunResult => ({
    ...{ status, error, cut: isCut, calls: outcomes },
    took: performance.now() - began,
  });

  const plain =
    language === "python"
      ? { code: request.code }
      : (await import("@/lib/runtime/client/strip-types")).stripTypes(request.code);
  if ("error" in plain) {
    const nothing = () => undefined;
    return { result: Promise.resolve(end("failed", plain.error)), stop: nothing, interrupt: nothing };
  }

  let finish: (result: RunResult) => void = () => undefined;
  const result = new Promise<RunResult>((resolve) => (finish = resolve));
  const timers: ReturnType<typeof setTimeout>[] = [];
  const conclude = (outcome: RunResult) => {
    timers.forEach(clearTimeout);
    worker.listen(() => undefined);
    finish(outcome);
  };
  const stop = (status: RunResult["status"]) => {
    worker.close();
    conclude(end(status));
  };
  // A timer takes no longer time than this; what is longer has no bound.
  if (limits.time < 2 ** 31) timers.push(setTimeout(() => stop("timeout"), limits.time));

  const hear = (message: WorkerMessage): void => {
    switch (message.type) {
      case "stdout":
      case "stderr":
      case "clear":
        return onEvent?.(message);
      case "display":
      case "result": {
        const { forms, metadata, ...rest } = message;
        const data = readForms(forms);
        return onEvent?.({ ...rest, data, metadata: readMetadata(metadata) });
      }
      case "cut":
        isCut = true;
        return onEvent?.({ type: "cut", limit: limits.output });
      case "ask": {
        const asked = onInput ? onInput(message.prompt, message.isSecret) : Promise.resolve(null);
        return void asked.catch(() => null).then((text) => worker.send({ type: "line", text }));
      }
      case "want":
        return void fetchWheels(message.modules).then((wheels) =>
          worker.send({ type: "wheels", files: wheels }, wheels),
        );
      // Calls come in their order; code that speaks for itself cannot skip one.
      case "call":
        if (message.index === outcomes.length) outcomes.push({ ok: true, output: message.output });
        return;
      case "call-failed":
        if (message.index === outcomes.length) outcomes.push({ ok: false, error: message.error });
        return;
      case "end":
        return conclude(end(message.error ? "failed" : "done", message.error));
      case "broken":
        return stop("crashed");
      case "ready":
      case "completed":
      case "inspected":
        return;
    }
  };
  worker.listen(hear);
  worker.send({
    ...{ type: "run", code: plain.code, label, entry: calls?.entry, inputs: calls?.inputs ?? [] },
    ...{ stdin, asks: canAsk && onInput !== undefined, files, seed, echo, outputLimit: limits.output },
  });
  return {
    result,
    stop: () => stop("stopped"),
    interrupt() {
      worker.interrupt();
      timers.push(setTimeout(() => stop("stopped"), GRACE_MS));
    },
  };
}

const isObject = (value: unknown): value is OutputMetadata =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readMetadata(text: string): OutputMetadata {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** Forms of JSON as values; one that is none is left out. */
function readForms(forms: Readonly<Record<string, string>>): MimeBundle {
  return Object.fromEntries(
    Object.entries(forms).flatMap(([kind, text]): [string, unknown][] => {
      if (!kind.endsWith("json")) return [[kind, text]];
      try {
        return [[kind, JSON.parse(text)]];
      } catch {
        return [];
      }
    }),
  );
}
