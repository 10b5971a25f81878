import * as z from "zod";
import type { BpeModel, Model, UnigramModel, WordPieceModel } from "@/lib/tokenizers/contract";
import { refuse } from "@/lib/tokenizers/json-problem";

const MOST_PIECES = 4_000_000;
type Fields = Readonly<Record<string, unknown>>;

/** Old files name no kind: a model with merges is BPE, one with scores Unigram. */
export function readModel(fields: Fields): Model {
  const type = fields["type"] ?? (fields["merges"] ? "BPE" : Array.isArray(fields["vocab"]) ? "Unigram" : "WordPiece");
  if (type === "BPE") return readBpe(fields);
  if (type === "WordPiece") return readWordPiece(fields);
  if (type === "Unigram") return readUnigram(fields);
  return refuse({ code: "unsupported", part: "model", type: String(type) });
}

function readSmall<T>(schema: z.ZodType<T>, fields: Fields): T {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  return refuse({ code: "no-tokenizer", path: ["model", ...(parsed.error.issues[0]?.path ?? [])].join(".") });
}

const noText = z.string().nullish();
const bpeSchema = z.object({
  unk_token: noText,
  continuing_subword_prefix: noText,
  end_of_word_suffix: noText,
  fuse_unk: z.boolean().default(false),
  byte_fallback: z.boolean().default(false),
  ignore_merges: z.boolean().default(false),
});

function readBpe(fields: Fields): BpeModel {
  const settings = readSmall(bpeSchema, fields);
  for (const name of ["continuing_subword_prefix", "end_of_word_suffix"] as const)
    if (settings[name]) refuse({ code: "unsupported", part: "model", type: `BPE, ${name}` });
  const { pieces, ids } = readVocabulary(fields["vocab"]);
  const listed = fields["merges"];
  if (!Array.isArray(listed)) return refuse({ code: "no-tokenizer", path: "model.merges" });
  const merges = new Int32Array(listed.length * 2);
  const results = new Int32Array(listed.length);
  listed.forEach((merge: unknown, index) => {
    const [left, right] = readMerge(merge);
    const known = [ids.get(left), ids.get(right), ids.get(left + right)];
    if (known.includes(undefined)) refuse({ code: "inconsistent", path: "model.merges", value: `${left} ${right}` });
    [merges[2 * index], merges[2 * index + 1], results[index]] = known as [number, number, number]; // just seen
  });
  return {
    ...{ kind: "bpe", pieces, merges, results, unknown: idOfUnknown(settings.unk_token, ids) },
    ...{ fuseUnknown: settings.fuse_unk, byteFallback: settings.byte_fallback, ignoreMerges: settings.ignore_merges },
  };
}

function readMerge(merge: unknown): [string, string] {
  const parts: unknown[] = typeof merge === "string" ? merge.split(" ") : Array.isArray(merge) ? merge : [];
  const [left, right] = parts;
  if (parts.length === 2 && typeof left === "string" && typeof right === "string") return [left, right];
  return refuse({ code: "inconsistent", path: "model.merges", value: JSON.stringify(merge).slice(0, 100) });
}

const wordPieceSchema = z.object({
  unk_token: z.string(),
  continuing_subword_prefix: z.string().min(1).max(20).default("##"),
  max_input_chars_per_word: z.int().min(1).default(100),
});

function readWordPiece(fields: Fields): WordPieceModel {
  const settings = readSmall(wordPieceSchema, fields);
  const { pieces, ids } = readVocabulary(fields["vocab"]);
  const unknown = ids.get(settings.unk_token);
  if (unknown === undefined)
    return refuse({ code: "inconsistent", path: "model.unk_token", value: settings.unk_token });
  return {
    ...{ kind: "word-piece", pieces, unknown, prefix: settings.continuing_subword_prefix },
    maxCharacters: settings.max_input_chars_per_word,
  };
}

const unigramSchema = z.object({ unk_id: z.int().min(0).nullish(), byte_fallback: z.boolean().default(false) });

function readUnigram(fields: Fields): UnigramModel {
  const settings = readSmall(unigramSchema, fields);
  const listed = fields["vocab"];
  if (!Array.isArray(listed) || listed.length === 0 || listed.length > MOST_PIECES)
    return refuse({ code: "no-tokenizer", path: "model.vocab" });
  const scores = new Float64Array(listed.length);
  const pieces = listed.map((entry: unknown, id) => {
    const [piece, score]: unknown[] = Array.isArray(entry) ? entry : [];
    if (typeof piece !== "string" || typeof score !== "number")
      return refuse({ code: "inconsistent", path: "model.vocab", value: JSON.stringify(entry).slice(0, 100) });
    scores[id] = score;
    return piece;
  });
  const unknown = settings.unk_id ?? null;
  if (unknown !== null && unknown >= pieces.length)
    return refuse({ code: "inconsistent", path: "model.unk_id", value: String(unknown) });
  return { kind: "unigram", pieces, scores, unknown, byteFallback: settings.byte_fallback };
}

/** Pieces by id; ids that no piece has hold the empty one. */
function readVocabulary(value: unknown): { pieces: string[]; ids: ReadonlyMap<string, number> } {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refuse({ code: "no-tokenizer", path: "model.vocab" });
  const entries = Object.entries(value as Readonly<Record<string, unknown>>); // an object, and no array
  if (entries.length === 0) return refuse({ code: "no-tokenizer", path: "model.vocab" });
  const pieces: string[] = [];
  const ids = new Map<string, number>();
  for (const [piece, id] of entries) {
    if (typeof id !== "number" || !Number.isInteger(id) || id < 0 || id >= MOST_PIECES)
      return refuse({ code: "inconsistent", path: "model.vocab", value: piece.slice(0, 100) });
    while (pieces.length <= id) pieces.push("");
    if (pieces[id] !== "") return refuse({ code: "inconsistent", path: "model.vocab", value: piece.slice(0, 100) });
    pieces[id] = piece;
    ids.set(piece, id);
  }
  return { pieces, ids };
}

function idOfUnknown(token: string | null | undefined, ids: ReadonlyMap<string, number>): number | null {
  if (!token) return null;
  return ids.get(token) ?? refuse({ code: "inconsistent", path: "model.unk_token", value: token });
}
