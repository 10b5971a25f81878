import { bytesOfPiece, fallbackByte } from "@/lib/tokenizers/byte-alphabet";
import type { AddedToken, Tokenizer, TokenizerSpec } from "@/lib/tokenizers/contract";
import { METASPACE } from "@/lib/tokenizers/split-words";

/** The text of ids. Bytes of neighbours are put together before they are read as UTF-8. */
export function createDecoder(spec: TokenizerSpec, added: ReadonlyMap<number, AddedToken>): Tokenizer["decode"] {
  const { decoder, model } = spec;
  const encoder = new TextEncoder();
  const reader = new TextDecoder("utf-8", { ignoreBOM: true });
  const bytesOf = (piece: string): Uint8Array => {
    if (decoder.type === "byte-level") return bytesOfPiece(piece) ?? encoder.encode(piece);
    const byte = decoder.type === "metaspace" ? fallbackByte(piece) : null;
    return byte === null ? encoder.encode(piece) : Uint8Array.of(byte);
  };
  return (ids, options) => {
    const chunks: Uint8Array[] = [];
    let isFirst = true;
    for (const id of ids) {
      const token = added.get(id);
      if (token?.special && options?.skipSpecial) continue;
      const piece = model.pieces[id];
      if (token) chunks.push(encoder.encode(joined(token.text, spec, isFirst, true)));
      else if (piece !== undefined) chunks.push(bytesOf(joined(piece, spec, isFirst, false)));
      isFirst = false;
    }
    return reader.decode(concatenate(chunks));
  };
}

/** How a piece stands in the text after the ones before it. */
function joined(piece: string, { decoder }: TokenizerSpec, isFirst: boolean, isAdded: boolean): string {
  switch (decoder.type) {
    case "byte-level":
    case "plain":
      return piece;
    case "metaspace": {
      const spaced = isAdded ? piece : piece.replaceAll(METASPACE, " ");
      return isFirst && decoder.dropFirst && !isAdded && spaced.startsWith(" ") ? spaced.slice(1) : spaced;
    }
    case "word-piece": {
      const spaced = piece.startsWith(decoder.prefix) ? piece.slice(decoder.prefix.length) : ` ${piece}`;
      const text = isFirst ? piece : spaced;
      return decoder.cleanUp ? cleanUp(text) : text;
    }
  }
}

/** As Hugging Face's WordPiece decoder does it, piece by piece. */
const cleanUp = (text: string) =>
  [" .", " ?", " !", " ,"]
    .reduce((clean, pair) => clean.replaceAll(pair, pair.slice(1)), text)
    .replaceAll(" ' ", "'")
    .replaceAll(" n't", "n't")
    .replaceAll(" 'm", "'m")
    .replaceAll(" do not", " don't")
    .replaceAll(" 's", "'s")
    .replaceAll(" 've", "'ve")
    .replaceAll(" 're", "'re");

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
