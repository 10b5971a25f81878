import "server-only";
import * as z from "zod";
import { createRng } from "@/lib/core/rng";
import { hmac, sign, verify } from "@/lib/core/secret";
import type { Queryable } from "@/lib/db/pool";
import { getRevision } from "@/lib/practice/server/read-revision";
import { resolveRevision, type ResolvedView } from "@/lib/practice/server/resolve-revision";

/** One showing of a quiz to its maker: nothing of it is stored, so the ticket says what was shown. */
export interface PreviewTicket {
  readonly userId: string;
  readonly draftId: string;
  /** Of this showing: variants and order follow from it. */
  readonly seed: string;
  readonly revisionIds: readonly string[];
}

const fields = z.tuple([z.uuid(), z.uuid(), z.string(), z.array(z.uuid())]);

export function issuePreviewTicket({ userId, draftId, seed, revisionIds }: PreviewTicket): string {
  return sign("quiz-preview", [userId, draftId, seed, revisionIds]);
}

/** Undefined when it was not made here. */
export function readPreviewTicket(text: string): PreviewTicket | undefined {
  const parsed = fields.safeParse(verify("quiz-preview", text));
  if (!parsed.success) return undefined;
  const [userId, draftId, seed, revisionIds] = parsed.data;
  return { userId, draftId, seed, revisionIds };
}

/** The randomness of one part of a showing: seed = HMAC(secret; showing, part). */
export function previewRngOf(seed: string, part: string) {
  const words = hmac("quiz-preview-seed", JSON.stringify([seed, part]));
  return createRng([words.readUInt32LE(0), words.readUInt32LE(4), words.readUInt32LE(8), words.readUInt32LE(12)]);
}

/** The view of an item as this showing has it. */
export async function previewViewOf(client: Queryable, seed: string, revisionId: string): Promise<ResolvedView> {
  const revision = await getRevision(client, revisionId);
  if (!revision) throw new Error("a preview without a revision of its item");
  const order = previewRngOf(seed, `order ${revisionId}`);
  return resolveRevision(revision, previewRngOf(seed, revisionId), { number: 0, order });
}
