import * as z from "zod";
import { LONGEST_LIST } from "@/lib/browser-models/list-file";
import { TINY } from "@/lib/browser-models/source";
import { listModelFiles } from "@/lib/browser-models/model-file-lists";
import { DEVICES, DTYPES } from "@/lib/browser-models/source";

/** What WebAssembly can hold is 4 GiB, so a file beyond that is none of a model that runs here. */
const MOST_BYTES = 4 * 2 ** 30;
/** A name below the model's folder: nothing that leads out of it. */
const PATH = /^(?:onnx\/)?\w[\w.-]{0,99}$/;
/** A folder's name, which stands in links. */
export const MODEL_ID = /^[A-Za-z0-9][\w.-]{0,63}$/;

const fileFacts = z.strictObject({
  bytes: z.int().positive().max(MOST_BYTES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const variant = z.strictObject({ dtype: z.enum(DTYPES), devices: z.array(z.enum(DEVICES)).min(1).max(DEVICES.length) });

/** What models are here for: language models continue texts, models of sentences give each a vector. */
const TASKS = ["text-generation", "feature-extraction"] as const;
/** How the vector of a sentence follows from those of its tokens: their mean, or that of the first. */
export const POOLINGS = ["mean", "cls"] as const;
export type Pooling = (typeof POOLINGS)[number];

/** What is known of a model before any of it is fetched. */
export const modelFacts = z.strictObject({
  id: z.string().regex(MODEL_ID),
  name: z.string().min(1).max(80),
  /** Lists that were written before there were others name none. */
  task: z.enum(TASKS).default("text-generation"),
  /** Of models of sentences. */
  pooling: z.enum(POOLINGS).optional(),
  /** `model_type` of its config. */
  architecture: z.string().min(1).max(60),
  /** Left out where the config does not tell. */
  parameters: z.int().positive().optional(),
  licence: z.string().min(1).max(80).optional(),
  /** Tokens that it can read. */
  context: z.int().positive(),
  /** Tokens that it can tell apart. */
  vocabulary: z.int().positive().max(10_000_000),
  /** Whether it has a template for conversations. */
  isChat: z.boolean(),
  /** The kinds of numbers that its weights are there in, and what each runs on. */
  variants: z.array(variant).min(1).max(DTYPES.length),
  files: z
    .record(z.string().regex(PATH), fileFacts)
    .refine((files) => Object.keys(files).length <= 64, "at most 64 files"),
});
export type ModelFacts = z.infer<typeof modelFacts>;

const REQUIRED = ["config.json", "tokenizer.json", "tokenizer_config.json"];
const isWhole = ({ files, variants }: ModelFacts) =>
  variants.every(({ dtype }) => [...REQUIRED, ...listModelFiles({ files, dtype })].every((path) => path in files));
const isDistinct = (models: readonly ModelFacts[]) => new Set(models.map(({ id }) => id)).size === models.length;

/** `models.json` of a folder of models, as `npm run models:list` writes it. Nothing else is taken for one. */
export const modelList = z.strictObject({
  format: z.literal(1),
  models: z
    .array(
      modelFacts
        .refine(({ id }) => id !== TINY, `${TINY} is the model that comes with the site`)
        .refine(isWhole, "a file of a variant is not listed"),
    )
    .max(50)
    .refine(isDistinct, "two models have one id"),
});
export type ModelList = z.infer<typeof modelList>;

/** Reads the text of `models.json`. @returns undefined where it is no such list */
export function readModelList(text: string): ModelList | undefined {
  if (text.length > LONGEST_LIST) return undefined;
  try {
    return modelList.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
