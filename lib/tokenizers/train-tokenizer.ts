import type { Training, TrainingOptions, TrainingProgress } from "@/lib/tokenizers/contract";
import { trainByteBpe } from "@/lib/tokenizers/train-byte-bpe";
import { trainPlainBpe } from "@/lib/tokenizers/train-plain-bpe";
import { trainUnigram } from "@/lib/tokenizers/train-unigram";
import { trainWordPiece } from "@/lib/tokenizers/train-word-piece";

/**
 * Trains a tokenizer. Yields some hundred times how far it is and returns what came of it; whoever no longer wants it stops asking.
 * @param texts documents: no word reaches across two of them
 */
export function trainTokenizer(
  texts: readonly string[],
  options: TrainingOptions,
): Generator<TrainingProgress, Training> {
  switch (options.kind) {
    case "byte-bpe":
      return trainByteBpe(texts, options);
    case "plain-bpe":
      return trainPlainBpe(texts, options);
    case "word-piece":
      return trainWordPiece(texts, options);
    case "unigram":
      return trainUnigram(texts, options);
  }
}
