/** Names that stand in links: never renamed. */
export const METHODS = ["full", "lora", "qlora"] as const;
export type Method = (typeof METHODS)[number];

/** Kinds of a low-rank update. rsLoRA is a scaling of the first two, not a kind of its own. */
export const VARIANTS = ["lora", "dora", "adalora"] as const;
export type Variant = (typeof VARIANTS)[number];

/** In what a merged weight is stored, finest first. */
export const STORED = ["fp32", "fp16", "bf16", "int8", "e4m3", "nf4"] as const;
export type Stored = (typeof STORED)[number];

/** The small models that can be trained in the lab. */
export const NETS = ["linear", "tanh", "relu"] as const;
export type Net = (typeof NETS)[number];
