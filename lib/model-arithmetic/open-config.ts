/** What a config says about one thing, under any of the names that families give it. */
export interface FieldRead {
  readonly key: string;
  readonly value: string;
}

/** What was taken for granted, since the config does not say it. Each code has its sentence in the lab's words. */
export type AssumptionCode =
  | "absent"
  | "unknown-family"
  | "no-family"
  | "text-part"
  | "pattern"
  | "gives-values"
  | "draft-layers"
  | "quantised"
  | "sparse-attention";
export interface Assumption {
  readonly code: AssumptionCode;
  readonly key: string;
  /** The value that was taken. */
  readonly value: string;
}

export type ConfigProblemCode =
  | "blank"
  | "too-long"
  | "not-json"
  | "not-an-object"
  | "missing"
  | "not-a-size"
  | "too-large"
  | "not-divisible"
  | "wrong-length"
  | "unknown-layer"
  | "no-decoder";
export interface ConfigProblem {
  readonly code: ConfigProblemCode;
  readonly key: string;
  readonly value: string;
}

/** Names of one thing in the configs of different families, the usual one first. */
export const NAMES = {
  layers: ["num_hidden_layers", "n_layer", "n_layers", "num_layers"],
  hidden: ["hidden_size", "n_embd", "d_model", "n_embed"],
  heads: ["num_attention_heads", "n_head", "n_heads"],
  kvHeads: ["num_key_value_heads", "num_kv_heads", "n_head_kv", "multi_query_group_num"],
  headDim: ["head_dim", "attention_head_dim", "kv_channels"],
  ffn: ["intermediate_size", "ffn_dim", "n_inner", "ffn_hidden_size"],
  vocab: ["vocab_size", "padded_vocab_size"],
  context: ["max_position_embeddings", "n_positions", "max_seq_len", "seq_length", "n_ctx"],
  experts: ["num_local_experts", "num_experts", "n_routed_experts"],
  active: ["num_experts_per_tok", "moe_topk", "top_k_experts", "num_experts_per_token"],
  expertWidth: ["moe_intermediate_size", "expert_ffn_hidden_size"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Beyond these nobody has built anything: a typing error, not a model. */
const LARGEST: Readonly<Record<string, number>> = {
  layers: 2000,
  heads: 65_536,
  kvHeads: 65_536,
  experts: 1_000_000,
  context: 10_000_000_000,
};
const LARGEST_OTHERWISE = 1_000_000_000;

export type ConfigRecord = Readonly<Record<string, unknown>>;

/** A field's value as it is shown. An object goes as JSON: one with a `toString` of its own cannot be made a string. */
export const sayValue = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

/** Reads fields of a config one by one, and keeps what was read, what was assumed, and what is wrong. */
export function openConfig(config: ConfigRecord) {
  const read = new Map<string, string>();
  const assumed: Assumption[] = [];
  const problems: ConfigProblem[] = [];
  const note = (key: string, value: unknown) => read.set(key, sayValue(value));
  const assume = (code: AssumptionCode, key: string, value: unknown) => {
    if (!assumed.some((other) => other.code === code && other.key === key))
      assumed.push({ code, key, value: sayValue(value) });
  };
  const refuse = (code: ConfigProblemCode, key: string, value: unknown) =>
    problems.push({ code, key, value: sayValue(value) });

  /** A whole number from 1 on; `undefined` when the field is absent or null, or was refused. */
  function sizeAt(key: string, most = LARGEST_OTHERWISE, least = 1): number | undefined {
    const value = config[key];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== "number" || !Number.isInteger(value) || value < least) {
      refuse("not-a-size", key, value);
      return undefined;
    }
    if (value > most) {
      refuse("too-large", key, value);
      return undefined;
    }
    note(key, value);
    return value;
  }
  const named = (name: keyof typeof NAMES): string | undefined =>
    NAMES[name].find((key) => config[key] !== undefined && config[key] !== null);

  return {
    read,
    assumed,
    problems,
    assume,
    refuse,
    note,
    sizeAt,
    /** Like `sizeAt`, with a value that is taken, and said, where the field is absent. */
    sizeOr(key: string, otherwise: number): number {
      const value = sizeAt(key);
      if (value === undefined) assume("absent", key, otherwise);
      return value ?? otherwise;
    },
    /** A size under any of its names. */
    size(name: keyof typeof NAMES): number | undefined {
      const key = named(name);
      return key === undefined ? undefined : sizeAt(key, LARGEST[name]);
    },
    /** A size without which nothing can be said. A stand-in of 1 goes on where it is missing, so that all problems are found at once. */
    need(name: keyof typeof NAMES): number {
      const key = named(name);
      if (key === undefined) {
        refuse("missing", NAMES[name].join(" / "), "");
        return 1;
      }
      return sizeAt(key, LARGEST[name]) ?? 1;
    },
    flag(key: string): boolean | undefined {
      const value = config[key];
      if (typeof value !== "boolean") return undefined;
      note(key, value);
      return value;
    },
    list(key: string): readonly unknown[] | undefined {
      const value = config[key];
      return Array.isArray(value) ? value : undefined;
    },
    text(key: string): string | undefined {
      const value = config[key];
      if (typeof value !== "string") return undefined;
      note(key, value.length > 60 ? `${value.slice(0, 57)}…` : value);
      return value;
    },
    has: (key: string) => config[key] !== undefined && config[key] !== null && config[key] !== false,
  };
}
export type OpenConfig = ReturnType<typeof openConfig>;
