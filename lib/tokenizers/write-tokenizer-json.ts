import type {
  Decoder,
  Model,
  Normalizer,
  PreTokenizer,
  SplitBehaviour,
  TokenizerSpec,
} from "@/lib/tokenizers/contract";
import { METASPACE } from "@/lib/tokenizers/split-words";
import { PATTERN_TEXTS } from "@/lib/tokenizers/word-patterns";

/**
 * A tokenizer as the tokenizer.json of Hugging Face's library (1.0), which `tokenizers` and transformers.js load. `readTokenizerJson`
 * gives the same ids back.
 */
export function writeTokenizerJson(spec: TokenizerSpec): string {
  const { normalizers, preTokenizers, model, addedTokens, decoder, template } = spec;
  return JSON.stringify({
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: addedTokens.map((token) => ({
      ...{ id: token.id, content: token.text, single_word: token.singleWord },
      ...{ lstrip: token.leftStrip, rstrip: token.rightStrip, normalized: token.normalized, special: token.special },
    })),
    normalizer: sequence("normalizers", normalizers.map(writeNormalizer)),
    pre_tokenizer: sequence("pretokenizers", writePreTokenizers(preTokenizers)),
    post_processor: writeTemplate(template, spec),
    decoder: writeDecoder(decoder),
    model: writeModel(model),
  });
}

function sequence(name: string, parts: readonly object[]): object | null {
  return parts.length > 1 ? { type: "Sequence", [name]: parts } : (parts[0] ?? null);
}

function writeNormalizer(step: Normalizer): object {
  switch (step.type) {
    case "unicode":
      return { type: step.form };
    case "lowercase":
      return { type: "Lowercase" };
    case "strip-accents":
      return { type: "StripAccents" };
    case "strip":
      return { type: "Strip", strip_left: step.left, strip_right: step.right };
    case "bert":
      return {
        ...{ type: "BertNormalizer", clean_text: step.cleanText, handle_chinese_chars: step.spaceHan },
        ...{ strip_accents: step.stripAccents, lowercase: step.lowercase },
      };
    case "prepend":
      return { type: "Prepend", prepend: step.text };
    case "replace":
      return { type: "Replace", pattern: { String: step.from }, content: step.to };
    case "replace-pattern":
      return { type: "Replace", pattern: { Regex: step.pattern }, content: step.to };
  }
}

const BEHAVIOURS: Readonly<Record<SplitBehaviour, string>> = {
  removed: "Removed",
  isolated: "Isolated",
  "merged-with-previous": "MergedWithPrevious",
  "merged-with-next": "MergedWithNext",
  contiguous: "Contiguous",
};

/** ByteLevel brings GPT-2's pattern along; the others stand before it. */
function writePreTokenizers(steps: readonly PreTokenizer[]): object[] {
  const isGpt2 = (step: PreTokenizer) => step.type === "pattern" && step.pattern === "gpt2";
  const bytesFollow = steps.some(({ type }) => type === "byte-level");
  const usesRegex = bytesFollow && steps.some(isGpt2);
  return steps.flatMap((step) => (usesRegex && isGpt2(step) ? [] : [writePreTokenizer(step, usesRegex)]));
}

function writePreTokenizer(step: PreTokenizer, usesRegex: boolean): object {
  switch (step.type) {
    case "pattern":
      return {
        ...{ type: "Split", pattern: { Regex: PATTERN_TEXTS[step.pattern] } },
        ...{ behavior: "Isolated", invert: false },
      };
    case "byte-level":
      return { type: "ByteLevel", add_prefix_space: step.prefixSpace, trim_offsets: true, use_regex: usesRegex };
    case "metaspace":
      return { type: "Metaspace", replacement: METASPACE, prepend_scheme: step.prepend, split: step.split };
    case "split":
      return {
        ...{ type: "Split", pattern: step.literal ? { String: step.pattern } : { Regex: step.pattern } },
        ...{ behavior: BEHAVIOURS[step.behaviour], invert: step.invert },
      };
    case "bert":
      return { type: "BertPreTokenizer" };
    case "whitespace":
      return { type: "Whitespace" };
    case "whitespace-split":
      return { type: "WhitespaceSplit" };
    case "punctuation":
      return { type: "Punctuation", behavior: BEHAVIOURS[step.behaviour] };
    case "digits":
      return { type: "Digits", individual_digits: step.individual };
  }
}

function writeDecoder(decoder: Decoder): object | null {
  switch (decoder.type) {
    case "byte-level":
      return { type: "ByteLevel", add_prefix_space: true, trim_offsets: true, use_regex: true };
    case "word-piece":
      return { type: "WordPiece", prefix: decoder.prefix, cleanup: decoder.cleanUp };
    case "plain":
      return { type: "Fuse" };
    case "metaspace":
      return {
        type: "Sequence",
        decoders: [
          { type: "Replace", pattern: { String: METASPACE }, content: " " },
          { type: "ByteFallback" },
          { type: "Fuse" },
          ...(decoder.dropFirst ? [{ type: "Strip", content: " ", start: 1, stop: 0 }] : []),
        ],
      };
  }
}

function writeTemplate({ before, after }: TokenizerSpec["template"], spec: TokenizerSpec): object | null {
  if (before.length + after.length === 0) return null;
  const added = new Map(spec.addedTokens.map(({ id, text }) => [id, text]));
  const nameOf = (id: number) => added.get(id) ?? spec.model.pieces[id] ?? String(id);
  const special = (id: number) => ({ SpecialToken: { id: nameOf(id), type_id: 0 } });
  const sequenceOf = (id: "A" | "B", type_id: number) => ({ Sequence: { id, type_id } });
  return {
    type: "TemplateProcessing",
    single: [...before.map(special), sequenceOf("A", 0), ...after.map(special)],
    pair: [
      ...before.map(special),
      sequenceOf("A", 0),
      ...after.map(special),
      sequenceOf("B", 1),
      ...after.map(special),
    ],
    special_tokens: Object.fromEntries(
      [...before, ...after].map((id) => [nameOf(id), { id: nameOf(id), ids: [id], tokens: [nameOf(id)] }]),
    ),
  };
}

function writeModel(model: Model): object {
  const unknown = model.unknown === null ? null : (model.pieces[model.unknown] ?? null);
  const vocabulary = () =>
    Object.fromEntries(model.pieces.flatMap((piece, id) => (piece === "" ? [] : [[piece, id] as const])));
  switch (model.kind) {
    case "bpe": {
      const piece = (at: number) => model.pieces[model.merges[at] as number];
      return {
        ...{ type: "BPE", dropout: null, unk_token: unknown },
        ...{ continuing_subword_prefix: null, end_of_word_suffix: null },
        ...{ fuse_unk: model.fuseUnknown, byte_fallback: model.byteFallback, ignore_merges: model.ignoreMerges },
        vocab: vocabulary(),
        merges: Array.from(model.results, (_, merge) => [piece(2 * merge), piece(2 * merge + 1)]),
      };
    }
    case "word-piece":
      return {
        ...{ type: "WordPiece", unk_token: unknown, continuing_subword_prefix: model.prefix },
        ...{ max_input_chars_per_word: model.maxCharacters, vocab: vocabulary() },
      };
    case "unigram":
      return {
        ...{ type: "Unigram", unk_id: model.unknown, byte_fallback: model.byteFallback },
        vocab: model.pieces.map((text, id) => [text, model.scores[id]]),
      };
  }
}
