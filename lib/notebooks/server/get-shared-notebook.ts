import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import type { sharedNotebookOutput } from "@/lib/notebooks/api-schema";
import { readDocument, readTitle } from "@/lib/notebooks/server/stored-document";
import { factsOf, readTeam } from "@/lib/teams/server/require-team";

interface Row {
  readonly teamId: string;
  readonly learnerId: string;
  readonly owner: string;
  readonly title: unknown;
  readonly document: unknown;
  readonly savedAt: Date;
}

/**
 * A notebook by its link, for the members of the team while its owner is one of them too.
 * @throws {AppError} `not-found` for everybody else, and for a link that was ended
 */
export async function getSharedNotebook(
  viewer: AccountViewer,
  shareId: string,
): Promise<z.output<typeof sharedNotebookOutput>> {
  const { rows } = await pool().query<Row>(
    `SELECT s."teamId", n."learnerId", u.nickname AS owner, n.title, n.document, n."savedAt" FROM "NotebookShare" s
     JOIN "Notebook" n ON n.id = s."notebookId" JOIN "Learner" l ON l.id = n."learnerId"
     JOIN "User" u ON u.id = l."userId" AND u."suspendedAt" IS NULL
     JOIN "Membership" m ON m."teamId" = s."teamId" AND m."userId" = u.id WHERE s.id = $1`,
    [shareId],
  );
  const [row] = rows;
  const team = row && (await readTeam(pool(), viewer.userId, row.teamId));
  if (!row || !team || !can(viewer, "team.readNotebook", factsOf(team)))
    throw new AppError("not-found", { message: "no such link" });
  return {
    ...{ title: readTitle(row.title), owner: row.owner, team: team.name, savedAt: row.savedAt.toISOString() },
    document: readDocument(row.document),
    isMine: row.learnerId === viewer.learnerId,
  };
}
