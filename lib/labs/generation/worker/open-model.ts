import {
  AutoModelForCausalLM,
  AutoTokenizer,
  env,
  type PreTrainedModel,
  type PreTrainedTokenizer,
} from "@xenova/transformers";
import {
  ATTENTION_GRAPH,
  listAttentionFiles,
  listModelFiles,
  TEMPLATE_FILE,
} from "@/lib/labs/generation/model-file-lists";
import { KnownFailure } from "@/lib/labs/generation/worker/failure";
import { fetchModelFiles } from "@/lib/labs/generation/worker/model-files";
import type { Device, Loaded, ModelSource } from "@/lib/labs/generation/worker/protocol";

export interface OpenModel extends Pick<Loaded, "context" | "isChecked" | "isKept"> {
  readonly source: ModelSource;
  readonly device: Device;
  readonly model: PreTrainedModel;
  readonly tokenizer: PreTrainedTokenizer;
  /** Tokens that end a text. */
  readonly ends: ReadonlySet<number>;
  /** Of conversations, where it does not stand in the tokenizer's configuration. */
  readonly template?: string;
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
  const { contents, ...how } = await fetchModelFiles(source, listModelFiles(source), onProgress);
  const template = contents.get(TEMPLATE_FILE);
  const weights = [...contents.keys()].filter((path) => path.includes(".onnx_data")).length;
  serveFiles(source.id, contents);
  const [tokenizer, model] = await Promise.all([
    AutoTokenizer.from_pretrained(source.id),
    AutoModelForCausalLM.from_pretrained(source.id, { device, dtype: source.dtype, use_external_data_format: weights }),
  ]);
  return {
    ...{ source, device, model, tokenizer, ends: endsOf(model), context: contextOf(model), ...how },
    ...(template && { template: new TextDecoder().decode(template) }),
  };
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

/**
 * Gives the library the files of a model out of memory. Weights are asked for once and let go with that: of a large model there is
 * room for the library's copy and the engine's, and not for a third.
 */
function serveFiles(id: string, contents: Map<string, Uint8Array<ArrayBuffer>>): void {
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
