import { build } from "esbuild";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { GENERATION_FILE } from "./serve-runtime.mjs";

const SOURCE = "lib/labs/generation/worker/generation-worker.ts";
/** Asks the host of larger models, where there is one, for its list. */
const LIST_SOURCE = "lib/browser-models/worker/list-worker.ts";
/** Gives sentences their vectors, on the processor: a dozen short texts need no graphics device. */
const EMBEDDING_SOURCE = "lib/judges/worker/embedding-worker.ts";
const ENGINE = "ort-wasm-simd-threaded";
/** The engine that knows WebGPU is twice as large and slower on the processor, so each device has its own. */
const DEVICES = {
  wasm: { suffix: "", entry: "ort.wasm.min.mjs" },
  webgpu: { suffix: ".asyncify", entry: "ort.webgpu.min.mjs" },
};
/** Folder of the model that the site brings along, and its address. */
const TINY = { folder: join("public", "models", "tiny"), address: "/models/tiny/" };

/** Bytes and SHA-256 of every file of a model by its path. @param {string} folder */
function describeModel(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  const files = paths.filter((path) => path !== "manifest.json" && statSync(join(folder, path)).isFile()).toSorted();
  return Object.fromEntries(
    files.map((path) => {
      const content = readFileSync(join(folder, path));
      return [path, { bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") }];
    }),
  );
}

/** Where the model lies that the site brings along, what it is, and what its files are; as lib/browser-models/model-list.ts has it. */
export function describeTiny(root) {
  const folder = join(root, TINY.folder);
  const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const { model_type: architecture, vocab_size: vocabulary, max_position_embeddings: context } = read("config.json");
  const { name, parameters, licence } = read("manifest.json");
  return {
    ...{
      address: TINY.address,
      id: "tiny",
      name,
      architecture,
      parameters,
      licence,
      context,
      vocabulary,
      isChat: false,
    },
    variants: [
      { dtype: "fp32", devices: ["webgpu", "wasm"] },
      { dtype: "q8", devices: ["wasm"] },
    ],
    files: describeModel(folder),
  };
}

/**
 * Bundles a script as a module that browsers run.
 * @param {string} out its name, to which the hash of its content comes
 * @returns {Promise<string>} its file in the folder
 */
async function bundleWorker(root, folder, source, out, alias = {}) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [{ in: source, out }],
    ...{ bundle: true, minify: true, format: "esm", platform: "browser", target: ["es2022"] },
    ...{ outdir: folder, entryNames: "[name]-[hash]", metafile: true, alias },
    tsconfig: join(root, "tsconfig.json"),
    // The library's own sources warn of what they have for Node, which is never run here.
    logLevel: "error",
  });
  return basename(Object.keys(metafile.outputs)[0]);
}

/**
 * Bundles a script as one worker for each device, with the engine's files beside it.
 * @param {string} folder where they go
 * @param {readonly string[]} names devices
 * @returns {Promise<Record<string, { file: string, bytes: number }>>} by device: the worker's name, and what it weighs with its engine
 */
export async function buildModelWorkers(root, folder, source = SOURCE, names = Object.keys(DEVICES), prefix = "") {
  const engine = join(root, "node_modules", "onnxruntime-web", "dist");
  mkdirSync(folder, { recursive: true });
  const made = await Promise.all(
    names.map(async (device) => {
      const { suffix, entry } = DEVICES[device];
      const alias = { "onnxruntime-web/webgpu": join(engine, entry) };
      const file = await bundleWorker(root, folder, source, `${prefix}${device}`, alias);
      const engineFiles = [`${ENGINE}${suffix}.mjs`, `${ENGINE}${suffix}.wasm`];
      for (const name of engineFiles) copyFileSync(join(engine, name), join(folder, name));
      const bytes = [file, ...engineFiles].reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
      return [device, { file, bytes }];
    }),
  );
  return Object.fromEntries(made);
}

/**
 * Makes the workers of the lab on generation and of the judge by sentences, and the list of what they are and of the model that comes with the site. They lie below
 * /runtime/ since their answers alone may compile WebAssembly.
 * @param {string} folder what is served below /runtime/
 */
export async function buildGeneration(root, folder) {
  const { version } = JSON.parse(readFileSync(join(root, "node_modules/@xenova/transformers/package.json"), "utf8"));
  const name = `generation-${version}`;
  const addressed = ({ file, bytes }) => ({ worker: `/runtime/${name}/${file}`, bytes });
  const workers = await buildModelWorkers(root, join(folder, name));
  const devices = Object.fromEntries(Object.entries(workers).map(([device, made]) => [device, addressed(made)]));
  const { wasm } = await buildModelWorkers(root, join(folder, name), EMBEDDING_SOURCE, ["wasm"], "embedding-");
  const embedding = addressed(wasm);
  const list = `/runtime/${name}/${await bundleWorker(root, join(folder, name), LIST_SOURCE, "list")}`;
  writeFileSync(join(folder, GENERATION_FILE), JSON.stringify({ devices, embedding, list, model: describeTiny(root) }));
}
