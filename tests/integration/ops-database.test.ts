import { readFileSync, readdirSync } from "node:fs";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate, migrationsFolder, readHistory } from "@/scripts/lib/migrate.mjs";
import { diffSchemas } from "@/scripts/lib/schema-engine.mjs";
import { emptyDatabase, testDatabase } from "@/tests/support/database";

const schema = readFileSync("prisma/schema.prisma", "utf8");

/** What a database's schema consists of, one line each, Prisma's own table left out. */
async function describeSchema(url: string): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ line: string }>(`
    SELECT format('column %s.%s %s null=%s default=%s', table_name, column_name, udt_name, is_nullable, column_default) AS line
      FROM information_schema.columns WHERE table_schema = 'public'
    UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
    UNION ALL SELECT format('enum %s %s', enumtypid::regtype, string_agg(enumlabel, ',' ORDER BY enumsortorder)) FROM pg_enum
      JOIN pg_type t ON t.oid = enumtypid WHERE t.typnamespace = 'public'::regnamespace GROUP BY enumtypid
    UNION ALL SELECT 'trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal`);
  await client.end();
  return new Set(rows.map(({ line }) => line).filter((line) => !line.includes("_prisma_migrations")));
}

describe("the migrations", () => {
  it("make what schema.prisma says, and beyond it only the rules that it cannot state", async () => {
    const [{ url: migrated }, direct] = await Promise.all([testDatabase(), emptyDatabase()]);
    const client = new pg.Client({ connectionString: direct });
    await client.connect();
    await client.query(await diffSchemas(null, schema));
    await client.end();
    const [ours, prismas] = await Promise.all([describeSchema(migrated), describeSchema(direct)]);
    expect([...prismas].filter((line) => !ours.has(line))).toEqual([]);
    const beyond = [...ours].filter((line) => !prismas.has(line)).map((line) => line.split(" ")[0]);
    expect(beyond).not.toContain("column");
    expect(beyond).not.toContain("enum");
    expect(beyond.filter((kind) => kind === "constraint").length).toBeGreaterThan(5);
  });

  it("carry the schema that db:diff compares with", async () => {
    const newest = readdirSync(migrationsFolder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort()
      .at(-1);
    expect(await diffSchemas(readFileSync(`${migrationsFolder}/${newest}/schema.prisma`, "utf8"), schema)).toBe("");
  });

  it("hold no transaction commands, since each is sent as one transaction", () => {
    for (const entry of readdirSync(migrationsFolder, { withFileTypes: true }))
      if (entry.isDirectory())
        expect(readFileSync(`${migrationsFolder}/${entry.name}/migration.sql`, "utf8")).not.toMatch(
          /^\s*(BEGIN|COMMIT|ROLLBACK)\s*;/im,
        );
  });

  it("are applied once when two processes start together", async () => {
    const url = await emptyDatabase();
    const names = readdirSync(migrationsFolder, { withFileTypes: true })
      .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
      .toSorted();
    const applied = await Promise.all([migrate(url), migrate(url)]);
    expect(applied.flat()).toEqual(names);
    expect(await readHistory(url)).toMatchObject({
      pending: [],
      edited: [],
      failed: [],
      unknown: [],
      last: names.at(-1),
    });
  });
});

describe("the database itself", () => {
  let client: pg.Client;
  beforeAll(async () => {
    client = new pg.Client({ connectionString: (await testDatabase()).url });
    await client.connect();
  });
  afterAll(() => client.end());

  it("refuses to change, delete or empty audit events", async () => {
    await client.query(`INSERT INTO "AuditEvent" (id, action) VALUES ($1, 'item.publish')`, [randomUUID()]);
    await expect(client.query(`UPDATE "AuditEvent" SET action = 'x'`)).rejects.toThrow("only ever added");
    await expect(client.query(`DELETE FROM "AuditEvent"`)).rejects.toThrow("only ever added");
    await expect(client.query(`TRUNCATE "AuditEvent"`)).rejects.toThrow("only ever added");
  });

  it("refuses a second published revision of an item", async () => {
    await client.query(`INSERT INTO "Item" (id, chapter, use) VALUES ('twice', 'lora', 'practice')`);
    const insert = (number: number, status: string) =>
      client.query(
        `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, origin, status)
         VALUES ($1, 'twice', $2, 'open', 1, '{}', '{}', '', 'content', $3::"RevisionStatus")`,
        [randomUUID(), number, status],
      );
    await insert(1, "published");
    await insert(2, "superseded");
    await expect(insert(3, "published")).rejects.toThrow("ItemRevision_one_published_per_item");
  });

  it("refuses a score beyond what could be earned and a guess that is no share", async () => {
    const learner = randomUUID();
    const revision = randomUUID();
    await client.query(`INSERT INTO "Learner" (id, kind) VALUES ($1, 'guest')`, [learner]);
    await client.query(`INSERT INTO "Item" (id, chapter, use) VALUES ('scored', 'lora', 'practice')`);
    await client.query(
      `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, origin, status)
       VALUES ($1, 'scored', 1, 'open', 1, '{}', '{}', '', 'content', 'published')`,
      [revision],
    );
    const insert = (earned: number | null, possible: number | null, guess: number, status = "graded") =>
      client.query(
        `INSERT INTO "Attempt" (id, "learnerId", "itemId", "revisionId", "viewKey", "viewLearnerId", "viewNumber", answer, "answerHash", status, earned, possible, guess, evidence, "submittedAt", "gradedAt")
         VALUES ($1::uuid, $2, 'scored', $3, ($1::uuid)::text, $2, 0, '{}', '', $7::"AttemptStatus", $4::float8, $5, $6, CASE WHEN $4::float8 IS NULL THEN NULL ELSE 'server'::"Evidence" END, now(), CASE WHEN $4::float8 IS NULL THEN NULL ELSE now() END)`,
        [randomUUID(), learner, revision, earned, possible, guess, status],
      );
    await insert(1, 2, 0.25);
    await insert(null, null, 0, "awaiting_marks");
    await expect(insert(3, 2, 0)).rejects.toThrow("Attempt_score_check");
    await expect(insert(-1, 2, 0)).rejects.toThrow("Attempt_score_check");
    await expect(insert(0, 0, 0)).rejects.toThrow("Attempt_score_check");
    await expect(insert(1, 2, 1.5)).rejects.toThrow("Attempt_guess_check");
    await expect(insert(null, null, 0)).rejects.toThrow("Attempt_graded_check");
  });
});
