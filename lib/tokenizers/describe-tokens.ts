import { type AlignedText, endOf, startOf } from "@/lib/tokenizers/aligned-text";
import type { CharacterPart, EncodedToken } from "@/lib/tokenizers/contract";
import { utf8Length, writeUtf8 } from "@/lib/tokenizers/utf8";

/**
 * What the tokens of a word stand for.
 * @param ends where each token ends in the UTF-8 bytes of the word
 */
export function describeTokens(
  word: AlignedText,
  ids: readonly number[],
  ends: readonly number[],
): Pick<EncodedToken, "id" | "start" | "end" | "parts">[] {
  const characters = charactersOf(word.text);
  let byte = 0;
  let index = 0;
  return ids.map((id, position) => {
    const parts: CharacterPart[] = [];
    const tokenEnd = ends[position] as number;
    const begin = Math.min(index, characters.length - 1);
    let last = begin;
    while (index < characters.length) {
      const { character, bytes, from } = characters[index] as Character;
      if (from >= tokenEnd) break;
      const to = Math.min(from + bytes.length, tokenEnd);
      parts.push({ character, bytes: bytes.slice(byte - from, to - from), offset: byte - from, length: bytes.length });
      byte = to;
      last = index;
      if (to < from + bytes.length) break;
      index++;
    }
    const [first, final] = [characters[begin], characters[last]];
    const start = first ? startOf(word, first.at) : word.base;
    const end = final && parts.length > 0 ? endOf(word, final.at + final.character.length - 1) : start;
    return { id, start, end, parts };
  });
}

interface Character {
  readonly character: string;
  /** UTF-16 index in the word. */
  readonly at: number;
  /** Index of its first byte in the word. */
  readonly from: number;
  readonly bytes: readonly number[];
}

function charactersOf(text: string): Character[] {
  const found: Character[] = [];
  const room = new Uint8Array(4);
  let [at, from] = [0, 0];
  for (const character of text) {
    writeUtf8(character, 0, character.length, room, 0);
    const code = character.codePointAt(0) as number;
    const bytes = Array.from(room.subarray(0, utf8Length(code)));
    found.push({ character, at, from, bytes });
    at += character.length;
    from += bytes.length;
  }
  return found;
}
