/**
 * What a tokenizer is and how one comes about. All of it is plain data that `postMessage` copies: a worker trains, the page encodes.
 * Text is normalised, cut into words, and each word is cut into pieces of the vocabulary by the model; ids are indices of `pieces`.
 */
export interface TokenizerSpec {
  readonly normalizers: readonly Normalizer[];
  readonly preTokenizers: readonly PreTokenizer[];
  readonly model: Model;
  readonly decoder: Decoder;
  /** Found in the text before anything else is done to it. */
  readonly addedTokens: readonly AddedToken[];
  /** Ids that stand around every text when special tokens are asked for, such as [CLS] and [SEP]. */
  readonly template: { readonly before: readonly number[]; readonly after: readonly number[] };
}

export type Normalizer =
  | { readonly type: "unicode"; readonly form: "NFC" | "NFD" | "NFKC" | "NFKD" }
  | { readonly type: "lowercase" }
  | { readonly type: "strip-accents" }
  | { readonly type: "strip"; readonly left: boolean; readonly right: boolean }
  | {
      readonly type: "bert";
      readonly cleanText: boolean;
      readonly spaceHan: boolean;
      readonly stripAccents: boolean;
      readonly lowercase: boolean;
    }
  | { readonly type: "prepend"; readonly text: string }
  | { readonly type: "replace"; readonly from: string; readonly to: string }
  /** A regular expression of JavaScript with the flag u. */
  | { readonly type: "replace-pattern"; readonly pattern: string; readonly to: string };

/** The published patterns by which words are cut out of a text (`qwen2`: cl100k with every digit by itself). */
export type WordPattern = "gpt2" | "cl100k" | "qwen2" | "o200k";

/** What becomes of a match of a `split`: thrown away, a word of its own, or one with its neighbour. */
export type SplitBehaviour = "removed" | "isolated" | "merged-with-previous" | "merged-with-next" | "contiguous";

export type PreTokenizer =
  /** Words of a published pattern. */
  | { readonly type: "pattern"; readonly pattern: WordPattern }
  /** Words are their UTF-8 bytes from here on, each written as one character (lib/tokenizers/byte-alphabet.ts). */
  | { readonly type: "byte-level"; readonly prefixSpace: boolean }
  /** Spaces become ▁; a word begins at each. */
  | { readonly type: "metaspace"; readonly prepend: "always" | "first" | "never"; readonly split: boolean }
  | {
      readonly type: "split";
      readonly pattern: string;
      readonly literal: boolean;
      readonly behaviour: SplitBehaviour;
      readonly invert: boolean;
    }
  | { readonly type: "bert" | "whitespace" | "whitespace-split" }
  | { readonly type: "punctuation"; readonly behaviour: SplitBehaviour }
  | { readonly type: "digits"; readonly individual: boolean };

export type Model = BpeModel | WordPieceModel | UnigramModel;

export interface BpeModel {
  readonly kind: "bpe";
  readonly pieces: readonly string[];
  /** Pairs of ids, one after the other, in the order in which they are merged. */
  readonly merges: Int32Array;
  /** The id made by each merge. */
  readonly results: Int32Array;
  readonly unknown: number | null;
  readonly fuseUnknown: boolean;
  /** Characters that are no piece become bytes `<0x00>` to `<0xFF>`. */
  readonly byteFallback: boolean;
  /** A word that is a piece as a whole needs no merges. */
  readonly ignoreMerges: boolean;
}

export interface WordPieceModel {
  readonly kind: "word-piece";
  readonly pieces: readonly string[];
  readonly unknown: number;
  /** Stands before pieces that do not begin a word. */
  readonly prefix: string;
  /** Longer words are unknown. */
  readonly maxCharacters: number;
}

export interface UnigramModel {
  readonly kind: "unigram";
  readonly pieces: readonly string[];
  /** Natural logarithm of each piece's probability. */
  readonly scores: Float64Array;
  readonly unknown: number | null;
  readonly byteFallback: boolean;
}

export type Decoder =
  | { readonly type: "byte-level" }
  /** ▁ becomes a space; the first is dropped where one was prepended. `<0x..>` become bytes. */
  | { readonly type: "metaspace"; readonly dropFirst: boolean }
  | { readonly type: "word-piece"; readonly prefix: string; readonly cleanUp: boolean }
  | { readonly type: "plain" };

export interface AddedToken {
  readonly id: number;
  readonly text: string;
  readonly special: boolean;
  readonly leftStrip: boolean;
  readonly rightStrip: boolean;
  readonly singleWord: boolean;
  /** Looked for in the normalised text instead of the text as it was written. */
  readonly normalized: boolean;
}

/** What the lab trains. `plain-bpe` works on characters with ▁ for spaces, and breaks ties as sentencepiece does. */
export type TrainingOptions =
  | ({ readonly kind: "byte-bpe"; readonly pattern: WordPattern | null } & Common)
  | ({ readonly kind: "plain-bpe" } & Fallback & Common)
  | ({ readonly kind: "word-piece"; readonly lowercase: boolean } & Common)
  | ({ readonly kind: "unigram" } & Fallback & Common);

interface Fallback {
  /** Have a piece for each byte, so that no character is unknown. */
  readonly byteFallback: boolean;
  /** The share of all characters of the text, most frequent first, that get a piece of their own: 0.9995 in sentencepiece. */
  readonly coverage: number;
}

interface Common {
  /** Number of pieces, special tokens and alphabet included; fewer when the text gives no more. */
  readonly vocabularySize: number;
  /** Pairs that occur less often are not merged. */
  readonly minFrequency: number;
  readonly specialTokens: readonly string[];
}

/** Phases begin anew at 0; only `done ÷ total` means something. Unigram alternates between estimating and pruning. */
export interface TrainingProgress {
  readonly phase: "words" | "pairs" | "merges" | "seed" | "estimate" | "prune";
  readonly done: number;
  readonly total: number;
}

export interface Training {
  readonly spec: TokenizerSpec;
  /** The distinct words of the text and how often each occurs, as the model sees them; those of byte-level BPE are plain text. */
  readonly words: { readonly texts: readonly string[]; readonly counts: Int32Array };
  /** Ids below are special tokens and alphabet; merges make those above. Equal to the number of pieces for Unigram. */
  readonly alphabetSize: number;
  /** What each merge did (BPE and WordPiece). */
  readonly steps: MergeSteps | null;
  /** How the words were spelled before the first merge, and when what was joined (BPE and WordPiece). */
  readonly spelling: Spelling | null;
  /** One entry for each round of EM (Unigram). */
  readonly rounds: readonly EmRound[] | null;
  /** What each pruning took away, in order (Unigram). */
  readonly prunings: readonly Pruning[] | null;
}

/** Arrays of equal length, one entry for each merge. */
export interface MergeSteps {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly result: Int32Array;
  /** How often the pair occurred before it was merged. */
  readonly count: Int32Array;
  /** count(ab) ÷ (count(a) · count(b)) of WordPiece. */
  readonly score: Float64Array | null;
}

/** All words one after the other, as symbols of the alphabet. With `steps` it gives the words at any step (lib/tokenizers/merge-state.ts). */
export interface Spelling {
  readonly symbols: Int32Array;
  /** Where each word begins in `symbols`, and at the end where the last one ends. */
  readonly offsets: Int32Array;
  /** The step that joined a symbol to what stands before it in its word, or NEVER. */
  readonly joinedAt: Int32Array;
}

export interface EmRound {
  readonly pieces: number;
  /** Mean negative log-likelihood of a word, in nats. */
  readonly loss: number;
  /** Expected pieces per word. */
  readonly tokensPerWord: number;
  readonly pruned: number;
}

/** One pruning of Unigram: which pieces go, and what each of them would cost. Pieces are shown in part, since thousands may go at once. */
export interface Pruning {
  /** Its entry in `rounds`, from 0. */
  readonly round: number;
  /** Pieces before it. */
  readonly before: number;
  /** Gone without a loss, since no likeliest cut uses them. */
  readonly unused: number;
  /** Gone by their loss. */
  readonly removed: number;
  /** Left because nothing could take their place; single characters above all. */
  readonly needed: number;
  /** Uses of all pieces in the likeliest cuts of all words. */
  readonly uses: number;
  /** Some that went unused, the longest first. */
  readonly unusedPieces: readonly string[];
  /** Those that went with the least loss, and those with the most, each in rising order and none in both. */
  readonly cheapest: readonly PricedPiece[];
  readonly dearest: readonly PricedPiece[];
  /** Those that would have been next, in rising order of their loss. */
  readonly spared: readonly PricedPiece[];
}

export interface PricedPiece {
  readonly piece: string;
  readonly uses: number;
  /** By how much each use of any piece gets less likely on average, in nats. */
  readonly loss: number;
  /** What it would be cut into, each with its own uses. `isUnknown`: a character that has no piece left, counted as trainers count it. */
  readonly instead: readonly { readonly piece: string; readonly uses: number; readonly isUnknown: boolean }[];
}

/** A tokenizer that is ready to use: `createTokenizer(spec)`. */
export interface Tokenizer {
  readonly spec: TokenizerSpec;
  /** The ids of a text, as fast as it goes. Lone surrogates are read as U+FFFD. */
  encodeIds(text: string, options?: EncodeOptions): number[];
  /** The same ids with what each of them stands for. */
  encode(text: string, options?: EncodeOptions): readonly EncodedToken[];
  /** `encode` for long texts: calls `visit` for each token instead of keeping all of them. */
  forEachToken(text: string, visit: (token: EncodedToken) => void, options?: EncodeOptions): void;
  /** Bytes that are no UTF-8 become U+FFFD. Unknown ids are left out. */
  decode(ids: readonly number[], options?: { readonly skipSpecial?: boolean }): string;
  /** The piece of an id as the vocabulary writes it, added tokens included. */
  pieceOf(id: number): string | undefined;
  readonly vocabularySize: number;
}

export interface EncodeOptions {
  /** Put the ids of the template around the text. Default false. */
  readonly template?: boolean;
}

export interface EncodedToken {
  readonly id: number;
  /** As the vocabulary writes it: "Ġthe", "##ing", "▁of", "<0xE4>". */
  readonly piece: string;
  readonly role: "piece" | "byte" | "special" | "unknown";
  /** What of the text it covers, in UTF-16 units; tokens that share a character cover it both, those of the template cover nothing. */
  readonly start: number;
  readonly end: number;
  /** The characters of the normalised text that it holds, whole or in part. */
  readonly parts: readonly CharacterPart[];
}

export interface CharacterPart {
  /** The whole character, of which the token may hold some bytes only. */
  readonly character: string;
  readonly bytes: readonly number[];
  /** Bytes of the character that stand in tokens before. */
  readonly offset: number;
  /** How many bytes the character has in UTF-8. */
  readonly length: number;
}
