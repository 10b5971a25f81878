import { readdirSync, readFileSync } from "node:fs";
import PgBoss from "pg-boss";
import { expect, it } from "vitest";
import versionOfBoss from "pg-boss/version.json";

const migrations = readdirSync("prisma/migrations")
  .map((name) => readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8"))
  .join("\n");

/** Statements without the transaction around them, in which spaces say nothing. */
const statementsOf = (sql: string) => sql.replace(/\s+/g, "");

it("the migrations make the tables of jobs as this version of pg-boss wants them", () => {
  const plan = PgBoss.getConstructionPlans("pgboss");
  const inner = plan.slice(plan.indexOf("CREATE SCHEMA"), plan.lastIndexOf("COMMIT;"));
  expect(statementsOf(migrations)).toContain(statementsOf(inner).replaceAll(";;", ";"));
  expect(inner).toContain(`VALUES ('${versionOfBoss.schema}')`);
});

it("every queue that is worked through is made by a migration", () => {
  const source = readFileSync("lib/jobs/server/boss.ts", "utf8");
  const names = [.../type JobName = ([^;]+);/.exec(source)![1]!.matchAll(/"([\w-]+)"/g)].map((match) => match[1]);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(migrations).toContain(`pgboss.create_queue('${name}'`);
});
