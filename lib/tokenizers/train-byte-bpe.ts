import { BYTE_CHARACTERS, BYTES_BY_CHARACTER } from "@/lib/tokenizers/byte-alphabet";
import type { PreTokenizer, Training, TrainingOptions, TrainingProgress } from "@/lib/tokenizers/contract";
import { countPatternWords, type WordCounts } from "@/lib/tokenizers/count-words";
import { learnMerges } from "@/lib/tokenizers/learn-merges";
import { packMerges, specialTokens } from "@/lib/tokenizers/training-parts";
import { writeUtf8 } from "@/lib/tokenizers/utf8";

type Options = Extract<TrainingOptions, { kind: "byte-bpe" }>;

/**
 * Byte-level BPE: special tokens, the 256 bytes, then merges, equal to those of Hugging Face's BpeTrainer with ByteLevel's alphabet.
 * @param texts each is cut into words by itself
 */
export function* trainByteBpe(texts: readonly string[], options: Options): Generator<TrainingProgress, Training> {
  const preTokenizers: PreTokenizer[] = [
    ...(options.pattern === null ? [] : [{ type: "pattern", pattern: options.pattern } as const]),
    { type: "byte-level", prefixSpace: false },
  ];
  const words = yield* countPatternWords(texts, preTokenizers);
  const pieces = [...options.specialTokens, ...BYTES_BY_CHARACTER.map((byte) => BYTE_CHARACTERS[byte] as string)];
  const alphabetSize = pieces.length;
  const { steps, spelling } = yield* learnMerges({
    ...bytesOf(words, options.specialTokens.length),
    counts: words.counts,
    pieces,
    size: options.vocabularySize,
    minFrequency: options.minFrequency,
    rules: { order: "ids", duplicate: "merge" },
  });
  return {
    spec: {
      normalizers: [],
      preTokenizers,
      model: {
        ...{ kind: "bpe", pieces, ...packMerges(steps) },
        ...{ unknown: null, fuseUnknown: false, byteFallback: false, ignoreMerges: false },
      },
      decoder: { type: "byte-level" },
      addedTokens: specialTokens(options.specialTokens),
      template: { before: [], after: [] },
    },
    words: { texts: words.texts, counts: words.counts },
    alphabetSize,
    steps,
    spelling,
    rounds: null,
    prunings: null,
  };
}

/** The ids of the bytes of all words. */
export function bytesOf({ texts }: WordCounts, firstId: number) {
  const idOf = new Int32Array(256);
  BYTES_BY_CHARACTER.forEach((byte, index) => (idOf[byte] = firstId + index));
  const most = texts.reduce((sum, { length }) => sum + length, 0) * 3;
  const bytes = new Uint8Array(most);
  const offsets = new Int32Array(texts.length + 1);
  let at = 0;
  texts.forEach((word, index) => {
    at = writeUtf8(word, 0, word.length, bytes, at);
    offsets[index + 1] = at;
  });
  return { symbols: Int32Array.from(bytes.subarray(0, at), (byte) => idOf[byte] as number), offsets };
}
