declare module "sql.js/dist/sql-wasm-inline.js" {
  import type { InitSqlJsStatic } from "sql.js";
  const start: InitSqlJsStatic;
  export default start;
}
