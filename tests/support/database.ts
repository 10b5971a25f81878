import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

/**
 * A fresh database with every migration applied, for one test file: a copy of the run's template. Sets what
 * lib/core/env reads, so call it before anything asks for the pool; the pool is closed after the file's last test.
 * @returns the database's address as the application's role
 */
export async function testDatabase(): Promise<{ url: string }> {
  const url = await createDatabase("template");
  process.env["DATABASE_URL"] = url;
  process.env["WARMUP_SECRET"] ??= randomBytes(32).toString("base64url");
  process.env["PUBLIC_URL"] ??= "http://localhost:3000";
  process.env["LOG_LEVEL"] ??= "silent";
  return { url };
}

/** A database without any table. @returns its address as the application's role */
export async function emptyDatabase(): Promise<string> {
  return createDatabase("template0");
}

async function createDatabase(template: string): Promise<string> {
  const server = new URL(inject("databaseServer"));
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  // One copy at a time: PostgreSQL refuses to copy a template that another session is copying at that moment.
  await client.query("SELECT pg_advisory_lock(1)");
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER warmup`);
  await client.end();
  server.username = "warmup";
  server.pathname = `/${name}`;
  return server.href;
}
