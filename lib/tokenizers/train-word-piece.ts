import type { Normalizer, PreTokenizer, Training, TrainingOptions, TrainingProgress } from "@/lib/tokenizers/contract";
import { countLineWords } from "@/lib/tokenizers/count-words";
import { learnByLikelihood } from "@/lib/tokenizers/learn-by-likelihood";
import { specialTokens } from "@/lib/tokenizers/training-parts";

type Options = Extract<TrainingOptions, { kind: "word-piece" }>;

const UNKNOWN = "[UNK]";
export const WORD_PIECE_PREFIX = "##";
const MOST_CHARACTERS = 100;

/**
 * WordPiece: of all neighbours those are merged whose pair occurs most often for how often its parts do (Schuster and Nakajima 2012; the
 * form is that of Hugging Face's course, chapter 6.6): score(ab) = count(ab) ÷ (count(a) · count(b)). Pairs that occur less than
 * `minFrequency` times are left alone, since the score alone would put the rarest first. Pieces that do not begin a word are written
 * with ## before them. Hugging Face's own WordPieceTrainer does something else: it trains BPE and writes it in this form.
 */
export function* trainWordPiece(texts: readonly string[], options: Options): Generator<TrainingProgress, Training> {
  const normalizers: Normalizer[] = [
    {
      ...{ type: "bert", cleanText: true, spaceHan: true },
      ...{ stripAccents: options.lowercase, lowercase: options.lowercase },
    },
  ];
  const preTokenizers: PreTokenizer[] = [{ type: "bert" }];
  const words = yield* countLineWords(texts, normalizers, preTokenizers);
  const named = options.specialTokens.includes(UNKNOWN) ? options.specialTokens : [UNKNOWN, ...options.specialTokens];
  const { symbols, offsets, alphabet } = spell(words.texts, named.length);
  const pieces = [...named, ...alphabet];
  const alphabetSize = pieces.length;
  const { steps, spelling } = yield* learnByLikelihood({
    ...{ symbols, offsets, counts: words.counts, pieces },
    ...{ size: options.vocabularySize, minFrequency: options.minFrequency, prefix: WORD_PIECE_PREFIX },
  });
  return {
    spec: {
      normalizers,
      preTokenizers,
      model: {
        ...{ kind: "word-piece", pieces, unknown: named.indexOf(UNKNOWN) },
        ...{ prefix: WORD_PIECE_PREFIX, maxCharacters: MOST_CHARACTERS },
      },
      decoder: { type: "word-piece", prefix: WORD_PIECE_PREFIX, cleanUp: false },
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

/** Words as ids of their characters, the first by itself, the others with the prefix; the alphabet is in the order of code points. */
function spell(words: readonly string[], firstId: number) {
  const spelled = words.map((word) =>
    Array.from(word, (character, index) => (index === 0 ? character : WORD_PIECE_PREFIX + character)),
  );
  const alphabet = [...new Set(spelled.flat())].sort();
  const idOf = new Map(alphabet.map((piece, index) => [piece, firstId + index]));
  const offsets = new Int32Array(words.length + 1);
  spelled.forEach(({ length }, word) => (offsets[word + 1] = (offsets[word] as number) + length));
  // Every character is one of the alphabet.
  const symbols = Int32Array.from(spelled.flat(), (piece) => idOf.get(piece) as number);
  return { symbols, offsets, alphabet };
}
