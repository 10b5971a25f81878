import * as z from "zod";
import { type JsonPart, refuse } from "@/lib/tokenizers/json-problem";

/** The fields of tokenizer.json (huggingface/tokenizers, the serialisation of each part) that are read here; others are left alone. */
const pattern = z.union([z.object({ String: z.string() }), z.object({ Regex: z.string().max(10_000) })]);
const behaviour = z.enum(["Removed", "Isolated", "MergedWithPrevious", "MergedWithNext", "Contiguous"]);
const parts = z.lazy(() => z.array(z.unknown()).max(50));
const typed = <const Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), ...shape });

export const normalizerSchema = z.discriminatedUnion("type", [
  typed("Sequence", { normalizers: parts }),
  typed("NFC", {}),
  typed("NFD", {}),
  typed("NFKC", {}),
  typed("NFKD", {}),
  typed("Lowercase", {}),
  typed("StripAccents", {}),
  typed("Strip", { strip_left: z.boolean(), strip_right: z.boolean() }),
  typed("BertNormalizer", {
    clean_text: z.boolean(),
    handle_chinese_chars: z.boolean(),
    strip_accents: z.boolean().nullish(),
    lowercase: z.boolean(),
  }),
  typed("Prepend", { prepend: z.string().max(100) }),
  typed("Replace", { pattern, content: z.string().max(1000) }),
  typed("Precompiled", {}),
]);

export const preTokenizerSchema = z.discriminatedUnion("type", [
  typed("Sequence", { pretokenizers: parts }),
  typed("ByteLevel", { add_prefix_space: z.boolean(), use_regex: z.boolean().default(true) }),
  typed("Metaspace", {
    replacement: z.string(),
    prepend_scheme: z.enum(["always", "first", "never"]).optional(),
    add_prefix_space: z.boolean().optional(),
    split: z.boolean().default(true),
  }),
  typed("Split", { pattern, behavior: behaviour, invert: z.boolean().default(false) }),
  typed("BertPreTokenizer", {}),
  typed("Whitespace", {}),
  typed("WhitespaceSplit", {}),
  typed("Punctuation", { behavior: behaviour.default("Isolated") }),
  typed("Digits", { individual_digits: z.boolean() }),
  typed("CharDelimiterSplit", { delimiter: z.string().max(4) }),
]);

export const decoderSchema = z.discriminatedUnion("type", [
  typed("Sequence", { decoders: parts }),
  typed("ByteLevel", {}),
  typed("Metaspace", {
    prepend_scheme: z.enum(["always", "first", "never"]).optional(),
    add_prefix_space: z.boolean().optional(),
  }),
  typed("WordPiece", { prefix: z.string().max(20), cleanup: z.boolean().default(true) }),
  typed("Replace", { pattern, content: z.string() }),
  typed("ByteFallback", {}),
  typed("Fuse", {}),
  typed("Strip", { content: z.string(), start: z.number(), stop: z.number() }),
]);

const tokenAndId = z.tuple([z.string(), z.int().min(0)]);
export const postProcessorSchema = z.discriminatedUnion("type", [
  typed("Sequence", { processors: parts }),
  typed("ByteLevel", {}),
  typed("BertProcessing", { sep: tokenAndId, cls: tokenAndId }),
  typed("RobertaProcessing", { sep: tokenAndId, cls: tokenAndId }),
  typed("TemplateProcessing", {
    single: z
      .array(z.union([z.object({ SpecialToken: z.object({ id: z.string() }) }), z.object({ Sequence: z.unknown() })]))
      .max(50),
    special_tokens: z.record(z.string(), z.object({ ids: z.array(z.int().min(0)).max(50) })),
  }),
]);

export const addedTokensSchema = z
  .array(
    z.object({
      id: z.int().min(0).max(10_000_000),
      content: z.string().min(1).max(1000),
      single_word: z.boolean().default(false),
      lstrip: z.boolean().default(false),
      rstrip: z.boolean().default(false),
      normalized: z.boolean().default(true),
      special: z.boolean().default(false),
    }),
  )
  .max(100_000);

export const fileSchema = z.object({
  added_tokens: z.unknown().optional(),
  normalizer: z.unknown().optional(),
  pre_tokenizer: z.unknown().optional(),
  post_processor: z.unknown().optional(),
  decoder: z.unknown().optional(),
  model: z.record(z.string(), z.unknown()),
});

/** Reads one part of a file: a kind that is not listed is refused by its name, a field that does not fit by its path. */
export function readPart<T>(schema: z.ZodType<T>, part: JsonPart, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const type = z.object({ type: z.string() }).safeParse(value).data?.type;
  if (type !== undefined && issue?.path.join() === "type") return refuse({ code: "unsupported", part, type });
  return refuse({ code: "no-tokenizer", path: [part, ...(issue?.path ?? [])].join(".") });
}
