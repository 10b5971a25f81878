import "server-only";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pool } from "@/lib/db/pool";

export type Readiness = "ready" | "database-unreachable" | "migrations-pending";

const PATIENCE_MS = 2_000;

let wanted: Promise<readonly string[]> | undefined;

/** The migrations that this code was written against: the folders of prisma/migrations. */
async function listMigrations(): Promise<readonly string[]> {
  const entries = await readdir(join(process.cwd(), "prisma", "migrations"), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** Whether this process can serve people: the database answers within two seconds and has every migration. */
export async function checkReadiness(): Promise<Readiness> {
  let applied: Set<string>;
  try {
    applied = await Promise.race([findApplied(), timeOut()]);
  } catch {
    return "database-unreachable";
  }
  wanted ??= listMigrations();
  return (await wanted).every((name) => applied.has(name)) ? "ready" : "migrations-pending";
}

async function findApplied(): Promise<Set<string>> {
  try {
    const { rows } = await pool().query<{ migration_name: string }>(
      `SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    return new Set(rows.map((row) => row.migration_name));
  } catch (error) {
    // 42P01: there is no such table, so nothing was applied yet.
    if (error instanceof Error && "code" in error && error.code === "42P01") return new Set();
    throw error;
  }
}

function timeOut(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error("no answer in time")), PATIENCE_MS).unref());
}
