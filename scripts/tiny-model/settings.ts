import { readFileSync } from "node:fs";
import { z } from "zod";

export const SETTINGS_FILE = "scripts/tiny-model/settings.json";
/** What is shipped, in the layout that transformers.js loads. */
export const MODEL_FOLDER = "public/models/tiny";
export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const count = z.int().positive();
const settings = z.strictObject({
  seed: z.int(),
  corpus: z.strictObject({ trainBytes: count, heldOutBytes: count }),
  vocabulary: count,
  model: z.strictObject({
    layers: count,
    hidden: count,
    heads: count,
    keyValueHeads: count,
    feedForward: count,
    context: count,
    ropeTheta: z.number(),
    epsilon: z.number(),
  }),
  training: z.strictObject({
    steps: count,
    warmupSteps: count,
    decayFrom: z.number(),
    learningRate: z.number(),
    weightDecay: z.number(),
    tokensPerStep: count,
    rowTokens: count,
    longRowsFrom: z.number(),
    longRowTokens: count,
    checkpointSeconds: count,
    cpuMinutesAtMost: count,
  }),
});
export type Settings = z.infer<typeof settings>;

/** The settings that the corpus, the tokenizer and the training share. @throws {z.ZodError} when the file is wrong. */
export function readSettings(): Settings {
  return settings.parse(JSON.parse(readFileSync(SETTINGS_FILE, "utf8")));
}
