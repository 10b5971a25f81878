import {
  AutoModelForCausalLM,
  AutoTokenizer,
  env,
  type PreTrainedModel,
  type PreTrainedTokenizer,
} from "@xenova/transformers";
import { ATTENTION_GRAPH, listAttentionFiles, listModelFiles } from "@/lib/labs/generation/model-file-lists";
import { KnownFailure } from "@/lib/labs/generation/worker/failure";
import { fetchModelFiles } from "@/lib/labs/generation/worker/model-files";
import type { Device, ModelSource } from "@/lib/labs/generation/worker/protocol";

export interface OpenModel {
  readonly source: ModelSource;
  readonly device: Device;
  readonly model: PreTrainedModel;
  readonly tokenizer: PreTrainedTokenizer;
  /** Tokens that end a text. */
  readonly ends: ReadonlySet<number>;
  /** How many tokens it can read. */
  readonly context: number;
  readonly isChecked: boolean;
}

type OnProgress = (loaded: number, total: number) => void;

/** A vector instruction in a module that does nothing else. */
const SIMD_MODULE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0],
  ...[65, 0, 253, 15, 253, 98, 11],
);

/** Fetches a model and makes it ready on a device. The engine's own files lie beside this script. */
export async function openModel(source: ModelSource, device: Device, onProgress: OnProgress): Promise<OpenModel> {
  if (!WebAssembly.validate(SIMD_MODULE)) throw new KnownFailure("no-simd");
  setUpEngine(device);
  const { contents, isChecked } = await fetchModelFiles(source, listModelFiles(source), onProgress);
  serveFiles(source.id, contents);
  const weights = [...contents.keys()].filter((path) => path.includes(".onnx_data")).length;
  const [tokenizer, model] = await Promise.all([
    AutoTokenizer.from_pretrained(source.id),
    AutoModelForCausalLM.from_pretrained(source.id, { device, dtype: source.dtype, use_external_data_format: weights }),
  ]);
  return { source, device, model, tokenizer, ends: endsOf(model), context: contextOf(model), isChecked };
}

/** Opens the graph that has attention maps as outputs. It has no cache, and its weights are those of fp32. */
export async function openAttention({ source, device }: OpenModel, onProgress: OnProgress): Promise<PreTrainedModel> {
  const { contents } = await fetchModelFiles(source, listAttentionFiles(source), onProgress);
  serveFiles(source.id, contents);
  return AutoModelForCausalLM.from_pretrained(source.id, {
    ...{ device, dtype: "fp32", model_file_name: ATTENTION_GRAPH, use_external_data_format: false },
    session_options: { externalData: [{ path: "model.onnx_data", data: "onnx/model.onnx_data" }] },
  });
}

function setUpEngine(device: Device): void {
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

/** Gives the library the files of a model out of memory. */
function serveFiles(id: string, contents: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): void {
  const prefix = `${env.localModelPath}${id}/`;
  env.useCustomCache = true;
  env.customCache = {
    match: (key: string) => {
      const content = key.startsWith(prefix) ? contents.get(key.slice(prefix.length)) : undefined;
      return Promise.resolve(content && new Response(content));
    },
    put: () => Promise.resolve(),
  };
}

function endsOf({ config, generation_config: generation }: PreTrainedModel): ReadonlySet<number> {
  const given = (generation?.eos_token_id ?? (config as { eos_token_id?: unknown }).eos_token_id ?? []) as
    number | number[];
  return new Set(typeof given === "number" ? [given] : given);
}

/** What a longer context would take of a browser's memory is not worth it here. */
const LONGEST = 2048;

function contextOf({ config }: PreTrainedModel): number {
  return Math.min(LONGEST, Number((config as { max_position_embeddings?: number }).max_position_embeddings ?? LONGEST));
}
