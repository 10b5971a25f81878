import type { Database, SqlJsStatic } from "sql.js";

let starting: Promise<SqlJsStatic> | undefined;

/** SQLite with its WebAssembly in the same file, so that no bundle has to find a second one. Started once, when it is first needed. */
export async function openSqlite(bytes?: Uint8Array): Promise<Database> {
  starting ??= import("sql.js/dist/sql-wasm-inline.js").then(({ default: start }) => start());
  const { Database: Opened } = await starting;
  return new Opened(bytes);
}
