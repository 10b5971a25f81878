import type { AddedToken, TokenizerSpec } from "@/lib/tokenizers/contract";
import { type JsonApproximation, type JsonProblem, JsonRefusal, refuse } from "@/lib/tokenizers/json-problem";
import { addedTokensSchema, fileSchema } from "@/lib/tokenizers/json-schema";
import { readModel } from "@/lib/tokenizers/read-json-model";
import { readDecoder, readNormalizers, readPreTokenizers, readTemplate } from "@/lib/tokenizers/read-json-parts";

export type JsonReading =
  | { readonly spec: TokenizerSpec; readonly approximations: readonly JsonApproximation[] }
  | { readonly problem: JsonProblem };

/**
 * Reads a tokenizer.json of Hugging Face's library: BPE, WordPiece or Unigram. Never throws; whatever is wrong with the text comes back
 * as a problem. Takes about a second for 200,000 pieces, so files of people are read in a worker.
 */
export function readTokenizerJson(text: string): JsonReading {
  try {
    return readFile(parse(text));
  } catch (error) {
    if (error instanceof JsonRefusal) return { problem: error.problem };
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return refuse({ code: "no-json" });
  }
}

function readFile(value: unknown): JsonReading {
  const file = fileSchema.safeParse(value);
  if (!file.success)
    return { problem: { code: "no-tokenizer", path: file.error.issues[0]?.path.join(".") || "model" } };
  const { data } = file;
  const approximations = new Set<JsonApproximation>();
  const preTokenizers = readPreTokenizers(data.pre_tokenizer);
  const model = readModel(data.model);
  return {
    spec: {
      normalizers: readNormalizers(data.normalizer, approximations),
      preTokenizers,
      model,
      decoder: readDecoder(data.decoder),
      addedTokens: readAddedTokens(data.added_tokens),
      template: readTemplate(data.post_processor),
    },
    approximations: [...approximations],
  };
}

function readAddedTokens(value: unknown): AddedToken[] {
  const parsed = addedTokensSchema.safeParse(value ?? []);
  if (!parsed.success)
    return refuse({ code: "no-tokenizer", path: ["added_tokens", ...(parsed.error.issues[0]?.path ?? [])].join(".") });
  return parsed.data.map((token) => ({
    ...{ id: token.id, text: token.content, special: token.special, normalized: token.normalized },
    ...{ leftStrip: token.lstrip, rightStrip: token.rstrip, singleWord: token.single_word },
  }));
}
