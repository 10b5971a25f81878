import { createHash } from "node:crypto";
import * as z from "zod";
import { cmsDocument, type CmsDocument } from "@/lib/cms/schema";
import { hashAuthoredForm } from "@/lib/content/canonical-form";
import { itemEnvelope, storedEnvelope, type StoredEnvelope } from "@/lib/content/schema";
import { canonicalJson } from "@/lib/core/canonical-json";
import { kinds } from "@/lib/items/kinds.generated";
import { upgradeBody } from "@/lib/items/upgrade";
import { versions } from "@/lib/items/versions.generated";

/** The columns of a revision that hold what its author wrote. */
export interface StoredDocument {
  readonly kind: string;
  readonly version: number;
  readonly use: "practice" | "assessment";
  readonly envelope: unknown;
  readonly body: unknown;
  readonly hash: string;
  /** Whether kind and envelope read it whole: it could be published as far as its form goes. */
  readonly isWhole: boolean;
}

interface Place {
  readonly itemId: string;
  readonly chapter: string;
  /** Canonical concepts of questions. @throws {RangeError} for a question that the curriculum does not have */
  readonly conceptsOf: (questions: readonly string[]) => readonly string[];
}

const bodies = z.record(z.string(), z.unknown());

/**
 * What a revision stores of a document. A whole one is stored in its canonical form: the body as its kind reads it, the envelope with
 * its concepts, hashed as content/ is. An unfinished one is stored as it stands.
 */
export function storeDocument(document: CmsDocument, { itemId, chapter, conceptsOf }: Place): StoredDocument {
  const { kind, version, use } = document;
  const envelope = readEnvelope(document, itemId, chapter, conceptsOf);
  const body = readBody(kind, version, document.body);
  if (envelope && body !== undefined) {
    const hash = hashAuthoredForm({ kind, use, envelope, body });
    return { kind, version, use, envelope, body, hash, isWhole: true };
  }
  const { title, questions, difficulty, sources, reviewed, lab, edition, round } = document;
  const unfinished = { title, questions, difficulty, sources, reviewed, lab, edition, round, chapter };
  const hash = createHash("sha256").update(canonicalJson({ kind, version, use, unfinished, body: document.body }));
  const given = document.body ?? {};
  return { kind, version, use, envelope: unfinished, body: given, hash: hash.digest("hex"), isWhole: false };
}

function readEnvelope(
  { title, use, questions, difficulty, sources, reviewed, lab, edition, round, kind, version }: CmsDocument,
  id: string,
  chapter: string,
  conceptsOf: Place["conceptsOf"],
): StoredEnvelope | undefined {
  const optional = { ...(lab !== null && { lab }), ...(edition > 1 && { edition }), ...(round && { round }) };
  const read = itemEnvelope.safeParse({
    ...{ id, kind, version, title, use, questions, difficulty, sources, reviewed },
    ...optional,
  }).data;
  if (!read) return undefined;
  try {
    const concepts = [...conceptsOf(read.questions)];
    return {
      ...{ title: read.title, questions: read.questions, concepts, difficulty: read.difficulty, sources: read.sources },
      ...{ reviewed: read.reviewed, chapter },
      ...optional,
    };
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

/** The body as its kind reads it; undefined where it breaks the kind's schema, or is no body of the kind's present version. */
function readBody(kind: string, version: number, body: unknown): unknown {
  if (!Object.hasOwn(kinds, kind)) return undefined;
  const known = kinds[kind as keyof typeof kinds]; // just asked for
  return known.version === version ? known.authored.safeParse(body).data : undefined;
}

const unfinishedEnvelope = z.object({
  title: cmsDocument.shape.title.catch({ zh: "", en: "" }),
  questions: cmsDocument.shape.questions.catch([]),
  difficulty: cmsDocument.shape.difficulty.catch(null),
  sources: cmsDocument.shape.sources.catch([]),
  reviewed: cmsDocument.shape.reviewed.catch(""),
  lab: cmsDocument.shape.lab.catch(null),
  edition: cmsDocument.shape.edition.catch(1),
  round: cmsDocument.shape.round.catch(null),
});

/** The document that a revision's columns hold, its body brought to the kind's present version where that is possible. Never throws. */
export function readStoredDocument(
  { kind, version, use, envelope, body }: Omit<StoredDocument, "hash" | "isWhole" | "use"> & { use: string | null },
  itemUse: "practice" | "assessment",
): CmsDocument {
  const whole = storedEnvelope.safeParse(envelope).data;
  const facts = unfinishedEnvelope.parse(whole ?? (typeof envelope === "object" ? { ...envelope } : {}));
  const wanted = use === "practice" || use === "assessment" ? use : itemUse;
  return { kind, use: wanted, ...facts, ...bringUp(kind, version, body) };
}

function bringUp(kind: string, version: number, body: unknown): { version: number; body: unknown } {
  if (!Object.hasOwn(kinds, kind)) return { version, body };
  const name = kind as keyof typeof kinds; // just asked for
  try {
    const upgraded = upgradeBody(versions[name], body, version, kinds[name].version);
    // What the schema fills in is filled in for the editor, whose fields rely on it.
    const read = bodies.safeParse(kinds[name].authored.safeParse(upgraded).data);
    return { version: kinds[name].version, body: read.data ?? upgraded };
  } catch {
    return { version, body }; // an unfinished body of an old version: shown as it was written
  }
}
