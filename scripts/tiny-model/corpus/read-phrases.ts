import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { pairLine, pairs, type Pair } from "@/scripts/tiny-model/corpus/pair";

const FOLDER = "scripts/tiny-model";
const read = <T>(schema: z.ZodType<T>, path: string): T =>
  schema.parse(parse(readFileSync(join(FOLDER, path), "utf8")));

const topic = z.strictObject({
  name: pairLine,
  what: pairs,
  why: pairs.default([]),
  how: pairs.default([]),
  cost: pairs.default([]),
  more: pairs.default([]),
  wrong: pairs.default([]),
  right: pairs.default([]),
});
/** A subject with what is true of it: `what` are predicates, all else whole sentences; `wrong` is what is said wrongly. */
export type Topic = z.infer<typeof topic>;
export const readTopics = (): readonly Topic[] =>
  readdirSync(join(FOLDER, "facts"))
    .toSorted()
    .flatMap((file) => read(z.array(topic), `facts/${file}`));

/** Groups of interchangeable phrases by name. */
export type Phrases = Readonly<Record<string, readonly Pair[]>>;
const phrases: z.ZodType<Phrases> = z.record(z.string(), pairs);
export const readExplainPhrases = (): Phrases => read(phrases, "phrases/explain.yaml");
export const readTalkPhrases = (): Phrases => read(phrases, "phrases/talk.yaml");

const plots = z.array(
  z.strictObject({
    id: z.string(),
    /** Groups of parts, by place, that draw the line at the same place: a question and its answer. */
    linked: z.array(z.array(z.int())).default([]),
    parts: z.array(pairs).min(3),
  }),
);
export type Plot = z.infer<typeof plots>[number];
export const readPlots = (file: "stories" | "everyday"): readonly Plot[] => read(plots, `phrases/${file}.yaml`);

const columns = (line: string) => line.split(" | ").map((part) => part.trim());
const person = z.string().transform((line) => {
  const [zh = "", en = "", pronoun = ""] = columns(line);
  return { zh, en, pronoun: z.enum(["he", "she"]).parse(pronoun) };
});
/** A thing with Chinese measure word ("把钥匙") and English article. */
const noun = z.string().transform((line) => {
  const [zh = "", en = "", article = ""] = columns(line);
  return { measure: zh.slice(0, 1), zh: zh.slice(1), en, article: z.enum(["a", "an"]).parse(article) };
});
export type Person = z.infer<typeof person>;
const lexicon = z.strictObject({
  people: z.array(person),
  places: pairs,
  things: z.array(noun),
  colours: pairs,
  animals: z.array(noun),
  foods: pairs,
  times: pairs,
});
export type Lexicon = z.infer<typeof lexicon>;
export const readLexicon = (): Lexicon => read(lexicon, "phrases/lexicon.yaml");

const sums = z.strictObject({
  shapes: pairs,
  goods: pairs,
  sums: z.record(z.string(), z.strictObject({ ask: pairs, work: pairs })),
});
export type SumPhrases = z.infer<typeof sums>;
export const readSumPhrases = (): SumPhrases => read(sums, "phrases/sums.yaml");
