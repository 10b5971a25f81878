import { env } from "@xenova/transformers";
import type { Device } from "@/lib/browser-models/source";
import { KnownFailure } from "@/lib/browser-models/worker/failure";

/** A vector instruction in a module that does nothing else. */
const SIMD_MODULE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0],
  ...[65, 0, 253, 15, 253, 98, 11],
);

/**
 * Makes the library use the engine that lies beside this script, and nothing from anywhere else.
 * @throws {KnownFailure} no-simd
 */
export function setUpEngine(device: Device): void {
  if (!WebAssembly.validate(SIMD_MODULE)) throw new KnownFailure("no-simd");
  const folder = new URL(".", import.meta.url).href;
  const engine = `${folder}ort-wasm-simd-threaded${device === "webgpu" ? ".asyncify" : ""}`;
  const { wasm } = env.backends.onnx;
  if (!wasm) throw new Error("The engine knows no WebAssembly.");
  wasm.wasmPaths = { mjs: `${engine}.mjs`, wasm: `${engine}.wasm` };
  // More need memory that threads share, which browsers grant to isolated pages alone; no page here is one.
  wasm.numThreads = 1;
  env.useWasmCache = false;
  env.useBrowserCache = false;
  env.allowLocalModels = true;
  env.allowRemoteModels = false;
  env.localModelPath = "/models/";
  // Whatever is fetched was fetched and checked before; an optional file that a model lacks is asked of nobody.
  env.fetch = () => Promise.resolve(new Response(null, { status: 404 }));
}

/**
 * Gives the library the files of a model out of memory. Weights are asked for once and let go with that: of a large model there is
 * room for the library's copy and the engine's, and not for a third.
 */
export function serveFiles(id: string, contents: Map<string, Uint8Array<ArrayBuffer>>): void {
  const prefix = `${env.localModelPath}${id}/`;
  env.useCustomCache = true;
  env.customCache = {
    match: (key: string) => {
      const content = key.startsWith(prefix) ? contents.get(key.slice(prefix.length)) : undefined;
      if (content && WEIGHTS.test(key)) contents.delete(key.slice(prefix.length));
      return Promise.resolve(content && new Response(inPieces(content)));
    },
    put: () => Promise.resolve(),
  };
}

const WEIGHTS = /\.onnx(?:_data(?:_\d+)?)?$/;
const PIECE = 2 ** 20;

/** A stream over bytes, since a response made of the bytes themselves copies them. */
function inPieces(content: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= content.length) return controller.close();
      controller.enqueue(content.subarray(at, (at += PIECE)));
    },
  });
}
