import "server-only";
import type * as z from "zod";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { listNotebooks as listContent } from "@/lib/content/server/list-notebooks";
import { pool } from "@/lib/db/pool";
import type { notebookListOutput } from "@/lib/notebooks/api-schema";
import { gradedItemOf } from "@/lib/notebooks/graded-item";
import { ROOM } from "@/lib/notebooks/limits";
import { readTitle } from "@/lib/notebooks/server/stored-document";

interface Row {
  readonly id: string;
  readonly name: string | null;
  readonly title: unknown;
  readonly cells: number;
  readonly savedAt: Date;
  readonly shares: number;
}

/** The authors' notebooks, and the viewer's own. */
export async function listNotebooks(viewer: Viewer): Promise<z.output<typeof notebookListOutput>> {
  const rows = await listRows(viewer);
  const copies = new Map(rows.flatMap((row) => (row.name === null ? [] : [[row.name, row] as const])));
  const authored = listContent().map(({ name, chapter, facts, document }) => ({
    ...{ notebookId: name, chapter, ...facts },
    cells: document.cells.length,
    graded: document.cells.filter((cell) => gradedItemOf(cell) !== undefined).length,
    changedAt: copies.get(name)?.savedAt.toISOString() ?? null,
  }));
  const names = new Set(authored.map(({ notebookId }) => notebookId));
  const own = rows.filter(({ name }) => name === null || !names.has(name));
  const mine = rows.filter(({ name }) => name === null).length;
  return {
    authored,
    own: own.map(({ id, name, title, cells, savedAt, shares }) => ({
      ...{ notebookId: name ?? id, title: readTitle(title), cells, shares },
      changedAt: savedAt.toISOString(),
    })),
    room: Math.max(0, ROOM[viewer.kind === "account" ? "account" : "guest"].own - mine),
  };
}

async function listRows(viewer: Viewer): Promise<readonly Row[]> {
  if (viewer.kind === "anonymous" || !can(viewer, "notebook.read", { learnerId: viewer.learnerId })) return [];
  const { rows } = await pool().query<Row>({
    name: "list-notebooks",
    text: `SELECT n.id, n.name, n.title, n.cells, n."savedAt",
        (SELECT count(*)::int FROM "NotebookShare" s WHERE s."notebookId" = n.id) AS shares
      FROM "Notebook" n WHERE n."learnerId" = $1 ORDER BY n."savedAt" DESC, n.id`,
    values: [viewer.learnerId],
  });
  return rows;
}
