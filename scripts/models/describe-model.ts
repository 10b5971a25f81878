import { AutoModelForCausalLM, AutoModelForMaskedLM } from "@xenova/transformers";
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import * as z from "zod";
import { COMMON_FILES, listModelFiles, TEMPLATE_FILE } from "@/lib/browser-models/model-file-lists";
import { modelList, type ModelFacts, type Pooling } from "@/lib/browser-models/model-list";
import { type Device, type Dtype, DTYPES, type FileFacts } from "@/lib/browser-models/source";
import { countModel } from "@/lib/model-arithmetic/count-model";
import { readModelConfig } from "@/lib/model-arithmetic/read-model-config";

/**
 * What each kind of numbers runs on. WebGPU has no product of 8-bit integers, and what WebAssembly has no product of is 16-bit floats.
 */
const DEVICES_OF: Readonly<Record<Dtype, readonly Device[]>> = {
  fp32: ["webgpu", "wasm"],
  fp16: ["webgpu"],
  q8: ["wasm"],
  q4: ["webgpu", "wasm"],
  q4f16: ["webgpu"],
};
/** WebAssembly holds 4 GiB, in which the weights lie twice while they are read, beside what is computed. */
const MOST_ON_WASM = 1.5e9;
/** What transformers takes where a config names no context. */
const DEFAULT_CONTEXT = 2048;

const config = z.looseObject({
  model_type: z.string(),
  vocab_size: z.int().positive(),
  max_position_embeddings: z.int().positive().optional(),
});

/** What sentence-transformers writes of how it makes one vector out of many; nothing that a browser fetches. */
const POOLING_FILE = join("1_Pooling", "config.json");
const poolingConfig = z.looseObject({
  pooling_mode_mean_tokens: z.boolean().default(false),
  pooling_mode_cls_token: z.boolean().default(false),
});

/** Why a folder is not listed; a sentence for the operator. */
export class NotListed extends Error {}

/**
 * What a folder in the layout of transformers.js holds: `config.json`, `tokenizer.json`, `tokenizer_config.json`, and graphs in `onnx/`.
 * Every file that a browser would fetch is read once for its hash.
 * @throws {NotListed} where no browser could run it
 */
export async function describeModel(folder: string): Promise<ModelFacts> {
  const id = basename(folder);
  const present = listFiles(folder);
  for (const path of ["config.json", "tokenizer.json", "tokenizer_config.json"])
    if (!present.includes(path)) throw new NotListed(`there is no ${path}`);
  const published = readJson(join(folder, "config.json"));
  const read = config.safeParse(published);
  if (!read.success)
    throw new NotListed(`config.json has no ${String(read.error.issues[0]?.path[0])} that can be read`);
  const { model_type: architecture, vocab_size: vocabulary, max_position_embeddings: context } = read.data;
  const purpose = readPurpose(folder, architecture);

  const sizes = Object.fromEntries(
    present.map((path) => [path, { bytes: statSync(join(folder, path)).size, sha256: "" }]),
  );
  const variants = listVariants(sizes);
  if (variants.length === 0)
    throw new NotListed("onnx/ has no graph that a browser runs, such as model_quantized.onnx");
  const paths = new Set(variants.flatMap(({ dtype }) => listModelFiles({ files: sizes, dtype })));
  const files: Record<string, FileFacts> = {};
  for (const path of [...paths].toSorted())
    files[path] = { bytes: sizes[path]!.bytes, sha256: await hashFile(join(folder, path)) };
  const licence = readLicence(folder);
  const { shape } = readModelConfig(published);
  return {
    ...{ id, name: id, ...purpose, architecture, vocabulary, context: context ?? DEFAULT_CONTEXT, variants, files },
    isChat: purpose.task === "text-generation" && hasTemplate(folder),
    ...(shape && { parameters: countModel(shape).total }),
    ...(licence !== undefined && { licence }),
  };
}

/** Models of sentences say how they pool, or are of an architecture that only reads; the mean is what most of them were trained with. */
function readPurpose(folder: string, architecture: string): Pick<ModelFacts, "task" | "pooling"> {
  const pooling = readPooling(folder);
  const writes = AutoModelForCausalLM.supports(architecture);
  if (writes && !pooling) return { task: "text-generation" };
  if (writes || AutoModelForMaskedLM.supports(architecture))
    return { task: "feature-extraction", pooling: pooling ?? "mean" };
  throw new NotListed(`transformers.js knows no model of the architecture ${architecture} that writes or reads text`);
}

function readPooling(folder: string): Pooling | undefined {
  const file = join(folder, POOLING_FILE);
  if (!existsSync(file)) return undefined;
  const read = poolingConfig.safeParse(readJson(file));
  if (read.data?.pooling_mode_cls_token) return "cls";
  if (read.data?.pooling_mode_mean_tokens) return "mean";
  throw new NotListed(`${POOLING_FILE} names neither the mean nor the first token, and nothing else is known here`);
}

/** The files that a model may need, by their paths below its folder. */
function listFiles(folder: string): string[] {
  const onnx = join(folder, "onnx");
  const graphs = existsSync(onnx) ? readdirSync(onnx).map((name) => `onnx/${name}`) : [];
  return [...COMMON_FILES, ...graphs].filter(
    (path) => existsSync(join(folder, path)) && statSync(join(folder, path)).isFile(),
  );
}

/** The kinds of numbers whose graph is there, smallest first, with the devices that have room for them. */
function listVariants(files: Readonly<Record<string, FileFacts>>): ModelFacts["variants"] {
  return DTYPES.filter((dtype) => listModelFiles({ files, dtype }).every((path) => path in files))
    .map((dtype) => ({
      dtype,
      bytes: listModelFiles({ files, dtype }).reduce((sum, path) => sum + files[path]!.bytes, 0),
    }))
    .toSorted((a, b) => a.bytes - b.bytes)
    .map(({ dtype, bytes }) => ({
      dtype,
      devices: DEVICES_OF[dtype].filter((device) => device !== "wasm" || bytes <= MOST_ON_WASM),
    }))
    .filter(({ devices }) => devices.length > 0);
}

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new NotListed(`${basename(path)} is no JSON`);
  }
};

function hasTemplate(folder: string): boolean {
  if (existsSync(join(folder, TEMPLATE_FILE))) return true;
  const { data } = z
    .looseObject({ chat_template: z.unknown() })
    .safeParse(readJson(join(folder, "tokenizer_config.json")));
  return data?.chat_template !== undefined && data.chat_template !== null;
}

/** `license` at the head of a model card, else the first line of a licence file. */
function readLicence(folder: string): string | undefined {
  const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : "");
  const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec(read("README.md"))?.[1] ?? "";
  const named = /^license: *["']?([^"'\r\n]+)/m.exec(head)?.[1] ?? read("LICENSE").trim().split("\n")[0];
  return named?.trim().slice(0, 80) || undefined;
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** The text of a list of models, which is parsed as the lab will parse it. */
export const writeList = (models: readonly ModelFacts[]): string =>
  `${JSON.stringify(modelList.parse({ format: 1, models }), undefined, 2)}\n`;
