import "server-only";
import type { PoolClient } from "pg";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { canonicalJson } from "@/lib/core/canonical-json";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { SaveNotebookInput, saveNotebookOutput } from "@/lib/notebooks/api-schema";
import { findAuthored } from "@/lib/notebooks/server/find-authored";
import { keepVersion } from "@/lib/notebooks/server/keep-version";
import { byRef, isOwnId } from "@/lib/notebooks/server/notebook-row";
import { forOwner, requireRoom, toStored, type Owner, type Stored } from "@/lib/notebooks/server/write-notebook";

/**
 * Saves the viewer's document where it was written from what the server has. The first save of a copy of an author's notebook makes it.
 * @throws {AppError} `not-found`, `notebook-newer` (another tab or device was faster, or the author's version is not known here: read it
 * again and merge), `notebook-room`
 */
export async function saveNotebook(
  viewer: LearnerViewer,
  notebookId: string,
  { version, baseHash, document, keepsBefore }: SaveNotebookInput,
  now: Date,
): Promise<z.output<typeof saveNotebookOutput>> {
  if (!can(viewer, "notebook.change", { learnerId: viewer.learnerId })) throw new AppError("not-found");
  const stored = toStored(document);
  return forOwner(viewer.learnerId, now, async (client, owner) => {
    if (version === 0) await begin(client, owner, notebookId, baseHash, stored, now);
    else await change(client, owner, notebookId, { version, baseHash, keepsBefore, stored }, now);
    return { version: version + 1, savedAt: now.toISOString() };
  });
}

async function begin(
  client: PoolClient,
  owner: Owner,
  name: string,
  baseHash: string | null,
  { json, title, size, cells }: Stored,
  now: Date,
): Promise<void> {
  if (isOwnId(name) || !findAuthored(name)) throw new AppError("not-found", { message: "no such notebook" });
  await requireBase(client, name, baseHash);
  await requireRoom(client, owner, size);
  const { rowCount } = await client.query(
    `INSERT INTO "Notebook" (id, "learnerId", name, title, document, size, cells, "baseHash", "createdAt", "savedAt")
     VALUES ($1, $2, $3, $4::jsonb, $5::json, $6, $7, $8, $9, $9) ON CONFLICT ("learnerId", name) DO NOTHING`,
    [newId(), owner.learnerId, name, title, json, size, cells, baseHash, now],
  );
  if (rowCount === 0) throw new AppError("notebook-newer");
}

interface Change {
  readonly version: number;
  readonly baseHash: string | null;
  readonly keepsBefore: boolean;
  readonly stored: Stored;
}

async function change(
  client: PoolClient,
  owner: Owner,
  notebookId: string,
  { version, baseHash, keepsBefore, stored }: Change,
  now: Date,
): Promise<void> {
  const { rows } = await client.query<{ id: string; version: number; size: number; baseHash: string | null }>(
    `SELECT id, version, size, "baseHash" FROM "Notebook" WHERE ${byRef(notebookId)} FOR UPDATE`,
    [owner.learnerId, notebookId],
  );
  const [row] = rows;
  // A copy that was deleted elsewhere can be made anew; a notebook of one's own is gone with its id.
  if (!row) throw new AppError(isOwnId(notebookId) ? "not-found" : "notebook-newer");
  if (row.version !== version) throw new AppError("notebook-newer");
  if (baseHash !== row.baseHash) {
    if (isOwnId(notebookId)) throw new AppError("invalid-input", { issues: [{ path: "baseHash", code: "own" }] });
    await requireBase(client, notebookId, baseHash);
  }
  await requireRoom(client, owner, stored.size, row.size);
  await keepVersion(client, owner, row.id, keepsBefore, now);
  await client.query(
    `UPDATE "Notebook" SET title = $2::jsonb, document = $3::json, size = $4, cells = $5, "baseHash" = $6, version = version + 1,
       "savedAt" = $7 WHERE id = $1`,
    [row.id, stored.title, stored.json, stored.size, stored.cells, baseHash, now],
  );
}

/** An author's version is kept with the first copy of it, since content/ goes on without it. */
async function requireBase(client: PoolClient, name: string, hash: string | null): Promise<void> {
  const authored = findAuthored(name);
  if (authored && authored.hash === hash) {
    await client.query(
      `INSERT INTO "AuthoredNotebook" (name, hash, document) VALUES ($1, $2, $3::json) ON CONFLICT DO NOTHING`,
      [name, hash, canonicalJson(authored.document)],
    );
    return;
  }
  const { rowCount } = await client.query(`SELECT FROM "AuthoredNotebook" WHERE name = $1 AND hash = $2`, [name, hash]);
  if (rowCount === 0) throw new AppError("notebook-newer", { message: "no such version of the author's" });
}
