import { createHash } from "node:crypto";
import { createRng, type Rng } from "@/lib/core/rng";
import { contentDocuments, define, readConcepts } from "@/scripts/tiny-model/corpus/content-documents";
import { pick } from "@/scripts/tiny-model/corpus/draw";
import { compare, explain, judge, list } from "@/scripts/tiny-model/corpus/explain";
import type { Document } from "@/scripts/tiny-model/corpus/pair";
import {
  readExplainPhrases,
  readLexicon,
  readPlots,
  readSumPhrases,
  readTalkPhrases,
  readTopics,
} from "@/scripts/tiny-model/corpus/read-phrases";
import { scene } from "@/scripts/tiny-model/corpus/scene";
import { calculate } from "@/scripts/tiny-model/corpus/sums";
import { tell } from "@/scripts/tiny-model/corpus/story";
import { interview, lesson } from "@/scripts/tiny-model/corpus/talk";
import type { Language } from "@/scripts/tiny-model/settings";

export type Kind =
  | "explanation"
  | "comparison"
  | "list"
  | "judgement"
  | "lesson-talk"
  | "interview"
  | "sum"
  | "story"
  | "scene"
  | "everyday"
  | "definition";
/** How often each kind is drawn, in hundredths. */
export const MIX: Readonly<Record<Kind, number>> = {
  explanation: 19,
  comparison: 7,
  list: 6,
  judgement: 6,
  "lesson-talk": 12,
  interview: 8,
  sum: 10,
  story: 16,
  scene: 8,
  everyday: 4,
  definition: 4,
};

/** A writer of documents of every kind; reads the phrases once. */
export function createWriter(): (rng: Rng, kind: Kind, language: Language) => string {
  const [topics, concepts, lexicon, sums] = [readTopics(), readConcepts(), readLexicon(), readSumPhrases()];
  const [toExplain, toTalk] = [readExplainPhrases(), readTalkPhrases()];
  const [stories, everyday] = [readPlots("stories"), readPlots("everyday")];
  const write: Readonly<Record<Kind, (rng: Rng, language: Language) => string>> = {
    explanation: (rng, language) => explain(rng, toExplain, pick(rng, topics), language),
    comparison: (rng, language) => compare(rng, toExplain, topics, language),
    list: (rng, language) => list(rng, toExplain, pick(rng, topics), language),
    judgement: (rng, language) => judge(rng, pick(rng, topics), language),
    "lesson-talk": (rng, language) => lesson(rng, toTalk, pick(rng, topics), lexicon.people, language),
    interview: (rng, language) => interview(rng, toTalk, pick(rng, topics), language),
    sum: (rng, language) => calculate(rng, sums, language),
    story: (rng, language) => tell(rng, pick(rng, stories), lexicon, language, "story"),
    scene: (rng, language) => scene(rng, lexicon, language),
    everyday: (rng, language) => tell(rng, pick(rng, everyday), lexicon, language, "talk"),
    definition: (rng, language) => define(rng, toExplain, concepts, language),
  };
  return (rng, kind, language) => write[kind](rng, language);
}

const bytesOf = (text: string) => Buffer.byteLength(text);

/**
 * Documents of both languages until there are `bytes` bytes of text, half in each, none twice and none of `known`.
 * The same seed writes the same documents on every machine as long as facts, phrases and content stay.
 */
export function generate(
  seed: readonly [number, number],
  bytes: number,
  known: ReadonlySet<string> = new Set(),
): Document[] {
  const rng = createRng([seed[0], seed[1], 0x74696e79, 0x6d6f6465]);
  const write = createWriter();
  const kinds = (Object.keys(MIX) as Kind[]).flatMap((kind) => Array.from({ length: MIX[kind] }, () => kind)); // keys of a closed record
  const written = { zh: 0, en: 0 };
  const seen = new Set(known);
  const documents: Document[] = [];
  while (written.zh + written.en < bytes) {
    const language = written.zh <= written.en ? "zh" : "en";
    const kind = pick(rng, kinds);
    const text = write(rng, kind, language);
    // What was already said counts as said, so that a small stock of phrases ends the loop by other kinds.
    if (seen.has(text)) continue;
    seen.add(text);
    written[language] += bytesOf(text);
    documents.push({ language, kind, text });
  }
  return documents;
}

export interface Corpus {
  readonly train: readonly Document[];
  /** Of another seed, and no document of `train` among them. */
  readonly heldOut: readonly Document[];
}

/** The whole corpus: generated documents and what stands in content/, in an order drawn by the seed. */
export function makeCorpus(seed: number, trainBytes: number, heldOutBytes: number): Corpus {
  const lessons = contentDocuments();
  const rest = trainBytes - lessons.reduce((sum, { text }) => sum + bytesOf(text), 0);
  const rng = createRng([seed, 3, 0, 0]);
  const train = rng.shuffle([...lessons, ...generate([seed, 1], rest)]);
  return { train, heldOut: generate([seed, 2], heldOutBytes, new Set(train.map(({ text }) => text))) };
}

/** SHA-256 over all texts in order. */
export function hashOf(documents: readonly Document[]): string {
  const hash = createHash("sha256");
  for (const { language, text } of documents) hash.update(`${language}\0${text}\0`);
  return hash.digest("hex");
}
