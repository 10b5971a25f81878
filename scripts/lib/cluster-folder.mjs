import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The one major version that this Warmup carries. Another one's files cannot be opened. */
export const postgresMajor = 18;

const needed = ["global/pg_control", "global", "base", "pg_wal", "pg_xact", "postgresql.conf", "pg_hba.conf"];

/**
 * What lies in a database folder, judged by its names alone.
 * @param {string} folder
 * @returns {{ state: "missing" | "ready" } | { state: "damaged" | "other-major", reason: string }}
 */
export function inspectClusterFolder(folder) {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return { state: "missing" };
  const versionFile = join(folder, "PG_VERSION");
  if (!existsSync(versionFile)) return { state: "damaged", reason: "PG_VERSION is missing" };
  const major = readFileSync(versionFile, "utf8").trim();
  if (!/^\d+$/.test(major)) return { state: "damaged", reason: "PG_VERSION is unreadable" };
  if (Number(major) !== postgresMajor) return { state: "other-major", reason: `it was made by PostgreSQL ${major}` };
  const gone = needed.find((name) => !existsSync(join(folder, name)));
  return gone ? { state: "damaged", reason: `${gone} is missing` } : { state: "ready" };
}

/**
 * The lines of postmaster.pid, which PostgreSQL leaves behind when it is killed.
 * @returns {{ pid: number, lines: string[] } | undefined}
 */
export function readPostmasterPid(folder) {
  try {
    const lines = readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, lines } : undefined;
  } catch {
    return undefined;
  }
}
