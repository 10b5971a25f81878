import {
  AutoModelForCausalLM,
  AutoTokenizer,
  type PreTrainedModel,
  type PreTrainedTokenizer,
} from "@xenova/transformers";
import {
  ATTENTION_GRAPH,
  listAttentionFiles,
  listModelFiles,
  TEMPLATE_FILE,
} from "@/lib/browser-models/model-file-lists";
import { serveFiles, setUpEngine } from "@/lib/browser-models/worker/set-up-engine";
import { fetchModelFiles } from "@/lib/browser-models/worker/model-files";
import type { Device, ModelSource } from "@/lib/browser-models/source";
import type { Loaded } from "@/lib/labs/generation/worker/protocol";

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

/** Fetches a model and makes it ready on a device. The engine's own files lie beside this script. */
export async function openModel(source: ModelSource, device: Device, onProgress: OnProgress): Promise<OpenModel> {
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
