import "server-only";
import * as z from "zod";
import { hashAuthoredForm } from "@/lib/content/canonical-form";
import type { KnownItem, KnownRevision } from "@/lib/content/known-item";
import { storedEnvelope, type StoredEnvelope } from "@/lib/content/schema";
import type { Prisma } from "@/lib/db/prisma";
import { kinds } from "@/lib/items/kinds.generated";
import { upgradeBody } from "@/lib/items/upgrade";
import { versions } from "@/lib/items/versions.generated";

/** A known revision, with its envelope for the concepts that may have to follow the curriculum. */
export interface StoredRevision extends KnownRevision {
  readonly envelope: StoredEnvelope | undefined;
}
export interface StoredItem extends KnownItem {
  /** When it was released from assessment; it stays practice, whatever its file says. */
  readonly releasedAt: Date | null;
  readonly revisions: readonly StoredRevision[];
}

const select = {
  id: true,
  chapter: true,
  use: true,
  status: true,
  statusById: true,
  releasedAt: true,
  commonHash: true,
  revisions: {
    select: {
      id: true,
      number: true,
      kind: true,
      version: true,
      use: true,
      envelope: true,
      body: true,
      hash: true,
      origin: true,
      status: true,
      publishedAt: true,
    },
  },
} as const;

/** Every item of the database with its revisions, hashed as they read today. */
export async function listKnownItems(transaction: Prisma.TransactionClient): Promise<StoredItem[]> {
  const items = await transaction.item.findMany({ select });
  return items.map(({ revisions, statusById, ...item }) => ({
    ...item,
    isDecidedHere: statusById !== null,
    revisions: revisions.map(({ publishedAt, kind, version, use: own, body, envelope: stored, hash, ...revision }) => {
      const envelope = storedEnvelope.safeParse(stored).data;
      const upgraded = readBody(kind, version, body);
      const isReadable = envelope !== undefined && upgraded !== undefined;
      // What was released stays practice, whatever a revision said before.
      const use = item.releasedAt ? "practice" : (own ?? item.use);
      return {
        ...revision,
        envelope,
        wasPublished: publishedAt !== null,
        storedHash: hash,
        // A body that no longer reads keeps the hash of its day: it differs from every file, so the file's version prevails.
        hash: isReadable ? hashAuthoredForm({ kind, use, envelope, body: upgraded }) : hash,
      };
    }),
  }));
}

const anyObject = z.record(z.string(), z.unknown());

export function readBody(name: string, version: number, body: unknown): unknown {
  if (!Object.hasOwn(kinds, name)) return undefined;
  const known = name as keyof typeof kinds; // just asked for
  try {
    const upgraded = upgradeBody(versions[known], body, version, kinds[known].version);
    return kinds[known].authored.safeParse(anyObject.parse(upgraded)).data;
  } catch {
    return undefined;
  }
}
