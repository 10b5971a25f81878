import * as z from "zod";
import type { LabMeta } from "@/lib/labs/contract";
import { choiceField, flagField, integerField, textField } from "@/lib/labs/link";
import { SOURCES_OF_TEXT } from "@/lib/labs/tokenizer/training-source";

export const KINDS = ["byte-bpe", "plain-bpe", "word-piece", "unigram"] as const;
export const PATTERNS = ["gpt2", "cl100k", "o200k", "none"] as const;

/** How long texts may be in a link, as it writes them: a Chinese character takes nine there, and addresses beyond some 8,000 are refused. */
export const MAX_LINKED = { own: 2400, zh: 1200, en: 1200, compared: 1200 } as const;

const state = z.strictObject({
  source: choiceField(SOURCES_OF_TEXT, "both"),
  /** Thousands of characters of the sample texts. */
  length: integerField(10, 5000, 100),
  own: textField(MAX_LINKED.own, ""),
  kind: choiceField(KINDS, "byte-bpe"),
  pattern: choiceField(PATTERNS, "gpt2"),
  lowercase: flagField(true),
  byteFallback: flagField(true),
  size: integerField(260, 100_000, 1500),
  minFrequency: integerField(1, 1000, 2),
  /** The merge, or the pruning of Unigram, that is looked at. */
  step: integerField(0, 100_000, 0),
  zh: textField(MAX_LINKED.zh, "分词器把文字切成词元，模型只看得到词元的编号。"),
  en: textField(MAX_LINKED.en, "A tokenizer cuts text into tokens, and a model sees only their numbers."),
  /** Pieces that are used to encode; all of them at 0. */
  used: integerField(0, 100_000, 0),
  compared: textField(MAX_LINKED.compared, "Transformer 模型在 2017 年提出：attention is all you need 🙂"),
  /** Of the experiment with an extended vocabulary. */
  base: integerField(260, 8000, 1500),
  added: integerField(0, 4000, 500),
  hidden: integerField(1, 131_072, 4096),
  width: choiceField(["2", "4"], "2"),
  tied: flagField(false),
  predict: flagField(true),
});
export type State = z.output<typeof state>;

const facts = z.strictObject({});
export type Facts = z.output<typeof facts>;

export const meta: LabMeta<"tokenizer", State, Facts> = {
  slug: "tokenizer",
  version: 1,
  state,
  params: {
    source: "t",
    length: "l",
    own: "w",
    kind: "k",
    pattern: "r",
    lowercase: "lc",
    byteFallback: "bf",
    size: "v",
    minFrequency: "f",
    step: "s",
    zh: "z",
    en: "e",
    used: "u",
    compared: "c",
    base: "b",
    added: "n",
    hidden: "d",
    width: "y",
    tied: "te",
    predict: "p",
  },
  tables: [],
  facts,
  selectFacts: () => ({}),
};
