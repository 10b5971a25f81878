import type { Decoder, Normalizer, PreTokenizer, SplitBehaviour, TokenizerSpec } from "@/lib/tokenizers/contract";
import { type JsonApproximation, refuse } from "@/lib/tokenizers/json-problem";
import {
  decoderSchema,
  normalizerSchema,
  postProcessorSchema,
  preTokenizerSchema,
  readPart,
} from "@/lib/tokenizers/json-schema";
import { knownPattern, toJavaScriptPattern } from "@/lib/tokenizers/read-pattern";
import { METASPACE } from "@/lib/tokenizers/split-words";

/** The table that sentencepiece's nmt_nfkc is, nearly: controls go, white and invisible characters are spaces, then NFKC. */
const NEARLY_PRECOMPILED: readonly Normalizer[] = [
  { type: "replace-pattern", pattern: "[\\u0001-\\u0008\\u000b\\u000e-\\u001f\\u007f\\u008f\\u009f]", to: "" },
  {
    type: "replace-pattern",
    pattern: "[\\t\\n\\f\\r\\u1680\\u200b-\\u200f\\u2028\\u2029\\u2581\\ufeff\\ufffd]",
    to: " ",
  },
  { type: "unicode", form: "NFKC" },
];

const isAbsent = (value: unknown) => value === null || value === undefined;

export function readNormalizers(value: unknown, approximations: Set<JsonApproximation>): readonly Normalizer[] {
  if (isAbsent(value)) return [];
  const part = readPart(normalizerSchema, "normalizer", value);
  switch (part.type) {
    case "Sequence":
      return part.normalizers.flatMap((each) => readNormalizers(each, approximations));
    case "NFC":
    case "NFD":
    case "NFKC":
    case "NFKD":
      return [{ type: "unicode", form: part.type }];
    case "Lowercase":
      return [{ type: "lowercase" }];
    case "StripAccents":
      return [{ type: "strip-accents" }];
    case "Strip":
      return [{ type: "strip", left: part.strip_left, right: part.strip_right }];
    case "BertNormalizer":
      return [
        {
          ...{ type: "bert", cleanText: part.clean_text, spaceHan: part.handle_chinese_chars },
          ...{ stripAccents: part.strip_accents ?? part.lowercase, lowercase: part.lowercase },
        },
      ];
    case "Prepend":
      return [{ type: "prepend", text: part.prepend }];
    case "Replace":
      if ("String" in part.pattern) return [{ type: "replace", from: part.pattern.String, to: part.content }];
      return [{ type: "replace-pattern", pattern: translate(part.pattern.Regex, "normalizer"), to: part.content }];
    case "Precompiled":
      approximations.add("precompiled");
      return NEARLY_PRECOMPILED;
  }
}

const translate = (regex: string, part: "normalizer" | "pre_tokenizer"): string =>
  toJavaScriptPattern(regex) ?? refuse({ code: "unsupported", part, type: regex });

const BEHAVIOURS: Readonly<Record<string, SplitBehaviour>> = {
  Removed: "removed",
  Isolated: "isolated",
  MergedWithPrevious: "merged-with-previous",
  MergedWithNext: "merged-with-next",
  Contiguous: "contiguous",
};
const behaviourOf = (name: string): SplitBehaviour => BEHAVIOURS[name] ?? "isolated";

/** Steps in their order. What comes after ByteLevel would read bytes as characters, which no published tokenizer does. */
export function readPreTokenizers(value: unknown): readonly PreTokenizer[] {
  const steps = listPreTokenizers(value);
  const after = steps.slice(steps.findIndex(({ type }) => type === "byte-level") + 1);
  const isByteLevel = steps.some(({ type }) => type === "byte-level");
  const other = isByteLevel ? after.find(({ type }) => type !== "pattern" && type !== "byte-level") : undefined;
  return other ? refuse({ code: "unsupported", part: "pre_tokenizer", type: `ByteLevel, ${other.type}` }) : steps;
}

function listPreTokenizers(value: unknown): readonly PreTokenizer[] {
  if (isAbsent(value)) return [];
  const part = readPart(preTokenizerSchema, "pre_tokenizer", value);
  switch (part.type) {
    case "Sequence":
      return part.pretokenizers.flatMap(listPreTokenizers);
    case "ByteLevel": {
      const bytes = { type: "byte-level", prefixSpace: part.add_prefix_space } as const;
      const words: readonly PreTokenizer[] = part.use_regex ? [{ type: "pattern", pattern: "gpt2" }] : [];
      return part.add_prefix_space ? [bytes, ...words] : [...words, bytes];
    }
    case "Metaspace":
      if (part.replacement !== METASPACE)
        return refuse({ code: "unsupported", part: "pre_tokenizer", type: `Metaspace ${part.replacement}` });
      return [
        {
          ...{ type: "metaspace", split: part.split },
          prepend: part.prepend_scheme ?? (part.add_prefix_space === false ? "never" : "always"),
        },
      ];
    case "Split": {
      const rest = { behaviour: behaviourOf(part.behavior), invert: part.invert };
      if ("String" in part.pattern) return [{ type: "split", pattern: part.pattern.String, literal: true, ...rest }];
      // A published pattern leaves nothing between its matches, so it does not matter which of the two are kept.
      const pattern = knownPattern(part.pattern.Regex);
      if (pattern && (rest.behaviour === "isolated" || (rest.behaviour === "removed" && rest.invert)))
        return [{ type: "pattern", pattern }];
      return [{ type: "split", pattern: translate(part.pattern.Regex, "pre_tokenizer"), literal: false, ...rest }];
    }
    case "BertPreTokenizer":
      return [{ type: "bert" }];
    case "Whitespace":
      return [{ type: "whitespace" }];
    case "WhitespaceSplit":
      return [{ type: "whitespace-split" }];
    case "Punctuation":
      return [{ type: "punctuation", behaviour: behaviourOf(part.behavior) }];
    case "Digits":
      return [{ type: "digits", individual: part.individual_digits }];
    case "CharDelimiterSplit":
      return [{ type: "split", pattern: part.delimiter, literal: true, behaviour: "removed", invert: false }];
  }
}

export function readDecoder(value: unknown): Decoder {
  if (isAbsent(value)) return { type: "plain" };
  const part = readPart(decoderSchema, "decoder", value);
  switch (part.type) {
    case "ByteLevel":
      return { type: "byte-level" };
    case "Metaspace": {
      const never = part.prepend_scheme === "never" || part.add_prefix_space === false;
      return { type: "metaspace", dropFirst: !never };
    }
    case "WordPiece":
      return { type: "word-piece", prefix: part.prefix, cleanUp: part.cleanup };
    case "Replace":
    case "ByteFallback":
    case "Fuse":
    case "Strip":
      return readDecoder({ type: "Sequence", decoders: [value] });
    case "Sequence": {
      const inner = part.decoders.map((each) => readPart(decoderSchema, "decoder", each));
      const whole = inner.find(({ type }) => type === "ByteLevel" || type === "WordPiece" || type === "Metaspace");
      if (whole) return readDecoder(whole);
      if (!inner.some(({ type }) => type === "Replace" || type === "ByteFallback")) return { type: "plain" };
      const drops = inner.some((each) => each.type === "Strip" && each.content === " " && each.start > 0);
      return { type: "metaspace", dropFirst: drops };
    }
  }
}

export function readTemplate(value: unknown): TokenizerSpec["template"] {
  const none = { before: [], after: [] };
  if (isAbsent(value)) return none;
  const part = readPart(postProcessorSchema, "post_processor", value);
  switch (part.type) {
    case "ByteLevel":
      return none;
    case "Sequence": {
      const templates = part.processors.map(readTemplate);
      return templates.find(({ before, after }) => before.length + after.length > 0) ?? none;
    }
    case "BertProcessing":
    case "RobertaProcessing":
      return { before: [part.cls[1]], after: [part.sep[1]] };
    case "TemplateProcessing": {
      const at = part.single.findIndex((piece) => "Sequence" in piece);
      const idsOf = (pieces: typeof part.single) =>
        pieces.flatMap((piece) => {
          if (!("SpecialToken" in piece)) return [];
          const { id } = piece.SpecialToken;
          return (
            part.special_tokens[id]?.ids ?? refuse({ code: "inconsistent", path: "post_processor.single", value: id })
          );
        });
      const split = at < 0 ? part.single.length : at;
      return { before: idsOf(part.single.slice(0, split)), after: idsOf(part.single.slice(split)) };
    }
  }
}
