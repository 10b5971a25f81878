import "server-only";
import type { PoolClient } from "pg";
import { AppError } from "@/lib/core/errors";
import { ROOM } from "@/lib/notebooks/limits";
import type { NotebookDocument } from "@/lib/notebooks/schema";
import { titleOf } from "@/lib/notebooks/title-of";
import { MergedInto, withStayingLearner } from "@/lib/practice/server/locked-learner";

/** What is stored of a document. */
export interface Stored {
  readonly json: string;
  readonly title: string | null;
  readonly size: number;
  readonly cells: number;
}

export function toStored(document: NotebookDocument): Stored {
  const json = JSON.stringify(document);
  const title = titleOf(document);
  return {
    json,
    title: title === null ? null : JSON.stringify(title),
    size: json.length,
    cells: document.cells.length,
  };
}

export interface Owner {
  readonly learnerId: string;
  readonly kind: "guest" | "account";
}

/**
 * Runs `work` for a learner who stays: a guest's first row makes him one, a guest who was merged is followed to his account, whoever
 * was deleted writes nothing.
 * @throws {AppError} `not-found`
 */
export function forOwner<T>(
  learnerId: string,
  now: Date,
  work: (client: PoolClient, owner: Owner) => Promise<T>,
): Promise<T> {
  return withStayingLearner(learnerId, async (client, id) => {
    const { rows } = await client.query<{ kind: Owner["kind"]; mergedIntoId: string | null; isDeleted: boolean }>(
      `INSERT INTO "Learner" AS l (id, kind, "createdAt", "lastSeenAt") VALUES ($1, 'guest', $2, $2)
       ON CONFLICT (id) DO UPDATE SET "lastSeenAt" = greatest(l."lastSeenAt", excluded."lastSeenAt")
       RETURNING kind, "mergedIntoId",
         EXISTS (SELECT FROM "User" u WHERE u.id = l."userId" AND u."deletedAt" IS NOT NULL) AS "isDeleted"`,
      [id, now],
    );
    const [owner] = rows;
    if (owner?.mergedIntoId) return new MergedInto(owner.mergedIntoId);
    if (!owner || owner.isDeleted) throw new AppError("not-found", { message: "no such learner" });
    return work(client, { learnerId: id, kind: owner.kind });
  });
}

/**
 * Whether a document of this size has room among what its owner keeps, in place of one of `before` characters.
 * @throws {AppError} `notebook-room`
 */
export async function requireRoom(client: PoolClient, owner: Owner, size: number, before = 0): Promise<void> {
  const room = ROOM[owner.kind];
  if (size > room.document) throw new AppError("notebook-room");
  if (size <= before) return;
  const { rows } = await client.query<{ kept: string }>(
    `SELECT coalesce(sum(size), 0) AS kept FROM "Notebook" WHERE "learnerId" = $1`,
    [owner.learnerId],
  );
  if (Number(rows[0]?.kept ?? 0) + size - before > room.all) throw new AppError("notebook-room");
}
