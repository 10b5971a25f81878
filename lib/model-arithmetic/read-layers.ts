import type { Family } from "@/lib/model-arithmetic/families";
import type { Attention, Feed, Latent, LinearState, Mixer } from "@/lib/model-arithmetic/model-shape";
import { sayValue, type OpenConfig } from "@/lib/model-arithmetic/open-config";

/** What a layer does, before its widths are known. */
export type LayerKind = "full" | "window" | "state" | "mlp";

/** What names of `layer_types` and letters of Nemotron-H's pattern mean. */
const KINDS: Readonly<Record<string, LayerKind>> = {
  ...{ full_attention: "full", attention: "full", "*": "full", global: "full" },
  ...{ sliding_attention: "window", chunked_attention: "window", local: "window" },
  ...{ linear_attention: "state", mamba: "state", mamba2: "state", M: "state" },
  ...{ mlp: "mlp", "-": "mlp" },
};

/** The kinds of all layers, from the first to the last, by what the config lists or else by the rule of its family. */
export function readLayerKinds(open: OpenConfig, family: Family, layers: number): LayerKind[] {
  const listed = open.list("layer_types") ?? (open.text("hybrid_override_pattern") ?? "").split("").filter(Boolean);
  if (listed.length > 0) return readListed(open, listed, layers);
  const all = (kindOf: (index: number) => LayerKind) => Array.from({ length: layers }, (_, index) => kindOf(index));
  const period = open.sizeAt("attn_layer_period");
  if (period !== undefined) {
    const offset = open.sizeAt("attn_layer_offset", undefined, 0) ?? 0;
    return all((index) => (index % period === offset % period ? "full" : "state"));
  }
  if (family.state === "delta") {
    const every = open.sizeOr("full_attention_interval", 4);
    return all((index) => ((index + 1) % every === 0 ? "full" : "state"));
  }
  if (family.state) return all(() => "state");
  const windowed = readWindow(open) !== null;
  if (family.fullEvery && windowed) {
    const every = open.sizeAt("sliding_window_pattern") ?? family.fullEvery;
    if (!open.read.has("sliding_window_pattern")) open.assume("pattern", "layer_types", every);
    const isFull = (index: number) => (index + 1) % every === 0 || (family.lastIsFull === true && index === layers - 1);
    return all((index) => (isFull(index) ? "full" : "window"));
  }
  if (open.flag("use_sliding_window") === true && windowed) {
    const first = open.sizeAt("max_window_layers", undefined, 0) ?? layers;
    return all((index) => (index >= first ? "window" : "full"));
  }
  return all(() => (family.slides && windowed ? "window" : "full"));
}

function readListed(open: OpenConfig, listed: readonly unknown[], layers: number): LayerKind[] {
  const key = open.read.has("hybrid_override_pattern") ? "hybrid_override_pattern" : "layer_types";
  const names = listed.map(sayValue);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  open.note(key, [...counts].map(([name, count]) => `${count} × ${name}`).join(", "));
  if (names.length !== layers) open.refuse("wrong-length", key, names.length);
  return names.map((name) => {
    const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
    if (!kind) open.refuse("unknown-layer", key, name);
    return kind ?? "full";
  });
}

/** How many tokens a local layer sees; null without one. */
export function readWindow(open: OpenConfig): number | null {
  return open.sizeAt("sliding_window") ?? open.sizeAt("attention_chunk_size") ?? null;
}

/** Grouped-query attention and its relatives, for layers that see everything and for those that see a window. */
export function readAttention(open: OpenConfig, family: Family, hidden: number) {
  const heads = open.need("heads");
  const isGrouped = open.flag("multi_query_attention");
  // Falcon's first models have one KV head by a flag, GPT-BigCode too.
  const single = isGrouped === undefined && open.flag("multi_query") === true && !open.flag("new_decoder_architecture");
  const named = single ? 1 : open.size("kvHeads");
  if (named === undefined) open.assume("absent", "num_key_value_heads", heads);
  const kvHeads = named ?? heads;
  if (heads % kvHeads !== 0)
    open.refuse("not-divisible", "num_attention_heads / num_key_value_heads", `${heads} / ${kvHeads}`);
  const explicit = open.size("headDim");
  if (explicit === undefined) {
    if (hidden % heads !== 0) open.refuse("not-divisible", "hidden_size / num_attention_heads", `${hidden} / ${heads}`);
    open.assume("absent", "head_dim", hidden / heads);
  }
  const headDim = explicit ?? hidden / heads;
  const bias = open.flag("attention_bias") === true && family.bias === "none" ? "qkv" : family.bias;
  const usesHeadNorms = open.flag("use_qk_norm") !== false;
  const shared = {
    kind: "attention",
    heads,
    sharesCache: false,
    bias,
    headNorms: usesHeadNorms ? family.headNorms : "none",
    gate: family.gate ?? false,
    sinks: family.sinks ?? false,
  } as const;
  const window = readWindow(open);
  const keyIsValue = open.flag("attention_k_eq_v") ?? false;
  if (keyIsValue) open.assume("gives-values", "attention_k_eq_v", "K, V");
  const global = {
    heads: open.sizeAt("num_global_key_value_heads") ?? kvHeads,
    dim: open.sizeAt("global_head_dim") ?? headDim,
  };
  const full: Attention = { ...shared, kvHeads: global.heads, headDim: global.dim, window: null, keyIsValue };
  const local: Attention = { ...shared, kvHeads, headDim, window, keyIsValue: false };
  return { full, local };
}

/** Multi-head latent attention where the config has a `kv_lora_rank`, else null. */
export function readLatent(open: OpenConfig): Latent | null {
  const rank = open.sizeAt("kv_lora_rank");
  if (rank === undefined) return null;
  const indexDim = open.sizeAt("index_head_dim");
  const heads = open.need("heads");
  if (indexDim !== undefined) open.assume("sparse-attention", "index_head_dim", indexDim);
  return {
    kind: "latent",
    heads,
    rank,
    ropeDim: open.sizeOr("qk_rope_head_dim", 64),
    nopeDim: open.sizeOr("qk_nope_head_dim", 128),
    valueDim: open.sizeOr("v_head_dim", 128),
    queryRank: open.sizeAt("q_lora_rank") ?? null,
    indexer: indexDim === undefined ? null : { heads: open.sizeOr("index_n_heads", 64), dim: indexDim },
  };
}

/** The state of a layer of linear attention or of a state space, by the kind that its family has. */
export function readState(open: OpenConfig, kind: Family["state"], hidden: number): LinearState {
  switch (kind) {
    case "delta":
      return readDelta(open, hidden);
    case "mamba2":
      return readMamba2(open, hidden);
    default:
      return readMamba(open, hidden);
  }
}

/** Gated delta networks as Qwen3-Next has them: one key dim × value dim matrix for each value head. */
function readDelta(open: OpenConfig, hidden: number): LinearState {
  const [keyHeads, valueHeads] = [open.sizeOr("linear_num_key_heads", 16), open.sizeOr("linear_num_value_heads", 32)];
  const [keyDim, valueDim] = [open.sizeOr("linear_key_head_dim", 128), open.sizeOr("linear_value_head_dim", 128)];
  const kernel = open.sizeOr("linear_conv_kernel_dim", 4);
  const [keys, values] = [keyHeads * keyDim, valueHeads * valueDim];
  const channels = 2 * keys + values;
  return {
    kind: "state",
    state: valueHeads * keyDim * valueDim,
    convolution: (kernel - 1) * channels,
    matrices: [
      [hidden, 2 * keys + 2 * values],
      [hidden, 2 * valueHeads],
      [values, hidden],
    ],
    vectors: channels * kernel + 2 * valueHeads + valueDim,
    width: values,
  };
}

/** Mamba-2 (arXiv 2405.21060): heads × head dim × state, with B and C shared in groups. */
function readMamba2(open: OpenConfig, hidden: number): LinearState {
  const heads = open.sizeOr("mamba_num_heads", 128);
  const inner = heads * open.sizeOr("mamba_head_dim", 64);
  const size = open.sizeAt("ssm_state_size") ?? open.sizeOr("mamba_d_state", 128);
  const shared = 2 * open.sizeOr("n_groups", 8) * size;
  const kernel = open.sizeOr("conv_kernel", 4);
  const channels = inner + shared;
  return {
    kind: "state",
    state: inner * size,
    convolution: (kernel - 1) * channels,
    matrices: [
      [hidden, 2 * inner + shared + heads],
      [inner, hidden],
    ],
    vectors: channels * (kernel + 1) + 3 * heads + inner,
    width: inner,
  };
}

/** Mamba (arXiv 2312.00752): an inner width of `expand` × hidden, each channel with its own state. Jamba adds norms of dt, B and C. */
function readMamba(open: OpenConfig, hidden: number): LinearState {
  const inner = hidden * (open.sizeAt("mamba_expand") ?? open.sizeOr("expand", 2));
  const size = open.sizeAt("mamba_d_state") ?? open.sizeOr("state_size", 16);
  const kernel = open.sizeAt("mamba_d_conv") ?? open.sizeOr("conv_kernel", 4);
  const rank = open.sizeAt("mamba_dt_rank") ?? open.sizeAt("time_step_rank") ?? Math.ceil(hidden / 16);
  const norms = open.has("mamba_d_state") ? rank + 2 * size : 0;
  return {
    kind: "state",
    state: inner * size,
    convolution: (kernel - 1) * inner,
    matrices: [
      [hidden, 2 * inner],
      [inner, rank + 2 * size],
      [rank, inner],
      [inner, hidden],
    ],
    vectors: inner * (kernel + 1) + inner + inner * size + inner + norms,
    width: inner,
  };
}

/** The feed-forward network of each layer. */
export function readFeeds(open: OpenConfig, family: Family, hidden: number, kinds: readonly LayerKind[]): Feed[] {
  const experts = open.size("experts");
  const ratio = open.sizeAt("expansion_ratio");
  const named = open.size("ffn") ?? (ratio === undefined ? undefined : ratio * hidden);
  const none: Feed = { kind: "none" };
  // In Mamba's own configs this is the inner width of the state space; its layers have nothing else.
  if (experts === undefined && family.state === "mamba" && !kinds.includes("full")) return kinds.map(() => none);
  if (named === undefined && experts === undefined) open.assume("absent", "intermediate_size", 4 * hidden);
  const dense: Feed = { kind: "dense", width: named ?? 4 * hidden, gated: family.gated, bias: family.ffnBias };
  const isAlone = kinds.includes("mlp");
  if (experts === undefined || experts === 1)
    return kinds.map((kind) => (isAlone ? (kind === "mlp" ? dense : none) : dense));
  const routed = readExperts(open, family, hidden, experts, dense.width);
  const first = open.sizeAt("first_k_dense_replace", undefined, 0) ?? 0;
  const period = open.sizeAt("expert_layer_period") ?? open.sizeAt("interleave_moe_layer_step") ?? 1;
  const offset = open.sizeAt("expert_layer_offset", undefined, 0) ?? period - 1;
  const other = open.sizeAt("intermediate_size_mlp");
  const plain = other !== undefined && period > 1 ? { ...dense, width: other } : dense;
  const only = new Set(open.list("mlp_only_layers") ?? []);
  return kinds.map((_, index) =>
    index < first || index % period !== offset % period || only.has(index) ? plain : routed,
  );
}

function readExperts(open: OpenConfig, family: Family, hidden: number, experts: number, denseWidth: number): Feed {
  const active = open.size("active");
  if (active === undefined) open.assume("absent", "num_experts_per_tok", Math.min(8, experts));
  const named = open.size("expertWidth");
  const width = named ?? denseWidth;
  const gated = open.sizeAt("shared_expert_intermediate_size");
  const count = open.sizeAt("n_shared_experts", undefined, 0) ?? open.sizeAt("num_shared_expert", undefined, 0) ?? 0;
  // Llama 4 has one shared expert as wide as the routed ones, Gemma 4 a dense network beside them; neither config says so.
  const unsaid = { llama4_text: width, gemma4_text: denseWidth }[open.read.get("model_type") ?? ""] ?? 0;
  if ((active ?? 1) > experts) open.refuse("too-large", "num_experts_per_tok", active);
  return {
    ...{ kind: "experts", experts, active: active ?? Math.min(8, experts), width, gated: family.gated },
    ...{ bias: family.ffnBias, shared: gated ?? (count * width || unsaid), sharedGate: gated !== undefined },
  };
}

/** Which layers read the cache of another one: groups of `cla_share_factor`, or the last `num_kv_shared_layers`. */
export function readSharing(open: OpenConfig, mixers: readonly Mixer[]): Mixer[] {
  const factor = open.flag("use_cla") ? open.sizeOr("cla_share_factor", 2) : 1;
  const last = open.sizeAt("num_kv_shared_layers", undefined, 0) ?? 0;
  return mixers.map((mixer, index) =>
    mixer.kind === "attention" && (index % factor !== 0 || index >= mixers.length - last)
      ? { ...mixer, sharesCache: true }
      : mixer,
  );
}
