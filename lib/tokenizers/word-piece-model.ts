import { utf8LengthOf } from "@/lib/tokenizers/bpe-model";
import type { WordPieceModel } from "@/lib/tokenizers/contract";
import { createTrie, INNER_ROOT, NOWHERE, ROOT } from "@/lib/tokenizers/trie";
import type { WordModel } from "@/lib/tokenizers/word-model";

/**
 * WordPiece takes the longest piece that fits, again and again; a word with a rest that no piece begins is unknown as a whole
 * (google-research/bert, tokenization.py, WordpieceTokenizer).
 */
export function wordPieceModel({ pieces, unknown, prefix, maxCharacters }: WordPieceModel, size: number): WordModel {
  const trie = createTrie(
    pieces
      .slice(0, size)
      .flatMap((piece, id) => [
        [ROOT, piece, id] as const,
        ...(piece.startsWith(prefix) ? [[INNER_ROOT, piece.slice(prefix.length), id] as const] : []),
      ]),
  );
  const lengths = pieces.map((piece) => utf8LengthOf(piece));
  const prefixLength = utf8LengthOf(prefix);
  return {
    segment(text, start, end, ids, ends) {
      const [firstId, firstEnd] = [ids.length, ends?.length];
      const giveUp = () => {
        ids.length = firstId;
        ids.push(unknown);
        if (!ends) return;
        ends.length = firstEnd as number;
        ends.push(utf8LengthOf(text.slice(start, end)));
      };
      if (end - start > maxCharacters && Array.from(text.slice(start, end)).length > maxCharacters) return giveUp();
      let bytes = 0;
      for (let at = start; at < end;) {
        let node: number = at === start ? ROOT : INNER_ROOT;
        let [id, pieceEnd] = [NOWHERE, at];
        for (let to = at; to < end;) {
          node = trie.step(node, text.charCodeAt(to++));
          if (node === NOWHERE) break;
          const found = trie.idAt(node);
          if (found !== NOWHERE) [id, pieceEnd] = [found, to];
        }
        if (id === NOWHERE) return giveUp();
        ids.push(id);
        bytes += (lengths[id] as number) - (at === start ? 0 : prefixLength);
        ends?.push(bytes);
        at = pieceEnd;
      }
    },
  };
}
