import * as z from "zod";
import type { DecoderShape } from "@/lib/model-arithmetic/decoder-shape";

/** Families whose layers are those of `DecoderShape`, and what each adds. Others would be counted wrongly, so they are left out. */
const FAMILIES: Readonly<Record<string, Pick<DecoderShape, "attentionBias" | "headNorms">>> = {
  llama: { attentionBias: false, headNorms: false },
  mistral: { attentionBias: false, headNorms: false },
  qwen2: { attentionBias: true, headNorms: false },
  qwen3: { attentionBias: false, headNorms: true },
};

const size = z.int().min(1);
const config = z.looseObject({
  model_type: z.string(),
  num_hidden_layers: size,
  hidden_size: size,
  num_attention_heads: size,
  num_key_value_heads: size,
  head_dim: size.optional(),
  intermediate_size: size,
  vocab_size: size,
  tie_word_embeddings: z.boolean(),
});

/** The shape that a published config.json describes, or null where the model is no dense decoder that we count exactly. */
export function readDecoderShape(published: unknown): DecoderShape | null {
  const { data } = config.safeParse(published);
  const family = data && FAMILIES[data.model_type];
  if (!family) return null;
  return {
    layers: data.num_hidden_layers,
    hidden: data.hidden_size,
    heads: data.num_attention_heads,
    kvHeads: data.num_key_value_heads,
    // transformers: head_dim, and hidden_size / num_attention_heads where the config names none.
    headDim: data.head_dim ?? data.hidden_size / data.num_attention_heads,
    ffn: data.intermediate_size,
    vocab: data.vocab_size,
    tied: data.tie_word_embeddings,
    ...family,
  };
}
