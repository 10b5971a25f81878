import { BYTE_CHARACTERS, bytesOfPiece, fallbackPiece } from "@/lib/tokenizers/byte-alphabet";
import type { BpeModel } from "@/lib/tokenizers/contract";
import { createMergeTable, mergeSymbols } from "@/lib/tokenizers/merge-table";
import { utf8Length, writeUtf8 } from "@/lib/tokenizers/utf8";
import type { WordModel } from "@/lib/tokenizers/word-model";

/** BPE whose words are bytes. Bytes that are no piece, which only a damaged vocabulary lacks, are unknown or left out. */
export function bpeByteModel(model: BpeModel, size: number): WordModel {
  const table = createMergeTable(model.merges, model.results, size);
  const ids = idsOf(model.pieces, size);
  const byteIds = Int32Array.from(BYTE_CHARACTERS, (character) => ids.get(character) ?? model.unknown ?? -1);
  const lengths = Int32Array.from(model.pieces, (piece) => piece.length);
  const whole = model.ignoreMerges ? wholeWords(model, size) : null;
  const room = scratch();
  return {
    segment(text, start, end, out, ends) {
      const { bytes, symbols } = room((end - start) * 3);
      const byteLength = writeUtf8(text, start, end, bytes, 0);
      const known = whole?.get(text.slice(start, end));
      if (known !== undefined) {
        out.push(known);
        ends?.push(byteLength);
        return;
      }
      let count = 0;
      for (let at = 0; at < byteLength; at++) {
        const id = byteIds[bytes[at] as number] as number;
        if (id >= 0) symbols[count++] = id;
      }
      count = mergeSymbols(symbols, count, table);
      let at = 0;
      for (let index = 0; index < count; index++) {
        const id = symbols[index] as number;
        out.push(id);
        at += id === model.unknown ? 1 : (lengths[id] as number);
        ends?.push(at);
      }
    },
  };
}

/** Pieces that are words of their own, by their text; those that are no whole characters can be none. */
function wholeWords({ pieces }: BpeModel, size: number): ReadonlyMap<string, number> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const words = new Map<string, number>();
  pieces.slice(0, size).forEach((piece, id) => {
    const bytes = bytesOfPiece(piece);
    try {
      if (bytes) words.set(decoder.decode(bytes), id);
    } catch {
      // Half a character.
    }
  });
  return words;
}

/** BPE whose words are characters, as sentencepiece makes it. */
export function bpeCharacterModel(model: BpeModel, size: number): WordModel {
  const table = createMergeTable(model.merges, model.results, size);
  const ids = idsOf(model.pieces, size);
  const lengths = Int32Array.from(model.pieces, utf8LengthOf);
  const fallback = fallbackOf(model.byteFallback, ids);
  fallback?.forEach((id) => (lengths[id] = 1));
  const bytes = new Uint8Array(4);
  const room = scratch();
  return {
    segment(text, start, end, out, ends) {
      if (model.ignoreMerges) {
        const known = ids.get(text.slice(start, end));
        if (known !== undefined) {
          out.push(known);
          ends?.push(lengths[known] as number);
          return;
        }
      }
      const { symbols } = room((end - start) * 3);
      const unknownLengths: number[] = [];
      let count = 0;
      let isUnknown = false;
      for (let at = start; at < end;) {
        const code = text.codePointAt(at) as number;
        const width = code > 0xffff ? 2 : 1;
        const id = ids.get(text.slice(at, at + width));
        if (id !== undefined) symbols[count++] = id;
        else if (fallback) {
          const length = writeUtf8(text, at, at + width, bytes, 0);
          for (let byte = 0; byte < length; byte++) symbols[count++] = fallback[bytes[byte] as number] as number;
        } else if (model.unknown !== null) {
          if (isUnknown && model.fuseUnknown)
            unknownLengths[unknownLengths.length - 1]! += utf8Length(code); // not empty
          else {
            symbols[count++] = model.unknown;
            unknownLengths.push(utf8Length(code));
          }
        }
        isUnknown = id === undefined && !fallback;
        at += width;
      }
      count = mergeSymbols(symbols, count, table);
      let at = 0;
      let unknowns = 0;
      for (let index = 0; index < count; index++) {
        const id = symbols[index] as number;
        out.push(id);
        at += id === model.unknown ? (unknownLengths[unknowns++] ?? 0) : (lengths[id] as number);
        ends?.push(at);
      }
    },
  };
}

/** Ids by piece. Of a piece that is listed twice the last one counts. */
export const idsOf = (pieces: readonly string[], size: number): ReadonlyMap<string, number> =>
  new Map(pieces.slice(0, size).map((piece, id) => [piece, id]));

/** The ids of <0x00> to <0xFF>, or null unless all of them are pieces. */
export function fallbackOf(isWanted: boolean, ids: ReadonlyMap<string, number>): Int32Array | null {
  if (!isWanted) return null;
  const found = Array.from({ length: 256 }, (_, byte) => ids.get(fallbackPiece(byte)) ?? -1);
  return found.includes(-1) ? null : Int32Array.from(found);
}

export function utf8LengthOf(text: string): number {
  let length = 0;
  for (const character of text) length += utf8Length(character.codePointAt(0) as number);
  return length;
}

/** Room for bytes and symbols that is used again for every word. */
function scratch() {
  let bytes = new Uint8Array(1024);
  let symbols = new Int32Array(1024);
  return (length: number) => {
    if (length > bytes.length) {
      bytes = new Uint8Array(length * 2);
      symbols = new Int32Array(length * 2);
    }
    return { bytes, symbols };
  };
}
