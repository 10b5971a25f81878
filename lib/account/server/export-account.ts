import "server-only";
import type { PoolClient } from "pg";
import type { ModelFate } from "@/lib/account/column-fates/fate";
import { PERSONAL_COLUMNS } from "@/lib/account/personal-columns";
import type { AccountData } from "@/lib/account/schema";
import { can } from "@/lib/auth/policy";
import type { AccountViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { transaction } from "@/lib/db/transaction";

/**
 * Everything that is kept about the viewer's account and the guests that became part of it, table by table, at one moment. Columns
 * are those of PERSONAL_COLUMNS, so nothing of an item's key is among them.
 * @throws {AppError} `not-found` when the account was deleted meanwhile
 */
export async function exportAccount(viewer: AccountViewer, now: Date): Promise<AccountData> {
  const { userId } = viewer;
  if (!can(viewer, "account.read", { userId })) throw new AppError("not-found");
  const data = await transaction(async (client) => {
    await client.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    const learners = await listLearners(client, userId);
    if (learners.length === 0) throw new AppError("not-found");
    const tables: [string, Row[]][] = [];
    for (const [model, fate] of Object.entries(PERSONAL_COLUMNS)) {
      const rows = await readRows(client, model, fate, fate.owner?.of === "user" ? [userId] : learners);
      if (rows) tables.push([model, rows]);
    }
    return Object.fromEntries(tables);
  });
  // As it will be read: dates are text in JSON.
  const json = JSON.parse(JSON.stringify(data)) as AccountData["data"];
  return { format: "warmup-account-data", version: 1, exportedAt: now.toISOString(), data: json };
}

type Row = Record<string, unknown>;

/** The account's own learner and every guest that was merged into it; none when the account is gone. */
async function listLearners(client: PoolClient, userId: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT l.id FROM "Learner" own JOIN "User" u ON u.id = own."userId" JOIN "Learner" l ON l.id = own.id OR l."mergedIntoId" = own.id
     WHERE u.id = $1 AND u."deletedAt" IS NULL`,
    [userId],
  );
  return rows.map(({ id }) => id);
}

/** Undefined for a table of which nothing is exported. */
async function readRows(
  client: PoolClient,
  model: string,
  { owner, columns }: ModelFate,
  ids: readonly string[],
): Promise<Row[] | undefined> {
  const shown = Object.keys(columns).filter((name) => columns[name]?.exported === true);
  if (!owner || shown.length === 0) return undefined;
  // Names come from our own list, values never.
  const list = shown.map((name) => `"${name}"`).join(", ");
  const where = owner.columns.map((name) => `"${name}" = ANY($1::uuid[])`).join(" OR ");
  const { rows } = await client.query<Row>(`SELECT ${list} FROM "${model}" WHERE ${where} ORDER BY 1`, [ids]);
  return rows;
}
