import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf, makeCorpus, type Corpus } from "@/scripts/tiny-model/corpus/generate";
import type { Document } from "@/scripts/tiny-model/corpus/pair";
import { writeModelFiles } from "@/scripts/tiny-model/model-files";
import { LANGUAGES, type Settings } from "@/scripts/tiny-model/settings";
import { createEncoder, END_ID } from "@/scripts/tiny-model/tokenizer/encode";
import { trainBpe, type Merge } from "@/scripts/tiny-model/tokenizer/train-bpe";

/** A token holds at most four Chinese characters. */
const LONGEST_TOKEN_BYTES = 12;

export interface Prepared {
  readonly corpus: Corpus;
  readonly merges: readonly Merge[];
  readonly encode: (text: string) => number[];
}

/** The corpus and the tokenizer that is trained on it; the same for the same settings, facts and content. */
export function prepare(settings: Settings): Prepared {
  const corpus = makeCorpus(settings.seed, settings.corpus.trainBytes, settings.corpus.heldOutBytes);
  const texts = corpus.train.map(({ text }) => text);
  const merges = trainBpe(texts, settings.vocabulary - 257, LONGEST_TOKEN_BYTES);
  return { corpus, merges, encode: createEncoder(merges) };
}

/** Ids of documents in a row, the end token before, between and behind them. */
export const joined = (documents: readonly Document[], encode: (text: string) => number[]): number[] => [
  END_ID,
  ...documents.flatMap(({ text }) => [...encode(text), END_ID]),
];

/** Writes what training reads into `work` and the tokenizer and configs into the model's folder. */
export function writePrepared(settings: Settings, prepared: Prepared, work: string): void {
  const { corpus, merges, encode } = prepared;
  mkdirSync(work, { recursive: true });
  const write = (name: string, documents: readonly Document[]) => {
    const ids = Uint16Array.from(joined(documents, encode));
    writeFileSync(join(work, name), ids);
    console.log(`${name}: ${documents.length} documents, ${ids.length} tokens`);
  };
  write("train.bin", corpus.train);
  for (const language of LANGUAGES)
    write(
      `held-out.${language}.bin`,
      corpus.heldOut.filter((document) => document.language === language),
    );
  writeModelFiles(settings, merges);
  console.log(`corpus: SHA-256 ${hashOf(corpus.train)}`);
}
