import ranks from "gpt-tokenizer/bpeRanks/o200k_base";
import { BYTE_CHARACTERS, pieceOfBytes } from "@/lib/tokenizers/byte-alphabet";
import type { TokenizerSpec } from "@/lib/tokenizers/contract";
import { MergeTable, mergeSymbols } from "@/lib/tokenizers/merge-table";

/**
 * OpenAI's o200k_base as a tokenizer of ours, from the ranks that gpt-tokenizer brings. A rank is the id of a piece; the two parts of
 * which a piece is merged are what merging by the ranks below its own leaves of it.
 */
export function createO200k(): TokenizerSpec {
  const encoder = new TextEncoder();
  const bytes = Array.from(ranks as readonly (string | number[] | undefined)[], (piece) =>
    typeof piece === "string" ? encoder.encode(piece) : Uint8Array.from(piece ?? []),
  );
  const pieces = bytes.map(pieceOfBytes);
  const idOf = new Map(pieces.map((piece, id) => [piece, id]));
  const byteIds = BYTE_CHARACTERS.map((character) => idOf.get(character) as number);
  const table = new MergeTable(pieces.length);
  const merges: number[] = [];
  const results: number[] = [];
  bytes.forEach((piece, id) => {
    if (piece.length < 2) return;
    const symbols = Int32Array.from(piece, (byte) => byteIds[byte] as number);
    const count = mergeSymbols(symbols, symbols.length, table);
    const [left, right] = symbols;
    if (count !== 2 || left === undefined || right === undefined) throw new Error(`${pieces[id]} is not made of two.`);
    table.add(left, right, id);
    merges.push(left, right);
    results.push(id);
  });
  return {
    normalizers: [],
    preTokenizers: [
      { type: "pattern", pattern: "o200k" },
      { type: "byte-level", prefixSpace: false },
    ],
    model: {
      ...{ kind: "bpe", pieces, merges: Int32Array.from(merges), results: Int32Array.from(results) },
      ...{ unknown: null, fuseUnknown: false, byteFallback: false, ignoreMerges: false },
    },
    decoder: { type: "byte-level" },
    addedTokens: [],
    template: { before: [], after: [] },
  };
}
