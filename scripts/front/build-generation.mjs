import { build } from "esbuild";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const SOURCE = "lib/labs/generation/worker/generation-worker.ts";
const ENGINE = "ort-wasm-simd-threaded";
/** The engine that knows WebGPU is twice as large and slower on the processor, so each device has its own. */
const DEVICES = {
  wasm: { suffix: "", entry: "ort.wasm.min.mjs" },
  webgpu: { suffix: ".asyncify", entry: "ort.webgpu.min.mjs" },
};
export const GENERATION_FILE = "generation.json";
/** Folder of the model that the site brings along, and its address. */
const TINY = { folder: join("public", "models", "tiny"), address: "/models/tiny/" };

/** Bytes and SHA-256 of every file of a model by its path. @param {string} folder */
export function describeModel(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  const files = paths.filter((path) => path !== "manifest.json" && statSync(join(folder, path)).isFile()).toSorted();
  return Object.fromEntries(
    files.map((path) => {
      const content = readFileSync(join(folder, path));
      return [path, { bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") }];
    }),
  );
}

/**
 * Makes the workers of the lab on generation, one for each device, with the engine's files beside them, and the list of what they are and
 * of the model that comes with the site. They lie below /runtime/ since their answers alone may compile WebAssembly.
 * @param {string} folder what is served below /runtime/
 */
export async function buildGeneration(root, folder) {
  const engine = join(root, "node_modules", "onnxruntime-web", "dist");
  const { version } = JSON.parse(readFileSync(join(root, "node_modules/@xenova/transformers/package.json"), "utf8"));
  const name = `generation-${version}`;
  mkdirSync(join(folder, name), { recursive: true });
  const devices = await Promise.all(
    Object.entries(DEVICES).map(async ([device, { suffix, entry }]) => {
      const { metafile } = await build({
        absWorkingDir: root,
        entryPoints: [{ in: SOURCE, out: device }],
        ...{ bundle: true, minify: true, format: "esm", platform: "browser", target: ["es2022"] },
        ...{ outdir: join(folder, name), entryNames: "[name]-[hash]", metafile: true },
        alias: { "onnxruntime-web/webgpu": join(engine, entry) },
        tsconfig: join(root, "tsconfig.json"),
        // What the library has for Node is never run here.
        logLevel: "error",
      });
      const files = [`${ENGINE}${suffix}.mjs`, `${ENGINE}${suffix}.wasm`];
      for (const file of files) copyFileSync(join(engine, file), join(folder, name, file));
      const worker = basename(Object.keys(metafile.outputs)[0]);
      const bytes = [worker, ...files].reduce((sum, file) => sum + statSync(join(folder, name, file)).size, 0);
      return [device, { worker: `/runtime/${name}/${worker}`, bytes }];
    }),
  );
  const model = { address: TINY.address, files: describeModel(join(root, TINY.folder)) };
  writeFileSync(join(folder, GENERATION_FILE), JSON.stringify({ devices: Object.fromEntries(devices), model }));
}
