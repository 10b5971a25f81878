import plots from "@/lib/runtime/python/plots.py";
import { bootHarness, HARNESS_NAME, PYTHON_ENVIRONMENT } from "@/lib/runtime/client/sandbox/harness-source";
import type { Distribution } from "@/lib/runtime/client/sandbox/describe-missing";
import { listKeptGlobals } from "@/lib/runtime/client/sandbox/restrict-globals";
import type { WorkerStart } from "@/lib/runtime/messages";

/** 512 MiB in pages of 64 KiB. Beyond it Python raises MemoryError. */
const MAX_PAGES = 8192;
/** Nobody's: whatever is asked for below it is answered from the files that came along. */
const NOWHERE = "https://runtime.invalid/";
export const SITE_PACKAGES = "/lib/python3.14/site-packages";

/** What is used of a Python object; the harness itself says what its functions take. */
export interface Handle {
  get(name: string): Handle;
  delete(name: string): void;
  destroy(): void;
  toJs(options?: object): unknown;
}

/** What is used of the interpreter. */
export interface Pyodide {
  globals: Handle;
  runPython(code: string, options: { globals: unknown; filename: string }): unknown;
  toPy(value: unknown): Handle;
  setInterruptBuffer(buffer: unknown): void;
  unpackArchive(buffer: ArrayBuffer, format: string, options: { extractDir: string }): void;
  /** Told when the interpreter itself broke down: what it was asked for then never ends. */
  _api: { on_fatal?: (error: unknown) => void };
  FS: { writeFile(path: string, text: string | Uint8Array): void };
}

/** What is used of its compiled module. Addresses are in bytes. */
interface CompiledModule {
  readonly HEAP32: Int32Array;
  readonly __PyRuntime: number;
  readonly __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: number;
}

/**
 * Python calls functions through a little module of WebAssembly, which is made before a snapshot is restored, and whose place in the table the
 * snapshot then overwrites with that of the machine that made it: none, where Node could not make one. Without it Python calls through
 * JavaScript, which is slower, and across which it cannot wait.
 */
function keepTrampoline(module: CompiledModule): () => void {
  const { HEAP32, __PyRuntime, __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET } = module;
  const at = (__PyRuntime + HEAP32[__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET / 4]!) / 4; // both within memory
  const index = HEAP32[at]!;
  return () => void (module.HEAP32[at] = index);
}

function boundMemory(): void {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength / 65_536 + pages > MAX_PAGES) throw new RangeError("no more memory");
    return grow.call(this, pages);
  };
}

/** Answers the interpreter's own requests, as long as it starts. */
function answerFrom(files: WorkerStart["files"], module: WebAssembly.Module): void {
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
}

/**
 * Starts Pyodide with the harness in it, from the snapshot of the build, or, where that does not fit this browser, from the beginning.
 * @returns the interpreter, and the namespace of the harness
 */
export async function startPython(
  { files, module }: WorkerStart,
  distribution: Distribution,
): Promise<readonly [Pyodide, Handle]> {
  if (!module) throw new Error("no interpreter");
  boundMemory();
  answerFrom(files, module);
  const importFile = async (name: string): Promise<unknown> => {
    const address = URL.createObjectURL(new Blob([files[name]!], { type: "text/javascript" })); // the page sends them all
    return import(address);
  };
  const [{ loadPyodide }, { default: createModule }] = (await Promise.all([
    importFile("pyodide.mjs"),
    importFile("pyodide.asm.mjs"),
  ])) as [
    { loadPyodide(options: object): Promise<Pyodide> },
    { default: (settings: object) => Promise<CompiledModule> },
  ];
  let restoreTrampoline = () => {};
  const createPyodideModule = async (settings: object) => {
    const made = await createModule(settings);
    restoreTrampoline = keepTrampoline(made);
    return made;
  };
  const load = (more: object) =>
    loadPyodide({
      ...{ indexURL: NOWHERE, createPyodideModule, stdLibURL: `${NOWHERE}python_stdlib.zip` },
      // Nothing is installed from the distribution, so that it need not be read as what it is.
      lockFileContents: JSON.stringify({ info: distribution.info, packages: {} }),
      jsglobals: listKeptGlobals(),
      env: { ...PYTHON_ENVIRONMENT },
      ...more,
    });
  const snapshot = files["snapshot.bin"];
  let python: Pyodide | undefined;
  if (snapshot)
    try {
      python = await load({ _loadSnapshot: snapshot });
      restoreTrampoline();
    } catch (error) {
      // eslint-disable-next-line no-console -- whoever looks for a slow start finds it here; nobody else is told
      console.debug("Python starts without its snapshot:", error);
    }
  if (!python) {
    python = await load({});
    bootHarness(python, { warm: false });
  }
  const harness = python.globals.get(HARNESS_NAME);
  python.globals.delete(HARNESS_NAME);
  python.FS.writeFile(`${SITE_PACKAGES}/plots.py`, plots);
  return [python, harness];
}
