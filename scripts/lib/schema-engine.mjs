import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);
const entry = require.resolve("@prisma/schema-engine-wasm");

let loaded;

/** Node does not import .wasm files by itself, so the engine is put together by hand, as the Prisma CLI does. */
async function load() {
  const glue = await import(pathToFileURL(join(dirname(entry), "schema_engine_bg.js")).href);
  const bytes = readFileSync(join(dirname(entry), "schema_engine_bg.wasm"));
  // The engine leaves the ten-second timer of its lock running; unreferenced, it does not keep a finished script alive.
  const timer = Object.keys(glue).find((name) => name.startsWith("__wbg_setTimeout_"));
  const imports = timer ? { ...glue, [timer]: (action, ms) => setTimeout(action, ms).unref() } : glue;
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": imports });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}

const filters = { externalTables: [], externalEnums: [] };

/** @param {any} factory */
async function open(factory) {
  loaded ??= load();
  const { SchemaEngine } = await loaded;
  return await SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
}

/**
 * Prisma's schema engine over the pg driver: no binary to download, and the same `_prisma_migrations` table as the CLI's.
 * @param {string} url
 */
export async function openSchemaEngine(url) {
  const [{ default: pg }, { PrismaPg }, { bindMigrationAwareSqlAdapterFactory }] = await Promise.all([
    import("pg"),
    import("@prisma/adapter-pg"),
    import("@prisma/driver-adapter-utils"),
  ]);
  const pool = new pg.Pool({ connectionString: url, max: 3 });
  pool.on("error", () => {});
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = /** @type {any} */ (await connect());
    // The adapter's own way cuts a script at every semicolon, function bodies included, and leaves half of a failed one
    // behind. Sent whole, PostgreSQL runs it as one transaction.
    adapter.executeScript = (script) =>
      pool.query(script).then(
        () => undefined,
        (error) => adapter.onError(error),
      );
    return adapter;
  };
  const engine = await open(bindMigrationAwareSqlAdapterFactory(factory));
  return {
    diagnose: (list) =>
      engine.diagnoseMigrationHistory({ migrationsList: list, optInToShadowDatabase: false, filters }),
    apply: (list) => engine.applyMigrations({ migrationsList: list, filters }),
    markRolledBack: (migrationName) => engine.markMigrationRolledBack({ migrationName }),
    close: async () => {
      engine.free();
      await pool.end();
    },
  };
}

/** Stands where a connection would: the engine asks it for the server's version on opening, and a comparison of two texts asks nothing else. */
async function openUnconnected() {
  const { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } = await import("@prisma/driver-adapter-utils");
  const names = { provider: "postgres", adapterName: "@prisma/adapter-pg" };
  const refuse = async () => {
    throw new Error("comparing two schemas asked for a database");
  };
  const connect = async () => ({
    ...names,
    queryRaw: async ({ sql }) =>
      sql.includes("server_version_num")
        ? {
            columnNames: ["exists", "version", "numeric_version"],
            columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
            rows: [[true, "PostgreSQL 18.0", 180000]],
          }
        : refuse(),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    dispose: async () => {},
  });
  const factory = { ...names, connect, connectToShadowDb: refuse };
  return await open(bindMigrationAwareSqlAdapterFactory(/** @type {any} */ (factory)));
}

/**
 * The SQL that leads from one schema text to another; an empty string when they agree. Needs no database.
 * @param {string | null} from the text of a schema.prisma, or null for an empty database
 * @param {string} to
 * @returns {Promise<string>}
 */
export async function diffSchemas(from, to) {
  const engine = await openUnconnected();
  const target = (content) => ({ tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] });
  const { stdout } = await engine.diff({
    from: from === null ? { tag: "empty" } : target(from),
    to: target(to),
    script: true,
    exitCode: null,
    filters,
  });
  engine.free();
  return /^\s*(-- This is an empty migration\.)?\s*$/.test(stdout ?? "") ? "" : stdout;
}

/** The migrations of a folder in the form the engine wants. */
export function readMigrations(folder) {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(folder, path, "migration.sql"), "utf8") },
      },
    })),
  };
}
