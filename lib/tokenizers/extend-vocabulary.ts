import type { TokenizerSpec, TrainingProgress } from "@/lib/tokenizers/contract";
import { countPatternWords } from "@/lib/tokenizers/count-words";
import { createWordModel } from "@/lib/tokenizers/create-word-model";
import { learnMerges } from "@/lib/tokenizers/learn-merges";
import { packMerges } from "@/lib/tokenizers/training-parts";

/** Whether a vocabulary can be extended: byte-level BPE, whose words are cut by a published pattern or not at all. */
export const canExtend = ({ model, normalizers, preTokenizers }: TokenizerSpec): boolean =>
  model.kind === "bpe" &&
  normalizers.length === 0 &&
  preTokenizers.some(({ type }) => type === "byte-level") &&
  preTokenizers.every((step) => step.type === "pattern" || (step.type === "byte-level" && !step.prefixSpace));

/**
 * Adds pieces to a vocabulary: goes on merging on other texts, from where the tokenizer leaves them. What it had keeps its ids and its
 * order, so a model's rows of embeddings stay valid and new ones are appended (Cui, Yang and Yao 2023, arXiv:2304.08177, extend
 * LLaMA's vocabulary for Chinese so, with another trainer).
 * @param added how many pieces to add; fewer come when the texts give no more
 */
export function* extendVocabulary(
  spec: TokenizerSpec,
  texts: readonly string[],
  added: number,
  minFrequency: number,
): Generator<TrainingProgress, TokenizerSpec> {
  const { model } = spec;
  if (model.kind !== "bpe" || !canExtend(spec)) throw new Error("Only byte-level BPE can be extended.");
  const words = yield* countPatternWords(texts, spec.preTokenizers);
  const segment = createWordModel({ ...model, ignoreMerges: false }, true, model.pieces.length);
  const ids: number[] = [];
  const offsets = new Int32Array(words.texts.length + 1);
  words.texts.forEach((word, index) => {
    segment.segment(word, 0, word.length, ids, null);
    offsets[index + 1] = ids.length;
  });
  const taken = Math.max(-1, ...spec.addedTokens.map(({ id }) => id)) + 1;
  const pieces = [...model.pieces];
  // Special tokens may stand behind the pieces; their ids are not for others.
  while (pieces.length < taken) pieces.push("");
  const { steps } = yield* learnMerges({
    ...{ symbols: Int32Array.from(ids), offsets, counts: words.counts },
    ...{ pieces, size: pieces.length + added, minFrequency },
    rules: { order: "ids", duplicate: "merge" },
  });
  const more = packMerges(steps);
  return {
    ...spec,
    model: {
      ...model,
      pieces,
      merges: Int32Array.from([...model.merges, ...more.merges]),
      results: Int32Array.from([...model.results, ...more.results]),
    },
  };
}

/**
 * Bytes of the embeddings of a vocabulary: rows × width × bytes per number, twice where the output has a matrix of its own.
 * @param tied whether input and output share one matrix
 */
export const embeddingBytes = (rows: number, width: number, bytesPerNumber: number, tied: boolean): number =>
  rows * width * bytesPerNumber * (tied ? 1 : 2);
