import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { PERSONAL_COLUMNS } from "@/lib/account/personal-columns";
import { pool } from "@/lib/db/pool";
import { readSchemaColumns, type SchemaColumn } from "@/tests/support/schema-columns";

export interface Canary {
  readonly model: string;
  readonly column: SchemaColumn;
  readonly value: unknown;
}

/** Values that the rules of a table or of the test fix: bounds, one account that is alive, a row's own owner. */
const FIXED: Readonly<Record<string, unknown>> = {
  ...{ "User.suspendedAt": null, "User.deletedAt": null },
  ...{ "Attempt.earned": 0.1357, "Attempt.possible": 0.8642, "Attempt.guess": 0.2468, "Attempt.certainty": 73 },
  ...{ "ReviewCard.bestShare": 0.9753, "ReviewLog.rating": 3, "ReviewLog.derived": 3, "ReviewAct.rating": null },
  ...{ "PointEvent.points": 17, "PointEvent.worth": 23, "MemberScore.seasonId": 7_531 },
  ...{ "TeamInvite.maxUses": 5, "TeamInvite.uses": 2 },
  ...{ "Quiz.count": 7, "Quiz.minutes": 9, "Assignment.tries": 3 },
  ...{ "LessonProgress.answered": 9_753, "LessonProgress.solved": 8_642 },
};

const columnsOf = readSchemaColumns(readFileSync("prisma/schema.prisma", "utf8"));
let count = 0;

function makeValue(model: string, column: SchemaColumn): unknown {
  const number = ++count;
  const text = `canary-${model}-${column.name}-${randomUUID()}`;
  if (column.isList) return [makeValue(model, { ...column, isList: false })];
  if (column.values) return column.values[1] ?? column.values[0];
  switch (column.type) {
    case "String":
      return text;
    case "Uuid":
      return randomUUID();
    case "Json":
      return { canary: text };
    case "DateTime":
      return new Date(Date.UTC(2001, 0, 1) + number * 3_600_000 + number);
    case "Boolean":
      return true;
    case "Int":
      return 700_000 + number;
    case "Float":
      return number + 0.015_625; // a power of two, so that it survives any way through text
    default:
      throw new Error(`${model}.${column.name}: no canary of type ${column.type}`);
  }
}

/**
 * Puts a value of its own into every column of every table whose rows belong to somebody: those of this account and learner. User and
 * Learner are there already and are changed; all other tables get one row more.
 */
export async function plantCanaries(owner: {
  readonly userId: string;
  readonly learnerId: string;
  readonly itemId: string;
  readonly revisionId: string;
}): Promise<Canary[]> {
  // What a later table points to by a foreign key was planted before it.
  const targets = new Map<string, unknown>([
    ...([
      ["User", owner.userId],
      ["Learner", owner.learnerId],
    ] as const),
    ...([
      ["Item", owner.itemId],
      ["ItemRevision", owner.revisionId],
    ] as const),
  ]);
  const teamId = randomUUID();
  await pool().query(`INSERT INTO "Team" (id, name, "createdAt") VALUES ($1, 'Readers', now())`, [teamId]);
  targets.set("Team", teamId);
  const planted: Canary[] = [];
  for (const [model, { owner: found }] of Object.entries(PERSONAL_COLUMNS)) {
    if (!found) continue;
    const isThere = model === "User" || model === "Learner";
    const row = columnsOf.get(model)!.map((column): Canary => {
      const { name, references } = column;
      if (`${model}.${name}` in FIXED) return { model, column, value: FIXED[`${model}.${name}`] };
      // A learner's own id and owner stay, and he was merged into nobody.
      if (isThere && name === "mergedIntoId") return { model, column, value: null };
      if (found.columns.includes(name)) {
        return { model, column, value: found.of === "user" ? owner.userId : owner.learnerId };
      }
      const target = references && targets.get(references);
      return { model, column, value: target ?? makeValue(model, column) };
    });
    await write(model, row, isThere);
    if (!isThere) targets.set(model, row.find(({ column }) => column.name === "id")?.value);
    planted.push(...row);
  }
  return planted;
}

async function write(model: string, row: readonly Canary[], isThere: boolean): Promise<void> {
  const values = row.map(({ column, value }) => (column.type === "Json" ? JSON.stringify(value) : value));
  const names = row.map(({ column }) => `"${column.name}"`);
  const places = names.map((_, index) => `$${index + 1}`);
  const id = values[row.findIndex(({ column }) => column.name === "id")];
  if (isThere) {
    const pairs = names.map((name, index) => `${name} = ${places[index]}`).join(", ");
    await pool().query(`UPDATE "${model}" SET ${pairs} WHERE id = $${names.length + 1}`, [...values, id]);
  } else {
    await pool().query(`INSERT INTO "${model}" (${names.join(", ")}) VALUES (${places.join(", ")})`, values);
  }
}

/** Whether a canary would be told from anything else wherever it turned up: a text, JSON or moment that was made for it. */
export function isUnmistakable({ model, column, value }: Canary): boolean {
  if (value === null || column.references || column.values) return false;
  return /^(String|Json|DateTime)$/.test(column.type) && !PERSONAL_COLUMNS[model]?.owner?.columns.includes(column.name);
}

/** Everything that the database holds, as text. */
export async function dumpDatabase(): Promise<string> {
  const { rows } = await pool().query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const dumps = rows.map(async ({ name }) => {
    const found = await pool().query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM "${name}" t`);
    return found.rows.map(({ row }) => row).join("\n");
  });
  return (await Promise.all(dumps)).join("\n");
}

/** How a canary looks in `dumpDatabase` or in an export. */
export function textOf({ column, value }: Canary): string {
  if (value instanceof Date) return value.toISOString().replace(/\.?0*Z$/, "");
  if (column.type === "Json") return (value as { canary: string }).canary;
  return String(value);
}
