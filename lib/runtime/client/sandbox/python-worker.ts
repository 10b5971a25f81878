import encoder from "@/lib/code-values/encode.py";
import harness from "@/lib/runtime/client/sandbox/harness.py";
import { createOutput, type Output } from "@/lib/runtime/client/sandbox/output";
import { listKeptGlobals, restrictGlobals } from "@/lib/runtime/client/sandbox/restrict-globals";
import type { CodeError } from "@/lib/runtime/contract";
import type { RunMessage, WorkerMessage, WorkerStart } from "@/lib/runtime/messages";

// Python in a worker of the sandbox: Pyodide, whose files came from the page, because nothing can be fetched here.

/** 512 MiB in pages of 64 KiB. Beyond it Python raises MemoryError. */
const MAX_PAGES = 8192;
/** Nobody's: whatever is asked for below it is answered from the files that came along. */
const NOWHERE = "https://runtime.invalid/";

type Parts = readonly [name: string, message: string, line: number | null, trace: string];
/** What is used of a Python object; the harness itself says what its functions take. */
interface Handle {
  get(name: string): Handle;
  run(...values: unknown[]): Promise<{ toJs(): Parts } | undefined>;
  run: Handle["run"];
  toJs(): Parts;
  destroy(): void;
}
interface Pyodide {
  runPython(code: string, options: { globals: unknown; filename: string }): unknown;
  toPy(value: unknown): Handle;
  FS: { writeFile(path: string, text: string): void };
}

const toError = ([name, message, line, trace]: Parts): CodeError => ({
  name: name.slice(0, 200),
  message: message.slice(0, 10_000),
  line: line !== null && line >= 1 ? line : null,
  trace: trace.slice(0, 20_000),
  frames: [],
  missing: null,
});

function boundMemory(): void {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength / 65_536 + pages > MAX_PAGES) throw new RangeError("no more memory");
    return grow.call(this, pages);
  };
}

/** Answers the interpreter's own requests, as long as it starts. */
function answerFrom(files: WorkerStart["files"], module: WebAssembly.Module): void {
  const own = { fetch: self.fetch, instantiateStreaming: WebAssembly.instantiateStreaming };
  self.fetch = (request) => {
    const name = String(request).slice(NOWHERE.length);
    const file = files[name];
    return name === "pyodide.asm.wasm"
      ? Promise.resolve(new Response())
      : file
        ? Promise.resolve(new Response(file))
        : Promise.reject(new TypeError(`no file ${name}`));
  };
  WebAssembly.instantiateStreaming = async (_source, imports) => ({
    module,
    instance: await WebAssembly.instantiate(module, imports),
  });
  void own;
}

async function startPython({ files, module }: WorkerStart): Promise<Pyodide> {
  if (!module) throw new Error("no interpreter");
  boundMemory();
  answerFrom(files, module);
  // It tells by this name whether it may import modules; they do work here, from blobs.
  Reflect.deleteProperty(self, "importScripts");
  const importFile = async (name: string): Promise<unknown> => {
    const address = URL.createObjectURL(new Blob([files[name]!], { type: "text/javascript" })); // the page sends them all
    return import(address);
  };
  const { loadPyodide } = (await importFile("pyodide.mjs")) as {
    loadPyodide(options: object): Promise<Pyodide>;
  };
  const { default: createPyodideModule } = (await importFile("pyodide.asm.mjs")) as { default: unknown };
  // A snapshot of the started interpreter would go in here (`_loadSnapshot`), once a build step makes one.
  return loadPyodide({
    indexURL: NOWHERE,
    createPyodideModule,
    lockFileContents: new TextDecoder().decode(files["pyodide-lock.json"]),
    stdLibURL: `${NOWHERE}python_stdlib.zip`,
    jsglobals: listKeptGlobals(),
    env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0" },
  });
}

function makeSession(python: Pyodide, post: (message: WorkerMessage) => void, output: () => Output) {
  const names = python.toPy({});
  const set = (name: string, value: unknown) =>
    (names as unknown as { set(name: string, value: unknown): void }).set(name, value);
  set("__name__", "harness");
  set("emit", (stream: "stdout" | "stderr", text: string) => output().write(stream, text));
  set("show", (forms: readonly string[]) => {
    const data: Record<string, string> = {};
    let size = 0;
    for (let index = 0; index + 1 < forms.length; index += 2) {
      data[forms[index]!] = forms[index + 1]!; // in pairs
      size += forms[index + 1]!.length;
    }
    if (output().admit(size)) post({ type: "display", forms: data, metadata: "{}", displayId: null, isUpdate: false });
  });
  set("called", (index: number, text: string) => post({ type: "call", index, output: text }));
  set("call_failed", (index: number, parts: Parts) => post({ type: "call-failed", index, error: toError(parts) }));
  const prelude = "import builtins\n__builtins__ = dict(vars(builtins))\nfrom pyodide.ffi import to_js\n";
  python.runPython(prelude, { globals: names, filename: "harness.py" });
  python.runPython(encoder, { globals: names, filename: "encode.py" });
  python.runPython(harness, { globals: names, filename: "harness.py" });
  return names.get("session");
}

self.onmessage = async ({ data }: MessageEvent<WorkerStart>) => {
  self.onmessage = null;
  const { port } = data;
  const post = port.postMessage.bind(port) as (message: WorkerMessage) => void;
  try {
    const python = await startPython(data);
    let output = createOutput(post, 0);
    const session = makeSession(python, post, () => output);
    port.onmessage = async ({ data: message }: MessageEvent<RunMessage>) => {
      output = createOutput(post, message.outputLimit);
      try {
        for (const [name, text] of Object.entries(message.files)) python.FS.writeFile(name, text);
        const { code, entry, inputs, stdin, seed, echo } = message;
        const error = await session.run(code, entry, python.toPy(inputs), python.toPy(stdin), seed, echo);
        output.flush();
        post({ type: "end", error: error ? toError(error.toJs()) : null, cut: output.isCut() });
      } catch (error) {
        // Not the code's own failure, which the harness catches: the interpreter is beyond use.
        post({ type: "broken", message: String(error) });
      }
    };
    restrictGlobals(["WebAssembly", "Blob", "Response"]);
    post({ type: "ready" });
  } catch (error) {
    post({ type: "broken", message: String(error) });
  }
};
