import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MODEL_FOLDER, type Settings } from "@/scripts/tiny-model/settings";
import { END, END_ID } from "@/scripts/tiny-model/tokenizer/encode";
import { tokenizerJson } from "@/scripts/tiny-model/tokenizer/tokenizer-json";
import type { Merge } from "@/scripts/tiny-model/tokenizer/train-bpe";

/** config.json of the model: Llama's shape, as transformers and transformers.js read it. */
export function configOf({ model, vocabulary }: Settings): object {
  return {
    architectures: ["LlamaForCausalLM"],
    model_type: "llama",
    vocab_size: vocabulary,
    hidden_size: model.hidden,
    intermediate_size: model.feedForward,
    num_hidden_layers: model.layers,
    num_attention_heads: model.heads,
    num_key_value_heads: model.keyValueHeads,
    head_dim: model.hidden / model.heads,
    max_position_embeddings: model.context,
    hidden_act: "silu",
    rms_norm_eps: model.epsilon,
    rope_theta: model.ropeTheta,
    attention_bias: false,
    mlp_bias: false,
    tie_word_embeddings: true,
    bos_token_id: END_ID,
    eos_token_id: END_ID,
    pad_token_id: END_ID,
    torch_dtype: "float32",
    "transformers.js_config": { use_external_data_format: { "model.onnx": 1 } },
  };
}

const generationConfig = { bos_token_id: END_ID, eos_token_id: END_ID, pad_token_id: END_ID };
const tokenizerConfig = ({ model }: Settings) => ({
  tokenizer_class: "GPT2Tokenizer",
  bos_token: END,
  eos_token: END,
  pad_token: END,
  model_max_length: model.context,
  padding_side: "left",
  clean_up_tokenization_spaces: false,
});

/** Everything of the model's folder that is not weights. */
export function modelFiles(settings: Settings, merges: readonly Merge[]): Readonly<Record<string, object>> {
  return {
    "config.json": configOf(settings),
    "generation_config.json": generationConfig,
    "tokenizer.json": tokenizerJson(merges),
    "tokenizer_config.json": tokenizerConfig(settings),
  };
}

export function writeModelFiles(settings: Settings, merges: readonly Merge[]): void {
  mkdirSync(MODEL_FOLDER, { recursive: true });
  for (const [name, content] of Object.entries(modelFiles(settings, merges)))
    writeFileSync(join(MODEL_FOLDER, name), `${JSON.stringify(content, null, name === "tokenizer.json" ? 0 : 2)}\n`);
}
