import type { DecoderShape } from "@/lib/model-arithmetic/decoder-shape";
import type { Attention, Feed, ModelShape } from "@/lib/model-arithmetic/model-shape";

/** Families whose weights hold q, k, v, gate and up each as a matrix of its own. Where some are fused, an adapter has other shapes. */
const UNFUSED: readonly string[] = ["llama", "mistral", "qwen2", "qwen3"];

/**
 * The shape of a dense decoder whose matrices can be named one by one, or null where the model has anything that `DecoderShape` does not
 * count: fused matrices, experts, latents, states, layers that differ. A window is no such thing, since it changes no matrix.
 */
export function denseDecoder({ family, hidden, vocab, tied, groups }: ModelShape): DecoderShape | null {
  const [first] = groups;
  if (!UNFUSED.includes(family) || first?.mixer.kind !== "attention" || first.feed.kind !== "dense") return null;
  const { mixer, feed } = first;
  if (groups.some((group) => !isLike(group.mixer, mixer) || !isLike(group.feed, feed))) return null;
  const { bias, headNorms, gate, sinks, sharesCache, keyIsValue } = mixer;
  if (!feed.gated || feed.bias || bias === "all" || headNorms === "width") return null;
  if (gate || sinks || sharesCache || keyIsValue) return null;
  return {
    layers: groups.reduce((sum, { count }) => sum + count, 0),
    hidden,
    heads: mixer.heads,
    kvHeads: mixer.kvHeads,
    headDim: mixer.headDim,
    ffn: feed.width,
    vocab,
    tied,
    attentionBias: bias === "qkv",
    headNorms: headNorms === "head",
  };
}

/** Whether two parts have the same weights: a window alone makes no difference. */
function isLike(part: ModelShape["groups"][number]["mixer"] | Feed, other: Attention | Feed): boolean {
  const bare = (one: object) => JSON.stringify({ ...one, window: null });
  return bare(part) === bare(other);
}
