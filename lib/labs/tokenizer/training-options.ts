import type { State } from "@/lib/labs/tokenizer/meta";
import type { TrainingSource } from "@/lib/labs/tokenizer/training-source";
import type { TrainingOptions } from "@/lib/tokenizers/contract";

/** The special tokens that the best-known tokenizers of each kind have: GPT-2, LLaMA, BERT, T5. */
const SPECIAL_TOKENS: Readonly<Record<State["kind"], readonly string[]>> = {
  "byte-bpe": ["<|endoftext|>"],
  "plain-bpe": ["<unk>", "<s>", "</s>"],
  "word-piece": ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"],
  unigram: ["<unk>", "<s>", "</s>"],
};

/** sentencepiece's advice for Chinese and Japanese: the rarest 0.05 % of all characters get no piece of their own. */
const COVERAGE = 0.9995;

export type TrainingFields = Pick<
  State,
  "kind" | "pattern" | "lowercase" | "byteFallback" | "size" | "minFrequency" | "source" | "length"
>;

export function optionsOf(state: TrainingFields): TrainingOptions {
  const { kind, pattern, lowercase, byteFallback, size, minFrequency } = state;
  const common = { vocabularySize: size, minFrequency, specialTokens: SPECIAL_TOKENS[kind] };
  switch (kind) {
    case "byte-bpe":
      return { kind, pattern: pattern === "none" ? null : pattern, ...common };
    case "word-piece":
      return { kind, lowercase, ...common };
    case "plain-bpe":
    case "unigram":
      return { kind, byteFallback, coverage: byteFallback ? COVERAGE : 1, ...common };
  }
}

/** What is trained on; null where no text of one's own has come yet. */
export function sourceOf({ source, length }: TrainingFields, own: string | Blob): TrainingSource | null {
  if (source !== "own") return { kind: "sample", sample: source, characters: length * 1000 };
  const isEmpty = typeof own === "string" ? own.trim() === "" : own.size === 0;
  return isEmpty ? null : { kind: "own", text: own };
}
