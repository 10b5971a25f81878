import { describeMissing, type Distribution } from "@/lib/runtime/client/sandbox/describe-missing";
import { createInterruptSignal } from "@/lib/runtime/client/sandbox/interrupt-signal";
import { createOutput, type Output } from "@/lib/runtime/client/sandbox/output";
import { restrictGlobals } from "@/lib/runtime/client/sandbox/restrict-globals";
import { SITE_PACKAGES, startPython, type Handle, type Pyodide } from "@/lib/runtime/client/sandbox/start-python";
import { MIME_TYPE, type CodeError, type Completion } from "@/lib/runtime/contract";
import type { PageMessage, RunMessage, Signal, WorkerMessage, WorkerStart } from "@/lib/runtime/messages";

// Python in a worker of the sandbox: Pyodide, whose files came from the page, because nothing can be fetched here.

type FrameParts = readonly [label: string | null, line: number, name: string | null, text: string];
type Parts = readonly [
  ...[name: string, message: string, line: number | null, trace: string, frames: readonly FrameParts[]],
  missing: readonly [module: string, isStandard: boolean] | null,
];
interface Session extends Handle {
  connect(given: Handle): void;
  run(...values: unknown[]): Promise<Handle | undefined>;
  interrupt(): void;
  names: Handle;
}
type Reply<T> = (value: T) => void;

const { importScripts: importOriginal } = self as unknown as { importScripts(address: string): void }; // a classic worker has it
const laterOriginal = self.setTimeout.bind(self);
const cancel = self.clearTimeout.bind(self);
// Pyodide tells by this name whether it may import modules; they do work here, from blobs.
Reflect.deleteProperty(self, "importScripts");

/** Python's None comes as undefined. */
const orNull = <T>(value: T | null | undefined): T | null => value ?? null;

function toError([name, message, line, trace, frames, missing]: Parts, distribution: Distribution): CodeError {
  const isLine = (given: number | null | undefined): given is number => typeof given === "number" && given >= 1;
  return {
    name: name.slice(0, 200),
    message: message.slice(0, 10_000),
    line: isLine(line) ? line : null,
    trace: trace.slice(0, 20_000),
    frames: frames
      .filter((frame) => isLine(frame[1]))
      .map(([label, at, inside, text]) => ({
        ...{ label: orNull(label), line: at },
        ...{ name: orNull(inside)?.slice(0, 200) ?? null, text: text.slice(0, 500) },
      })),
    missing: missing ? describeMissing(missing[0].slice(0, 200), missing[1], distribution) : null,
  };
}

const INTERRUPTED: CodeError = {
  ...{ name: "KeyboardInterrupt", message: "", line: null, trace: "KeyboardInterrupt", frames: [], missing: null },
};

/** What one worker keeps: the interpreter, its session, and whoever waits for the page. */
class PythonWorker {
  private output: Output;
  private waiting: Reply<string | false | undefined> | undefined;
  private sleeping: (() => void) | undefined;
  private wheels: Reply<undefined> | undefined;
  private readonly signal = createInterruptSignal((address) => importOriginal.call(self, address));
  private readonly session: Session;

  constructor(
    private readonly python: Pyodide,
    private readonly harness: Handle,
    private readonly distribution: Distribution,
    private readonly post: (message: WorkerMessage) => void,
  ) {
    this.output = createOutput(post, 0);
    this.session = harness.get("session") as Session;
    const given = {
      emit: (stream: "stdout" | "stderr", text: string) => this.output.write(stream, text),
      show: this.show.bind(this),
      clear: (wait: boolean) => {
        this.output.flush();
        post({ type: "clear", wait });
      },
      called: (index: number, output: string) => post({ type: "call", index, output }),
      call_failed: (index: number, parts: Parts) =>
        post({ type: "call-failed", index, error: toError(parts, distribution) }),
      ask: (prompt: string, isSecret: boolean) => {
        this.output.flush();
        post({ type: "ask", prompt: prompt.slice(0, 10_000), isSecret });
        return new Promise<string | false | undefined>((resolve) => (this.waiting = resolve));
      },
      wait: (milliseconds: number) =>
        new Promise<false | undefined>((resolve) => {
          this.output.flush();
          const timer = laterOriginal(() => resolve(undefined), milliseconds);
          this.sleeping = () => {
            cancel(timer);
            resolve(false);
          };
        }).finally(() => (this.sleeping = undefined)),
      want: (modules: readonly string[]) => {
        if (modules.length === 0) return Promise.resolve();
        post({ type: "want", modules: modules.slice(0, 100).map((name) => name.slice(0, 200)) });
        return new Promise<undefined>((resolve) => (this.wheels = resolve));
      },
      watch: this.signal.watch,
    };
    this.session.connect(python.toPy(given));
    python.setInterruptBuffer(this.signal.buffer);
    python._api.on_fatal = (error) => post({ type: "broken", message: String(error).slice(0, 10_000) });
  }

  private show(
    what: string,
    texts: readonly string[],
    metadata: string,
    displayId: string | undefined,
    isUpdate: boolean,
  ): void {
    const forms: Record<string, string> = {};
    let size = metadata.length;
    for (let index = 0; index + 1 < texts.length; index += 2) {
      const kind = texts[index]!; // in pairs
      if (!MIME_TYPE.test(kind)) continue;
      forms[kind] = texts[index + 1]!;
      size += texts[index + 1]!.length;
    }
    if (!this.output.admit(size)) return;
    if (what === "result") this.post({ type: "result", forms, metadata });
    else this.post({ type: "display", forms, metadata, displayId: displayId?.slice(0, 200) ?? null, isUpdate });
  }

  /** From the frame: the next address to look at; the last one was taken away if there was one. */
  arm(address: string, isInterrupt: boolean): void {
    const wasRead = this.signal.isSpent();
    this.signal.arm(address);
    if (!isInterrupt || wasRead) return;
    if (this.waiting) this.answer(false);
    else if (this.sleeping) this.sleeping();
    else this.session.interrupt();
  }

  private answer(line: string | false | undefined): void {
    this.waiting?.(line);
    this.waiting = undefined;
  }

  hear(message: PageMessage): void {
    switch (message.type) {
      case "run":
        return void this.run(message);
      case "line":
        return this.answer(message.text ?? undefined);
      case "wheels":
        return this.install(message.files);
      case "complete":
        return this.complete(message);
      case "inspect":
        return this.inspect(message);
    }
  }

  private install(wheels: readonly ArrayBuffer[]): void {
    for (const wheel of wheels)
      try {
        this.python.unpackArchive(wheel, "wheel", { extractDir: SITE_PACKAGES });
      } catch {
        // Its import says that it is not there.
      }
    this.wheels?.(undefined);
    this.wheels = undefined;
  }

  private async run(message: RunMessage): Promise<void> {
    const { python, post, distribution } = this;
    this.output = createOutput(post, message.outputLimit);
    this.waiting = this.sleeping = this.wheels = undefined;
    const end = (error: CodeError | null) => {
      this.output.flush();
      post({ type: "end", error });
    };
    try {
      for (const [name, text] of Object.entries(message.files)) python.FS.writeFile(name, text);
      const { code, label, entry, inputs, stdin, asks, seed, echo } = message;
      const lists = [python.toPy(inputs), python.toPy(stdin)] as const;
      const error = await this.session.run(code, label, entry, ...lists, asks, seed, echo);
      end(error ? toError(error.toJs() as Parts, distribution) : null);
    } catch (error) {
      // Not the code's own failure, which the harness catches: the interpreter is beyond use.
      if (/KeyboardInterrupt\s*$/.test(String(error))) end(INTERRUPTED);
      else post({ type: "broken", message: String(error) });
    }
  }

  /** Calls a function of the harness; one that fails gives nothing. */
  private call(name: string, ...values: unknown[]): unknown {
    const work = this.harness.get(name) as unknown as (...given: unknown[]) => Handle | undefined; // what Python calls a function
    try {
      return work(...values)?.toJs();
    } catch {
      return undefined;
    }
  }

  private complete({ id, code, position }: Extract<PageMessage, { type: "complete" }>): void {
    type Found = [from: number, ...options: (readonly [label: string, kind: Completion["kind"]])[]];
    const found = this.call("complete", this.session.names, code, position) as Found | undefined; // see complete.py
    const [from, ...options] = found ?? [0];
    const completions = found
      ? { from, options: options.map(([label, kind]) => ({ label: label.slice(0, 200), kind })) }
      : null;
    this.post({ type: "completed", id, completions });
  }

  private inspect({ id, code }: Extract<PageMessage, { type: "inspect" }>): void {
    const found = this.call("names_of", code) as [string[], string[]] | undefined; // see names.py
    const [defines = [], uses = []] = (found ?? []).map((names) => names.filter(({ length }) => length <= 200));
    this.post({ type: "inspected", id, names: found ? { defines, uses } : null });
  }
}

self.onmessage = async ({ data }: MessageEvent<WorkerStart>) => {
  self.onmessage = null;
  const { port, signals } = data;
  const post = port.postMessage.bind(port) as (message: WorkerMessage) => void;
  try {
    const distribution = JSON.parse(new TextDecoder().decode(data.files["distribution.json"])) as Distribution; // of our own build
    const [python, harness] = await startPython(data, distribution);
    const worker = new PythonWorker(python, harness, distribution, post);
    port.onmessage = ({ data: message }: MessageEvent<PageMessage>) => worker.hear(message);
    signals.onmessage = ({ data: { address, isInterrupt } }: MessageEvent<Signal>) => worker.arm(address, isInterrupt);
    restrictGlobals(["WebAssembly", "Blob", "Response"]);
    post({ type: "ready" });
  } catch (error) {
    post({ type: "broken", message: String(error) });
  }
};
