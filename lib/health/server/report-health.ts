import "server-only";
import { existsSync, readdirSync, statSync } from "node:fs";
import { readFile, statfs } from "node:fs/promises";
import { join, resolve } from "node:path";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { observed } from "@/lib/core/observed";
import { pool } from "@/lib/db/pool";
import { judgeAudit, judgeBackup, judgeConnections, judgeDisk, judgeMail, judgeProcess } from "@/lib/health/judge";
import { CHECKS, type HealthCheck, type HealthFact, type HealthReport } from "@/lib/health/schema";
import { measureDelay } from "@/lib/health/server/measure-delay";
import { checkReadiness } from "@/lib/http/server/check-readiness";
import { isMailOn } from "@/lib/mail/server/send-mail";

/**
 * How the site is, each part with a plain verdict. Nothing in it is secret: no address, no path, no setting's value.
 * @throws {AppError} `not-found` for everybody but an administrator
 */
export async function reportHealth(viewer: Viewer, now: Date): Promise<HealthReport> {
  if (!can(viewer, "health.read", {})) throw new AppError("not-found");
  const checks = await Promise.all([
    readApplication(),
    readDatabase(),
    readMigrations(),
    readAuditRights(),
    readBackup(now),
    readDisk(),
    readContent(),
  ]);
  return { at: now.toISOString(), checks: inOrder([...checks, readMail(now), readLimits(), readProcess()]) };
}

const inOrder = (checks: readonly HealthCheck[]): HealthCheck[] =>
  CHECKS.flatMap((id) => checks.filter((check) => check.id === id));

const fact = (name: string, unit: HealthFact["unit"], value: string | number): HealthFact => ({ name, unit, value });
const dataFolder = (): string => resolve(/* turbopackIgnore: true */ process.cwd(), env().DATA_DIR ?? ".data");

async function readApplication(): Promise<HealthCheck> {
  const text = await readFile(join(/* turbopackIgnore: true */ process.cwd(), "package.json"), "utf8");
  const { version } = JSON.parse(text) as { version: string }; // our own file
  return {
    ...{ id: "application", verdict: "good", reason: "runs" },
    facts: [
      fact("version", "text", version),
      fact("node", "text", process.versions.node),
      fact("uptime", "seconds", Math.round(process.uptime())),
    ],
  };
}

async function readDatabase(): Promise<HealthCheck> {
  const { rows } = await pool().query<{ version: string; size: string; used: number; most: number }>(
    `SELECT current_setting('server_version') AS version, pg_database_size(current_database())::text AS size,
       (SELECT count(*)::int FROM pg_stat_activity WHERE backend_type = 'client backend') AS used,
       current_setting('max_connections')::int AS most`,
  );
  const { version = "", size = "0", used = 0, most = 1 } = rows[0] ?? {};
  return {
    ...{ id: "database", ...judgeConnections(used, most) },
    facts: [
      fact("postgresql", "text", version),
      fact("size", "bytes", Number(size)),
      fact("connections", "count", used),
      fact("connectionsMost", "count", most),
    ],
  };
}

async function readMigrations(): Promise<HealthCheck> {
  const { rows } = await pool().query<{ count: number; newest: string | null }>(
    `SELECT count(*)::int AS count, max(migration_name) AS newest FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  const isComplete = (await checkReadiness()) === "ready";
  return {
    ...{ id: "migrations", verdict: isComplete ? "good" : "bad", reason: isComplete ? "applied" : "pending" },
    facts: [fact("applied", "count", rows[0]?.count ?? 0), fact("newest", "text", rows[0]?.newest ?? "–")],
  };
}

async function readAuditRights(): Promise<HealthCheck> {
  const { rows } = await pool().query<{ mayChange: boolean; owns: boolean; entries: string }>(
    `SELECT has_table_privilege('"AuditEvent"', 'UPDATE') OR has_table_privilege('"AuditEvent"', 'DELETE')
         OR has_table_privilege('"AuditEvent"', 'TRUNCATE') AS "mayChange",
       pg_has_role(relowner, 'USAGE') AS owns, greatest(reltuples, 0)::bigint::text AS entries
     FROM pg_class WHERE oid = '"AuditEvent"'::regclass`,
  );
  const { mayChange = true, owns = true, entries = "0" } = rows[0] ?? {};
  return { ...{ id: "audit", ...judgeAudit(mayChange, owns) }, facts: [fact("entries", "count", Number(entries))] };
}

async function readBackup(now: Date): Promise<HealthCheck> {
  const isBundled = existsSync(join(dataFolder(), "postgres", "PG_VERSION"));
  const folder = join(dataFolder(), "backups");
  const times = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".tar.gz"))
        .map((name) => statSync(join(folder, name)).mtimeMs)
    : [];
  const newest = times.length > 0 ? Math.max(...times) : undefined;
  return {
    ...{ id: "backup", ...judgeBackup(isBundled, newest && now.getTime() - newest) },
    facts: isBundled
      ? [
          fact("backups", "count", times.length),
          ...(newest === undefined ? [] : [fact("last", "moment", new Date(newest).toISOString())]),
        ]
      : [],
  };
}

async function readDisk(): Promise<HealthCheck> {
  const folder = existsSync(dataFolder()) ? dataFolder() : process.cwd();
  const { bavail, blocks, bsize } = await statfs(folder);
  return {
    ...{ id: "disk", ...judgeDisk(bavail * bsize, blocks * bsize) },
    facts: [fact("free", "bytes", bavail * bsize), fact("total", "bytes", blocks * bsize)],
  };
}

async function readContent(): Promise<HealthCheck> {
  const { rows } = await pool().query<{ loaded: Date | null; indexed: Date | null; items: number; retired: number }>(
    `SELECT (SELECT max("loadedAt") FROM "ContentLoad") AS loaded, (SELECT max("builtAt") FROM "SearchIndex") AS indexed,
       count(*) FILTER (WHERE status = 'active')::int AS items, count(*) FILTER (WHERE status = 'retired')::int AS retired
     FROM "Item"`,
  );
  const { loaded = null, indexed = null, items = 0, retired = 0 } = rows[0] ?? {};
  const isThere = items > 0 && indexed !== null;
  return {
    ...{ id: "content", verdict: isThere ? "good" : "bad", reason: isThere ? "loaded" : "empty" },
    facts: [
      fact("items", "count", items),
      fact("retired", "count", retired),
      ...(loaded ? [fact("loaded", "moment", loaded.toISOString())] : []),
      ...(indexed ? [fact("indexed", "moment", indexed.toISOString())] : []),
    ],
  };
}

function readMail(now: Date): HealthCheck {
  const failure = observed().mailFailure;
  return {
    ...{ id: "mail", ...judgeMail(isMailOn(), failure && now.getTime() - Date.parse(failure.at)) },
    facts: failure ? [fact("lastFailure", "moment", failure.at), fact("failureCode", "text", failure.code)] : [],
  };
}

function readLimits(): HealthCheck {
  return { id: "limits", verdict: "good", reason: "counted", facts: [fact("limited", "count", observed().limited)] };
}

function readProcess(): HealthCheck {
  const { rss, heapUsed } = process.memoryUsage();
  const delay = measureDelay();
  return {
    ...{ id: "process", ...judgeProcess(delay) },
    facts: [fact("memory", "bytes", rss), fact("heap", "bytes", heapUsed), fact("delay", "milliseconds", delay)],
  };
}
