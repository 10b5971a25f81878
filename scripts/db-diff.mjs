import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrationsFolder } from "./lib/migrate.mjs";
import { root } from "./lib/paths.mjs";
import { diffSchemas } from "./lib/schema-engine.mjs";
import { fail, Stop } from "./lib/stop.mjs";

// `npm run db:diff -- <name>` writes the next migration: from the schema that lies beside the newest one to
// prisma/schema.prisma. `npm run db:diff -- --rewrite` makes the newest migration again, which is only for one that was
// never released: what was written by hand below its mark is kept.
const mark = "-- Written by hand:";
const file = (name, base) => join(migrationsFolder, name, base);
const schemaAfter = (name) => (name === undefined ? null : readFileSync(file(name, "schema.prisma"), "utf8"));

try {
  const [argument, ...rest] = process.argv.slice(2);
  const schema = readFileSync(join(root, "prisma", "schema.prisma"), "utf8");
  const names = existsSync(migrationsFolder)
    ? readdirSync(migrationsFolder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];
  if (argument === "--rewrite") await rewrite(schema, names);
  else if (!argument || rest.length > 0 || !/^[a-z][a-z0-9_]*$/.test(argument))
    throw new Stop("Name the migration in lower case with underscores: npm run db:diff -- add_notebooks");
  else await add(schema, names, argument);
} catch (error) {
  fail(error);
}

async function add(schema, names, argument) {
  const sql = await diffSchemas(schemaAfter(names.at(-1)), schema);
  if (sql === "") throw new Stop("prisma/schema.prisma and the migrations agree already; there is nothing to write.");
  const number = names.length === 0 ? 1 : Number.parseInt(names.at(-1), 10) + 1;
  write(`${String(number).padStart(4, "0")}_${argument}`, sql, schema);
}

async function rewrite(schema, names) {
  const name = names.at(-1);
  if (!name) throw new Stop("There is no migration yet; name the first one: npm run db:diff -- init");
  const old = readFileSync(file(name, "migration.sql"), "utf8");
  const at = old.indexOf(mark);
  const sql = await diffSchemas(schemaAfter(names.at(-2)), schema);
  write(name, sql + (at < 0 ? "" : `\n${old.slice(at)}`), schema);
}

function write(name, sql, schema) {
  mkdirSync(join(migrationsFolder, name), { recursive: true });
  // The schema is always there, and creating it would ask for a right that a hosted database may not give.
  writeFileSync(
    file(name, "migration.sql"),
    sql.replace(/-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n+/, ""),
  );
  writeFileSync(file(name, "schema.prisma"), schema);
  process.stdout.write(
    `${file(name, "migration.sql")}\nRead it before you commit it: a rename, for one, looks like a loss to a comparison.\n`,
  );
}
