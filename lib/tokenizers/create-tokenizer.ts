import { createTokenFinder } from "@/lib/tokenizers/added-tokens";
import { type AlignedText, alignWhole, sliceAligned, startOf, endOf } from "@/lib/tokenizers/aligned-text";
import { fallbackByte } from "@/lib/tokenizers/byte-alphabet";
import { cacheSegments } from "@/lib/tokenizers/cached-segments";
import type { AddedToken, EncodedToken, Tokenizer, TokenizerSpec } from "@/lib/tokenizers/contract";
import { createWordModel } from "@/lib/tokenizers/create-word-model";
import { createDecoder } from "@/lib/tokenizers/decode";
import { describeTokens } from "@/lib/tokenizers/describe-tokens";
import { normalise } from "@/lib/tokenizers/normalise";
import { splitWords } from "@/lib/tokenizers/split-words";
import { wordEndOf } from "@/lib/tokenizers/word-patterns";

/**
 * A tokenizer that is ready to use. Making one takes time in proportion to its vocabulary (some 100 ms for 200,000 pieces).
 * @param size only pieces with smaller ids are used: the tokenizer as it was when it had so many; all of them where it is left out
 */
export function createTokenizer(spec: TokenizerSpec, size = spec.model.pieces.length): Tokenizer {
  const { normalizers, preTokenizers, model, addedTokens, template } = spec;
  const byteLevel = isByteLevel(spec);
  const words = createWordModel(model, byteLevel, size);
  const cached = cacheSegments(words);
  const findRaw = createTokenFinder(addedTokens.filter(({ normalized }) => !normalized));
  const findNormalised = createTokenFinder(
    addedTokens.filter(({ normalized }) => normalized).map((token) => normaliseToken(token, spec)),
  );
  const added = new Map(addedTokens.map((token) => [token.id, token]));
  const pieceOf = (id: number) => added.get(id)?.text ?? model.pieces[id];
  const endOfWord = plainPattern(spec);

  /** Calls `onWords` and `onToken` for the stretches of a text in their order. */
  const walk = (
    whole: AlignedText,
    onWords: (stretch: AlignedText, first: boolean) => void,
    onToken: (token: AddedToken, place: AlignedText) => void,
  ) => {
    cutOut(whole, findRaw, onToken, (stretch, isFirst) => {
      const normalised = normalise(stretch, normalizers);
      cutOut(normalised, findNormalised, onToken, (part, isFirstPart) => onWords(part, isFirst && isFirstPart));
    });
  };

  const roleOf = (id: number) =>
    id === model.unknown ? "unknown" : fallbackByte(model.pieces[id] ?? "") !== null ? "byte" : "piece";
  const special = (id: number, at: number): EncodedToken => ({
    ...{ id, piece: pieceOf(id) ?? "", role: "special" },
    ...{ start: at, end: at, parts: [] },
  });
  const forEachToken: Tokenizer["forEachToken"] = (text, visit, options) => {
    if (options?.template) for (const id of template.before) visit(special(id, 0));
    walk(
      alignWhole(text, true),
      (stretch, first) => {
        const parts = endOfWord ? eachWord(stretch, endOfWord) : splitWords(stretch, preTokenizers, first);
        for (const word of parts) {
          const [ids, ends]: [number[], number[]] = [[], []];
          words.segment(word.text, 0, word.text.length, ids, ends);
          for (const token of describeTokens(word, ids, ends))
            visit({ ...token, piece: pieceOf(token.id) ?? "", role: roleOf(token.id) });
        }
      },
      (token, place) => {
        const [start, end] = [startOf(place, 0), endOf(place, place.text.length - 1)];
        const [described] = describeTokens(place, [token.id], [Infinity]);
        visit({
          ...{ id: token.id, piece: token.text, role: token.special ? "special" : "piece" },
          ...{ start, end, parts: described?.parts ?? [] },
        });
      },
    );
    if (options?.template) for (const id of template.after) visit(special(id, text.length));
  };

  return {
    spec,
    pieceOf,
    vocabularySize: Math.max(model.pieces.length, ...addedTokens.map(({ id }) => id + 1)),
    encodeIds(text, options) {
      const ids = options?.template ? [...template.before] : [];
      walk(
        alignWhole(text, false),
        (stretch, first) => {
          if (endOfWord) encodeByPattern(stretch.text, endOfWord, cached, ids);
          else
            for (const word of splitWords(stretch, preTokenizers, first)) cached(word.text, 0, word.text.length, ids);
        },
        (token) => ids.push(token.id),
      );
      if (options?.template) ids.push(...template.after);
      return ids;
    },
    encode(text, options) {
      const tokens: EncodedToken[] = [];
      forEachToken(text, (token) => tokens.push(token), options);
      return tokens;
    },
    forEachToken,
    decode: createDecoder(spec, added),
  };
}

const isByteLevel = ({ preTokenizers }: TokenizerSpec) => preTokenizers.some(({ type }) => type === "byte-level");

/** The pattern of a tokenizer that does nothing besides, so that its words need not be copied out of the text. */
function plainPattern({ preTokenizers: [first, second, ...more] }: TokenizerSpec) {
  if (first?.type !== "pattern" || second?.type !== "byte-level" || second.prefixSpace || more.length > 0) return null;
  return wordEndOf(first.pattern);
}

function* eachWord(text: AlignedText, endOfWord: (text: string, start: number) => number): Generator<AlignedText> {
  for (let at = 0; at < text.text.length;) {
    const end = endOfWord(text.text, at);
    yield sliceAligned(text, at, end);
    at = end;
  }
}

function encodeByPattern(
  text: string,
  endOfWord: (text: string, start: number) => number,
  segment: ReturnType<typeof cacheSegments>,
  ids: number[],
): void {
  for (let at = 0; at < text.length;) {
    const end = endOfWord(text, at);
    segment(text, at, end, ids);
    at = end;
  }
}

const normaliseToken = (token: AddedToken, { normalizers }: TokenizerSpec): AddedToken => ({
  ...token,
  text: normalise(
    alignWhole(token.text, false),
    normalizers.filter(({ type }) => type !== "prepend"),
  ).text,
});

function cutOut(
  text: AlignedText,
  find: ReturnType<typeof createTokenFinder>,
  onToken: (token: AddedToken, place: AlignedText) => void,
  onRest: (text: AlignedText, isFirst: boolean) => void,
): void {
  let at = 0;
  const rest = (end: number) => {
    if (end > at) onRest(at === 0 && end === text.text.length ? text : sliceAligned(text, at, end), at === 0);
  };
  for (const { token, start, end } of find?.(text.text) ?? []) {
    rest(start);
    onToken(token, sliceAligned(text, start, end));
    at = end;
  }
  rest(text.text.length);
}
