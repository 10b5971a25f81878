import "server-only";
import * as z from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import type { Queryable } from "@/lib/db/pool";

export interface NotebookRow {
  readonly id: string;
  readonly name: string | null;
  readonly title: unknown;
  readonly document: unknown;
  readonly size: number;
  readonly version: number;
  readonly baseHash: string | null;
  readonly createdAt: Date;
  readonly savedAt: Date;
}

/** One's own are named by their id, copies of an author's by his name for it. */
export const isOwnId = (notebookId: string): boolean => z.uuid().safeParse(notebookId).success;

/** SQL for the row that `notebookId` names among those of a learner: `$1` the learner, `$2` the name or id. */
export const byRef = (notebookId: string): string =>
  isOwnId(notebookId) ? `"learnerId" = $1 AND id = $2::uuid` : `"learnerId" = $1 AND name = $2`;

/** The viewer's own row; undefined where there is none, and for somebody without an identity. */
export async function readNotebookRow(
  client: Queryable,
  viewer: Viewer,
  notebookId: string,
): Promise<NotebookRow | undefined> {
  if (viewer.kind === "anonymous") return undefined;
  const { rows } = await client.query<NotebookRow>(
    `SELECT id, name, title, document, size, version, "baseHash", "createdAt", "savedAt" FROM "Notebook" WHERE ${byRef(notebookId)}`,
    [viewer.learnerId, notebookId],
  );
  return rows[0];
}

/** @throws {AppError} `not-found` where the viewer has no such notebook */
export async function requireNotebookId(client: Queryable, viewer: Viewer, notebookId: string): Promise<string> {
  if (viewer.kind === "anonymous") throw new AppError("not-found");
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM "Notebook" WHERE ${byRef(notebookId)}`, [
    viewer.learnerId,
    notebookId,
  ]);
  if (!rows[0]) throw new AppError("not-found", { message: "no such notebook" });
  return rows[0].id;
}
