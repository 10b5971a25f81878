import type { Training, TrainingOptions, TrainingProgress } from "@/lib/tokenizers/contract";
import { countLineWords } from "@/lib/tokenizers/count-words";
import { IntList } from "@/lib/tokenizers/int-list";
import { learnMerges } from "@/lib/tokenizers/learn-merges";
import { chooseAlphabet, hideRare, PLAIN_NORMALIZERS, PLAIN_PRE_TOKENIZERS } from "@/lib/tokenizers/plain-words";
import { firstPieces, specialTokens } from "@/lib/tokenizers/training-parts";
import { isValidPiece, RARE } from "@/lib/tokenizers/valid-piece";

type Options = Extract<TrainingOptions, { kind: "plain-bpe" }>;

/**
 * BPE on characters, with the merges of sentencepiece (`spm_train --model_type=bpe --normalization_rule_name=identity`). Its ids are in
 * another order: special tokens, bytes, characters, merges.
 */
export function* trainPlainBpe(texts: readonly string[], options: Options): Generator<TrainingProgress, Training> {
  const counted = yield* countLineWords(texts, PLAIN_NORMALIZERS, PLAIN_PRE_TOKENIZERS);
  const alphabet = chooseAlphabet(counted, options.coverage).map(([character]) => character);
  const words = hideRare(counted, new Set(alphabet));
  const { pieces: first, named, unknown } = firstPieces(options.specialTokens, options.byteFallback);
  const pieces = [...first, ...alphabet];
  const alphabetSize = pieces.length;
  const idOf = new Map(alphabet.map((character, index) => [character, first.length + index]));
  const symbols = new IntList(1 << 16);
  const offsets = new Int32Array(words.texts.length + 1);
  words.texts.forEach((word, index) => {
    for (const character of word) symbols.push(character === RARE ? unknown : (idOf.get(character) as number));
    offsets[index + 1] = symbols.length;
  });
  pieces[unknown] = RARE;
  const { steps, spelling } = yield* learnMerges({
    ...{ symbols: symbols.values.slice(0, symbols.length), offsets, counts: words.counts },
    ...{ pieces, size: options.vocabularySize, minFrequency: options.minFrequency },
    rules: { order: "text", accepts: isValidPiece, duplicate: "skip" },
  });
  pieces[unknown] = named[unknown] as string;
  return {
    spec: {
      normalizers: PLAIN_NORMALIZERS,
      preTokenizers: PLAIN_PRE_TOKENIZERS,
      model: {
        ...{ kind: "bpe", pieces, ...allWays(pieces, alphabetSize), unknown, fuseUnknown: true },
        ...{ byteFallback: options.byteFallback, ignoreMerges: false },
      },
      decoder: { type: "metaspace", dropFirst: true },
      addedTokens: specialTokens(named),
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

/**
 * sentencepiece merges two neighbours whenever they make a piece, whichever way that piece was learned, so each way of cutting a piece
 * in two is a merge, in the order of the pieces.
 */
function allWays(pieces: readonly string[], alphabetSize: number): { merges: Int32Array; results: Int32Array } {
  const idOf = new Map(pieces.map((piece, id) => [piece, id]));
  const [merges, results]: [number[], number[]] = [[], []];
  for (let id = alphabetSize; id < pieces.length; id++) {
    const piece = pieces[id] as string;
    for (let at = 1; at < piece.length; at++) {
      const [left, right] = [idOf.get(piece.slice(0, at)), idOf.get(piece.slice(at))];
      if (left === undefined || right === undefined) continue;
      merges.push(left, right);
      results.push(id);
    }
  }
  return { merges: Int32Array.from(merges), results: Int32Array.from(results) };
}
