import type { AddedToken } from "@/lib/tokenizers/contract";

export interface TokenMatch {
  readonly token: AddedToken;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}]/u;
const isBlank = (text: string, at: number) => /\p{White_Space}/u.test(text.charAt(at));

/**
 * Finds added tokens in a text: from left to right, of several that begin in the same place the longest. A token that strips takes the
 * white space beside it along.
 * @returns a function, or null where there are none
 */
export function createTokenFinder(tokens: readonly AddedToken[]): ((text: string) => TokenMatch[]) | null {
  const byText = new Map(tokens.filter(({ text }) => text !== "").map((token) => [token.text, token]));
  if (byText.size === 0) return null;
  const choices = [...byText.keys()].sort((a, b) => b.length - a.length).map(escape);
  const pattern = new RegExp(choices.join("|"), "g");
  return (text) => {
    const found: TokenMatch[] = [];
    let free = 0;
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const token = byText.get(match) as AddedToken; // the pattern is made of its keys
      let [start, end] = [index, index + match.length];
      if (start < free || (token.singleWord && isInWord(text, start, end))) continue;
      while (token.leftStrip && start > free && isBlank(text, start - 1)) start--;
      while (token.rightStrip && end < text.length && isBlank(text, end)) end++;
      found.push({ token, start, end });
      free = end;
    }
    return found;
  };
}

const isInWord = (text: string, start: number, end: number) =>
  (start > 0 && WORD.test(text.charAt(start - 1))) || (end < text.length && WORD.test(text.charAt(end)));

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
