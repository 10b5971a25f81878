import { hexOf, readPiece, showBlanks } from "@/lib/labs/tokenizer/piece-text";
import { measureText, type TextFigures } from "@/lib/labs/tokenizer/text-figures";
import type { CharacterPart, EncodedToken, Tokenizer } from "@/lib/tokenizers/contract";

/** What a token holds: characters, or some bytes of one. */
export type TokenPart =
  | { readonly text: string }
  /** Bytes `from` to `to`, counted from 1, of the `of` bytes of a character. */
  | {
      readonly character: string;
      readonly hex: string;
      readonly from: number;
      readonly to: number;
      readonly of: number;
    };

export interface ShownToken {
  readonly id: number;
  /** As the vocabulary writes it. */
  readonly piece: string;
  /** As it is read. */
  readonly name: string;
  readonly role: EncodedToken["role"];
  readonly parts: readonly TokenPart[];
}

export interface EncodeView {
  /** The first tokens of the text. */
  readonly shown: readonly ShownToken[];
  readonly total: number;
  readonly figures: TextFigures;
  /** Tokens that stand for no part of the vocabulary, and bytes of the fallback. */
  readonly unknown: number;
  readonly fallback: number;
  /** What the ids are decoded to: the same text, another one, or nobody looked because it is long. */
  readonly decoded: "same" | "other" | "unread";
}

const MOST_TOKENS = 240;
const MOST_UNITS = 4000;
const MOST_DECODED = 200_000;

/**
 * Encodes a text and describes the first tokens of it.
 * @param template puts the special tokens around it that its file names
 */
export function viewEncoding(tokenizer: Tokenizer, text: string, template: boolean): EncodeView {
  const ids = tokenizer.encodeIds(text, { template });
  const isLong = text.length > MOST_UNITS;
  const beginning = tokenizer.encode(isLong ? text.slice(0, MOST_UNITS) : text, { template });
  const { model, decoder } = tokenizer.spec;
  const isByteLevel = decoder.type === "byte-level";
  const fallbacks = new Set(beginning.filter(({ role }) => role === "byte").map(({ id }) => id));
  return {
    shown: beginning.slice(0, MOST_TOKENS).map((token) => showToken(token, isByteLevel)),
    total: ids.length,
    figures: measureText(text),
    unknown: model.unknown === null ? 0 : ids.filter((id) => id === model.unknown).length,
    fallback: ids.filter((id) => fallbacks.has(id)).length,
    decoded:
      text.length > MOST_DECODED
        ? "unread"
        : tokenizer.decode(ids, { skipSpecial: template }) === text
          ? "same"
          : "other",
  };
}

function showToken({ id, piece, role, parts }: EncodedToken, isByteLevel: boolean): ShownToken {
  return { id, piece, role, name: role === "special" ? piece : readPiece(piece, isByteLevel), parts: group(parts) };
}

/** Neighbouring whole characters are one part. */
function group(parts: readonly CharacterPart[]): TokenPart[] {
  const grouped: TokenPart[] = [];
  for (const { character, bytes, offset, length } of parts) {
    const last = grouped.at(-1);
    if (bytes.length < length)
      grouped.push({
        ...{ character: showBlanks(character), hex: bytes.map(hexOf).join(" ") },
        ...{ from: offset + 1, to: offset + bytes.length, of: length },
      });
    else if (last && "text" in last) grouped[grouped.length - 1] = { text: last.text + showBlanks(character) };
    else grouped.push({ text: showBlanks(character) });
  }
  return grouped;
}
