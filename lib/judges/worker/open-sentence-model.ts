import { AutoModel, AutoTokenizer, type Tensor } from "@xenova/transformers";
import { listModelFiles } from "@/lib/browser-models/model-file-lists";
import { KnownFailure } from "@/lib/browser-models/worker/failure";
import { fetchModelFiles } from "@/lib/browser-models/worker/model-files";
import { serveFiles, setUpEngine } from "@/lib/browser-models/worker/set-up-engine";
import { poolTokens } from "@/lib/judges/embedding/pool-tokens";
import type { SentenceModel } from "@/lib/judges/worker/protocol";

/** One text to its vector, of unit length. */
export type EmbedOne = (text: string) => Promise<Float32Array>;

/**
 * Fetches a model of sentences and makes it ready on the processor. Each text is read by itself: numbers of eight bits are scaled by all that is
 * read together, and what a sentence is must not depend on its neighbours.
 * @throws {KnownFailure}
 */
export async function openSentenceModel(
  source: SentenceModel,
  onProgress: (loaded: number, total: number) => void,
): Promise<EmbedOne> {
  setUpEngine("wasm");
  const { contents } = await fetchModelFiles(source, listModelFiles(source), onProgress);
  const weights = [...contents.keys()].filter((path) => path.includes(".onnx_data")).length;
  serveFiles(source.id, contents);
  const [tokenizer, model] = await Promise.all([
    AutoTokenizer.from_pretrained(source.id),
    AutoModel.from_pretrained(source.id, { device: "wasm", dtype: source.dtype, use_external_data_format: weights }),
  ]);
  return async (text) => {
    const inputs: unknown = tokenizer(text, { truncation: true, max_length: source.context });
    const outputs = (await model(inputs)) as Readonly<Record<string, Tensor | undefined>>;
    const hidden = outputs["last_hidden_state"] ?? outputs["token_embeddings"];
    if (hidden?.dims.length !== 3 || !(hidden.data instanceof Float32Array))
      throw new KnownFailure("unsupported", `outputs ${Object.keys(outputs).join(", ")}`);
    return poolTokens(hidden.data, hidden.dims[2]!, source.pooling); // it has three
  };
}
