import "server-only";
import type { ClientBase } from "pg";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";

/**
 * The learner to whom a write of this viewer belongs, locked until the transaction ends. A guest's row is made when it is first
 * needed; a guest who was merged while the request was under way is followed to the account, so that nothing lands on a
 * tombstone. Must be the first statement of the transaction that writes.
 * @throws {AppError} `sign-in-required` when the account is gone.
 */
export async function ensureLearner(
  client: Pick<ClientBase, "query">,
  viewer: LearnerViewer,
  now: Date,
): Promise<string> {
  let found =
    viewer.kind === "guest"
      ? await upsertGuest(client, viewer.learnerId, now)
      : await lock(client, viewer.learnerId, now);
  while (found?.mergedIntoId) found = await lock(client, found.mergedIntoId, now);
  if (!found) throw new AppError("sign-in-required", { message: "the learner of this session no longer exists" });
  return found.id;
}

interface Locked {
  readonly id: string;
  readonly mergedIntoId: string | null;
}

// Written as one UPDATE or upsert, not as SELECT and INSERT: it waits for a merge under way and then sees its result.
async function upsertGuest(client: Pick<ClientBase, "query">, id: string, now: Date): Promise<Locked | undefined> {
  const { rows } = await client.query<Locked>(
    `INSERT INTO "Learner" AS l (id, kind, "createdAt", "lastSeenAt") VALUES ($1, 'guest', $2, $2)
     ON CONFLICT (id) DO UPDATE SET "lastSeenAt" = GREATEST(l."lastSeenAt", $2) RETURNING l.id, l."mergedIntoId"`,
    [id, now],
  );
  return rows[0];
}

async function lock(client: Pick<ClientBase, "query">, id: string, now: Date): Promise<Locked | undefined> {
  const { rows } = await client.query<Locked>(
    `UPDATE "Learner" SET "lastSeenAt" = GREATEST("lastSeenAt", $2) WHERE id = $1 RETURNING id, "mergedIntoId"`,
    [id, now],
  );
  return rows[0];
}
