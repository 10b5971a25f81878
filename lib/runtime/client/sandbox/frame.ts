import type { FrameCommand, Signal, WorkerStart } from "@/lib/runtime/messages";

// The script of the sandbox's document. Its origin is opaque and its policy knows no network; learners' code never runs here, only
// in the workers that it makes. Their sources stand in the document as data.

const MODULE_FILE = "pyodide.asm.wasm";

interface Kept {
  readonly worker: Worker;
  readonly signals: MessagePort;
  /** What the worker looks at while it computes (interrupt-signal.ts). */
  address: string;
}

const workers = new Map<number, Kept>();
const files: Record<string, ArrayBuffer> = {};
let compiled: Promise<WebAssembly.Module> | undefined;

const sourceOf = (engine: string) => {
  const text = document.getElementById(engine)?.textContent ?? "";
  return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
};
const sources = { python: sourceOf("python"), javascript: sourceOf("javascript") };

/** A script that does nothing, for as long as its address stands. */
const makeSignal = () => URL.createObjectURL(new Blob([""], { type: "text/javascript" }));

function interrupt(kept: Kept): void {
  URL.revokeObjectURL(kept.address);
  kept.address = makeSignal();
  kept.signals.postMessage({ address: kept.address, isInterrupt: true } satisfies Signal);
}

addEventListener("message", function connect({ source, data, ports: [control] }) {
  if (source !== parent || data !== "connect" || !control) return;
  removeEventListener("message", connect);
  const report = (id: number, message: string) => control.postMessage({ type: "broken", id, message });

  control.onmessage = ({ data: command, ports: [port] }: MessageEvent<FrameCommand>) => {
    if (command.type === "file") {
      // Compiled while the other files still come; the bytes themselves are then no longer needed.
      if (command.name === MODULE_FILE) compiled = WebAssembly.compile(command.bytes);
      else files[command.name] = command.bytes;
    } else if (command.type === "close") {
      const kept = workers.get(command.id);
      kept?.worker.terminate();
      if (kept) URL.revokeObjectURL(kept.address);
      workers.delete(command.id);
    } else if (command.type === "interrupt") {
      const kept = workers.get(command.id);
      if (kept) interrupt(kept);
    } else if (command.type === "open" && port) {
      void open(command, port).catch((error: unknown) => report(command.id, String(error)));
    }
  };

  async function open({ id, engine }: Extract<FrameCommand, { type: "open" }>, port: MessagePort): Promise<void> {
    const worker = new Worker(sources[engine]);
    const { port1: signals, port2: theirs } = new MessageChannel();
    const address = makeSignal();
    workers.set(id, { worker, signals, address });
    worker.onerror = (event) => {
      event.preventDefault();
      report(id, event.message || "the worker ended");
    };
    const isPython = engine === "python";
    const start: WorkerStart = {
      ...{ port, signals: theirs },
      files: isPython ? files : {},
      module: isPython ? await compiled : undefined,
    };
    worker.postMessage(start, [port, theirs]);
    signals.postMessage({ address, isInterrupt: false } satisfies Signal);
  }

  control.postMessage({ type: "connected" });
});
