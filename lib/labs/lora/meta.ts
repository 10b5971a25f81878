import * as z from "zod";
import type { LabMeta } from "@/lib/labs/contract";
import { choiceField, flagField, integerField, subsetField, textField } from "@/lib/labs/link";
import { MATRIX_SOURCES, MAX_PASTED_LINK } from "@/lib/labs/lora/matrix-source";
import { METHODS, NETS, STORED, VARIANTS } from "@/lib/labs/lora/names";
import { RECOMPUTATIONS } from "@/lib/model-arithmetic/activations";
import { MATRICES } from "@/lib/model-arithmetic/decoder-shape";
import { denseDecoder } from "@/lib/model-arithmetic/dense-decoder";
import { readModelConfig } from "@/lib/model-arithmetic/read-model-config";
import { TRAINING_CONVENTIONS } from "@/lib/model-arithmetic/training-states";

export const CUSTOM = "custom";
export const FIRST_MODEL = "meta-llama/Meta-Llama-3-8B";

/** The fields of dimensions that are typed; their defaults are those of Llama-3-8B. The limits keep every count far below 2^63. */
const state = z.strictObject({
  model: textField(80, FIRST_MODEL),
  layers: integerField(1, 1000, 32),
  hidden: integerField(1, 131_072, 4096),
  heads: integerField(1, 1024, 32),
  kvHeads: integerField(1, 1024, 8),
  headDim: integerField(1, 4096, 128),
  ffn: integerField(1, 1_048_576, 14_336),
  vocab: integerField(1, 10_000_000, 128_256),
  tied: flagField(false),
  targets: subsetField(MATRICES, ["q", "v"]),
  rank: integerField(1, 1024, 8),
  alpha: integerField(1, 4096, 16),
  rankStabilised: flagField(false),
  variant: choiceField(VARIANTS, "lora"),
  /** The steps of AdaLoRA, and how many percent of them it keeps its first and its last budget. */
  budgetSteps: integerField(10, 100_000, 1000),
  budgetWarm: integerField(0, 45, 10),
  budgetFinal: integerField(0, 45, 30),
  convention: choiceField(TRAINING_CONVENTIONS, "mixed"),
  doubleQuantised: flagField(true),
  /** One step of training: whose, how many sequences of how many tokens at once, how often before an update. */
  timed: choiceField(METHODS, "lora"),
  microBatch: integerField(1, 256, 1),
  tokens: integerField(1, 131_072, 2048),
  accumulation: integerField(1, 8, 2),
  recomputation: choiceField(RECOMPUTATIONS, "selective"),
  paged: flagField(false),
  /** Which matrix is factorised, how large a drawn one is, and how many singular values are kept. */
  matrix: choiceField(MATRIX_SOURCES, "ring"),
  size: integerField(4, 64, 32),
  seed: integerField(0, 9999, 1),
  pasted: textField(MAX_PASTED_LINK, ""),
  kept: integerField(0, 64, 4),
  /** How many updates A and B have had. */
  step: integerField(0, 3, 0),
  /** The size of the update that is merged, in thousandths of the weight's, and the format to look at. */
  updateSize: integerField(1, 1000, 10),
  stored: choiceField(STORED, "nf4"),
  /** The small model that is trained: its kind, the rank and the noise (in percent) of what it is to learn, and the steps. */
  net: choiceField(NETS, "linear"),
  trueRank: integerField(1, 16, 4),
  noise: integerField(0, 50, 5),
  rounds: integerField(50, 1000, 300),
  /** Whether results ask for a guess first. */
  predict: flagField(true),
});
export type State = z.output<typeof state>;

const shape = z.strictObject({
  layers: z.int(),
  hidden: z.int(),
  heads: z.int(),
  kvHeads: z.int(),
  headDim: z.int(),
  ffn: z.int(),
  vocab: z.int(),
  tied: z.boolean(),
  attentionBias: z.boolean(),
  headNorms: z.boolean(),
});
const facts = z.strictObject({
  models: z.array(z.strictObject({ id: z.string(), source: z.string(), shape })).min(1),
});
export type Facts = z.output<typeof facts>;

export const meta: LabMeta<"lora", State, Facts> = {
  slug: "lora",
  version: 1,
  state,
  params: {
    model: "m",
    layers: "l",
    hidden: "d",
    heads: "h",
    kvHeads: "kv",
    headDim: "hd",
    ffn: "f",
    vocab: "vo",
    tied: "te",
    targets: "t",
    rank: "r",
    alpha: "a",
    rankStabilised: "rs",
    variant: "va",
    budgetSteps: "at",
    budgetWarm: "ai",
    budgetFinal: "af",
    convention: "c",
    doubleQuantised: "dq",
    timed: "tm",
    microBatch: "mb",
    tokens: "tk",
    accumulation: "ga",
    recomputation: "gc",
    paged: "po",
    matrix: "x",
    size: "n",
    seed: "s",
    pasted: "w",
    kept: "k",
    step: "u",
    updateSize: "us",
    stored: "mf",
    net: "en",
    trueRank: "er",
    noise: "ez",
    rounds: "es",
    predict: "p",
  },
  tables: ["model-configs"],
  facts,
  selectFacts: ({ "model-configs": rows = [] }) => ({
    models: rows.flatMap(({ id, source, checked, config }) => {
      const { shape: read } = readModelConfig(config);
      const dense = checked && read && denseDecoder(read);
      return dense ? [{ id, source, shape: dense }] : [];
    }),
  }),
};
