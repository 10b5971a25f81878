import type { FrameCommand, WorkerStart } from "@/lib/runtime/messages";

// The script of the sandbox's document. Its origin is opaque and its policy knows no network; learners' code never runs here, only
// in the workers that it makes. Their sources stand in the document as data.

const MODULE_FILE = "pyodide.asm.wasm";

const workers = new Map<number, Worker>();
let files: Readonly<Record<string, ArrayBuffer>> = {};
let compiled: Promise<WebAssembly.Module> | undefined;

const sourceOf = (engine: string) => {
  const text = document.getElementById(engine)?.textContent ?? "";
  return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
};
const sources = { python: sourceOf("python"), javascript: sourceOf("javascript") };

addEventListener("message", function connect({ source, data, ports: [control] }) {
  if (source !== parent || data !== "connect" || !control) return;
  removeEventListener("message", connect);
  const report = (id: number, message: string) => control.postMessage({ type: "broken", id, message });

  control.onmessage = ({ data: command, ports: [port] }: MessageEvent<FrameCommand>) => {
    if (command.type === "files") {
      ({ files } = command);
      const bytes = files[MODULE_FILE];
      compiled = bytes && WebAssembly.compile(bytes);
    } else if (command.type === "close") {
      workers.get(command.id)?.terminate();
      workers.delete(command.id);
    } else if (command.type === "open" && port) {
      void open(command, port).catch((error: unknown) => report(command.id, String(error)));
    }
  };

  async function open({ id, engine }: Extract<FrameCommand, { type: "open" }>, port: MessagePort): Promise<void> {
    const worker = new Worker(sources[engine]);
    workers.set(id, worker);
    worker.onerror = (event) => {
      event.preventDefault();
      report(id, event.message || "the worker ended");
    };
    const isPython = engine === "python";
    const start: WorkerStart = {
      port,
      files: isPython ? Object.fromEntries(Object.entries(files).filter(([name]) => name !== MODULE_FILE)) : {},
      module: isPython ? await compiled : undefined,
    };
    worker.postMessage(start, [port]);
  }

  control.postMessage({ type: "connected" });
});
