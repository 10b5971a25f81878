import pg from "pg";
import { isAlive, poll } from "@/scripts/lib/process.mjs";

/**
 * `kill -9` of a PostgreSQL server and all of its processes at once: what it held in memory alone is gone, as after a loss of power.
 * Resolves when none of them is left.
 */
export async function crashPostgres({ adminUrl, pid }: { adminUrl: string; pid: number }): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on("error", () => undefined); // the crash is its end too
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("SELECT pid FROM pg_stat_activity");
  const pids = [pid, ...rows.map((row) => row.pid)];
  for (const each of pids) {
    try {
      process.kill(each, "SIGKILL");
    } catch {
      // It has ended by itself meanwhile.
    }
  }
  if (!(await poll(() => !pids.some(isAlive), { timeoutMs: 10_000, everyMs: 5 })))
    throw new Error("PostgreSQL lives on.");
}

/**
 * Makes a server write nothing to disk that no commit waits for: until its next checkpoint, WAL lies in memory for ten seconds at
 * least. Takes effect when the server is started anew.
 */
export async function makeReluctant(adminUrl: string): Promise<void> {
  const settings = {
    wal_writer_delay: "10s",
    wal_writer_flush_after: "1GB",
    wal_buffers: "64MB",
    bgwriter_lru_maxpages: "0",
  };
  await alterSystem(adminUrl, settings);
}

/** Changes settings of a whole server; those that need no restart hold for connections made from now on. */
export async function alterSystem(adminUrl: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  for (const [name, value] of Object.entries(settings)) await client.query(`ALTER SYSTEM SET ${name} = '${value}'`);
  await client.query("SELECT pg_reload_conf()");
  await client.end();
}
