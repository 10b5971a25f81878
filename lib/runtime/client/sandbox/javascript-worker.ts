import { decodeValue } from "@/lib/code-values/decode";
import { CannotEncode, encodeValue } from "@/lib/code-values/encode";
import { formatValue } from "@/lib/runtime/client/sandbox/format-value";
import {
  apply,
  charCodeAt,
  defineProperty,
  getterOf,
  indexOf,
  makeString,
  slice,
} from "@/lib/runtime/client/sandbox/originals";
import { createOutput, type Output } from "@/lib/runtime/client/sandbox/output";
import { watchTimers } from "@/lib/runtime/client/sandbox/pending-timers";
import { restrictGlobals } from "@/lib/runtime/client/sandbox/restrict-globals";
import { seededRandom } from "@/lib/runtime/client/sandbox/seeded-random";
import type { CodeError } from "@/lib/runtime/contract";
import type { RunMessage, WorkerMessage, WorkerStart } from "@/lib/runtime/messages";

// JavaScript in a worker of the sandbox, one run in each: what a script declares cannot be taken back. Scripts are loaded from
// blobs, so that nothing needs `eval`.

const { importScripts: importOriginal } = self as unknown as { importScripts(address: string): void }; // a classic worker has it
const BlobOriginal = Blob;
const addressOf = URL.createObjectURL.bind(URL);
const later = self.setTimeout.bind(self);
/** On the first line, so that lines keep their numbers. What is exported is declared as well, and taken by its name. */
const BEGINNING = '"use strict";var exports={};';
/** What the browser says before the message of a script that does not parse. */
const PREFIX = "Failed to execute 'importScripts' on 'WorkerGlobalScope': ";

const load = (address: string) => apply(importOriginal, self, [address]) as void;
const addressOfCode = (code: string) => addressOf(new BlobOriginal([code], { type: "text/javascript" }));

/** The line in which a stack first names the code's own address; null where it does not. */
function lineIn(stack: string, address: string): number | null {
  const at = indexOf(stack, `${address}:`);
  if (at < 0) return null;
  let line = 0;
  for (let index = at + address.length + 1; ; index++) {
    const digit = charCodeAt(stack, index) - 48;
    if (!(digit >= 0 && digit <= 9)) return line > 0 ? line : null;
    line = line * 10 + digit;
  }
}

function describe(error: unknown, address: string, line: number | null = null): CodeError {
  try {
    const { name, message, stack } = (typeof error === "object" && error !== null ? error : {}) as Partial<Error>; // may be any value
    const isError = typeof name === "string" && typeof message === "string";
    return {
      name: slice(isError ? name : "thrown", 0, 200),
      message: slice(
        isError ? (indexOf(message, PREFIX) === 0 ? slice(message, PREFIX.length) : message) : formatValue(error),
        0,
        10_000,
      ),
      line: (typeof stack === "string" ? lineIn(stack, address) : null) ?? line,
      ...{ trace: "", frames: [], missing: null },
    };
  } catch {
    return { name: "Error", message: "", line, trace: "", frames: [], missing: null };
  }
}

const reads = {
  line: getterOf(ErrorEvent.prototype, "lineno"),
  file: getterOf(ErrorEvent.prototype, "filename"),
  error: getterOf(ErrorEvent.prototype, "error"),
  message: getterOf(ErrorEvent.prototype, "message"),
  reason: getterOf(PromiseRejectionEvent.prototype, "reason"),
};
const prevent = Event.prototype.preventDefault;

/** Tells of the first failure that nobody caught: a script that does not parse, a timer, a promise. */
function watchFailures(address: () => string): (heard: (error: CodeError) => void) => void {
  let heard: (error: CodeError) => void = () => undefined;
  self.addEventListener("error", (event) => {
    apply(prevent, event, []);
    const line = reads.file(event) === address() && reads.line(event) > 0 ? reads.line(event) : null;
    const error: unknown = reads.error(event);
    heard(describe(error ?? { name: "Error", message: reads.message(event) }, address(), line));
  });
  self.addEventListener("unhandledrejection", (event) => {
    apply(prevent, event, []);
    heard(describe(reads.reason(event), address()));
  });
  return (listener) => (heard = listener);
}

function installConsole(output: Output): void {
  const writer =
    (stream: "stdout" | "stderr") =>
    (...values: unknown[]) =>
      output.write(stream, `${values.map((value) => formatValue(value)).join(" ")}\n`);
  const [out, err] = [writer("stdout"), writer("stderr")];
  const console = {
    ...{ log: out, info: out, debug: out, table: out, dir: out, warn: err, error: err, trace: err },
    assert: (holds: unknown, ...values: unknown[]) => (holds ? undefined : err("Assertion failed:", ...values)),
  };
  defineProperty(self, "console", { value: console, writable: true, configurable: true });
}

function installFunctions(lines: readonly string[]): void {
  let next = 0;
  const readLine = () => (next < lines.length ? lines[next++] : null);
  const require = (name: unknown) => {
    throw new Error(`there is no module ${String(name)} here`);
  };
  defineProperty(self, "readLine", { value: readLine, writable: true, configurable: true });
  defineProperty(self, "require", { value: require, writable: true, configurable: true });
}

const seedRandom = (seed: number) =>
  defineProperty(Math, "random", { value: seededRandom(seed), writable: true, configurable: true });

/** Takes the function of that name, by whichever kind of declaration the code has made it. Made before the code runs. */
function prepareTaking(entry: string): () => unknown {
  let taken: unknown;
  const key = `take${addressOfCode("").replace(/\W/g, "")}`; // a name that no code knows
  const address = addressOfCode(`${key}(typeof ${entry} === "undefined" ? undefined : ${entry});`);
  const take = (value: unknown) => void (taken = value);
  return () => {
    defineProperty(self, key, { value: take, configurable: true });
    load(address);
    return taken;
  };
}

async function run(message: RunMessage, post: (message: WorkerMessage) => void, output: Output): Promise<void> {
  const { code, entry, inputs, stdin, seed } = message;
  const address = addressOfCode(BEGINNING + code);
  const end = (error: CodeError | null) => {
    output.flush();
    post({ type: "end", error });
  };
  const takeEntry = entry === undefined ? undefined : prepareTaking(entry);
  const prepared: readonly unknown[] = inputs.map(decodeValue);
  const count = inputs.length;
  const onFailure = watchFailures(() => address);
  installConsole(output);
  installFunctions(stdin);
  if (seed !== undefined) seedRandom(seed);
  const timersEnd = watchTimers();

  const failure = await new Promise<CodeError | null>((resolve) => {
    onFailure(resolve);
    // Out of every try: what a script fails with then comes with its line.
    later(() => {
      load(address);
      // One turn later what was rejected meanwhile has been told.
      later(() => timersEnd(() => resolve(null)));
    });
  });
  if (failure || !takeEntry) return end(failure);
  const called = takeEntry();
  if (typeof called !== "function")
    return end({
      name: "ReferenceError",
      message: `the function ${entry} is not defined`,
      line: null,
      trace: "",
      frames: [],
      missing: null,
    });
  for (let index = 0; index < count; index++) {
    if (seed !== undefined) seedRandom(seed + index);
    try {
      const value: unknown = await apply(called as () => unknown, undefined, prepared[index] as unknown[]); // inputs are lists
      post({ type: "call", index, output: encodeValue(value) });
    } catch (error) {
      const known = error instanceof CannotEncode ? { name: "TypeError", message: error.message } : error;
      post({ type: "call-failed", index, error: describe(known, address) });
    }
  }
  end(null);
}

self.onmessage = ({ data: { port } }: MessageEvent<WorkerStart>) => {
  self.onmessage = null;
  const post = port.postMessage.bind(port) as (message: WorkerMessage) => void;
  port.onmessage = ({ data }: MessageEvent<RunMessage>) => {
    port.onmessage = null;
    const output = createOutput(post, data.outputLimit);
    restrictGlobals();
    void run(data, post, output).catch((error: unknown) => post({ type: "broken", message: makeString(error) }));
  };
  post({ type: "ready" });
};
