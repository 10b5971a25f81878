import { spawn } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp } from "../lib/build-app.mjs";
import { generateClient, generateRegistries } from "../lib/generate.mjs";
import { loadContent } from "../lib/load-content.mjs";
import { migrate } from "../lib/migrate.mjs";
import { dataPaths, root } from "../lib/paths.mjs";
import { findFreePort, startPostgres } from "../lib/postgres.mjs";
import { poll, run } from "../lib/process.mjs";
import { makeSecret } from "../lib/secret.mjs";
import { startServer, waitUntilReady } from "../lib/server.mjs";

const NEXT = join(root, "node_modules", "next", "dist", "bin", "next");
const BARE = join(root, "tests", "bench", "bare-next");

/**
 * Builds, and serves side by side on a fresh database that loses nothing (fsync on): our front with the content loaded, a bare Next
 * application, and a bare Node server. Everything is stopped and removed afterwards.
 * @template T
 * @param {(servers: { front: string, bareNext: string, bareNode: string, databaseUrl: string, startFront(databaseUrl: string): Promise<{ url: string, stop(): Promise<void> }>, startScript(name: string, args: (port: number) => string[]): Promise<string> }) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withServers(use) {
  const work = mkdtempSync(join(tmpdir(), "warmup-bench-"));
  /** @type {(() => unknown)[]} */
  const stops = [() => rmSync(work, { recursive: true, force: true })];
  /** @type {Promise<void> | undefined} */
  let stopping;
  const stopAll = () =>
    (stopping ??= (async () => {
      for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
    })());
  const interrupt = () => void stopAll().finally(() => process.exit(130));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, interrupt);
  try {
    await generateClient(root);
    await generateRegistries(root);
    await buildApp(root, { logs: dataPaths(work).logs });
    await buildBareNext();

    const database = await startPostgres({ dataDir: work });
    stops.push(() => database.stop());
    await migrate(database.url);
    const environment = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    const secret = makeSecret();

    const startFront = async (databaseUrl) => {
      const port = await findFreePort();
      const url = `http://localhost:${port}`;
      const settings = { DATABASE_URL: databaseUrl, WARMUP_SECRET: secret, PUBLIC_URL: url, PORT: String(port) };
      const log = join(work, `front-${port}.log`);
      // The load generator plays many visitors behind one proxy.
      const server = startServer(root, { environment: { ...environment, ...settings, TRUST_PROXY: "1" }, log });
      stops.push(() => server.stop());
      await waitUntilReady(server, port, log);
      return { url, stop: () => server.stop() };
    };
    const startScript = async (name, args) => {
      const port = await findFreePort();
      const log = join(work, `${name}.log`);
      const out = openSync(log, "w");
      const child = spawn(process.execPath, args(port), {
        cwd: root,
        env: { ...environment, DATABASE_URL: database.url, PORT: String(port) },
        stdio: ["ignore", out, out],
      });
      const ended = new Promise((resolve) => child.once("exit", resolve));
      stops.push(() => (child.kill("SIGTERM"), ended));
      const url = `http://localhost:${port}`;
      const isUp = await poll(
        () =>
          fetch(url).then(
            () => true,
            () => false,
          ),
        { timeoutMs: 30_000 },
      );
      if (!isUp) throw new Error(`The ${name} server did not start.\n${readFileSync(log, "utf8")}`);
      return url;
    };

    await loadContent({
      ...environment,
      DATABASE_URL: database.url,
      WARMUP_SECRET: secret,
      PUBLIC_URL: "http://localhost",
    });
    await runSql(
      database.url,
      "CREATE TABLE bench_insert (id bigserial PRIMARY KEY, body jsonb NOT NULL, at timestamptz DEFAULT now())",
    );
    const front = await startFront(database.url);
    const bareNext = await startScript("bare Next", (port) => [NEXT, "start", BARE, "-p", String(port)]);
    const bareNode = await startScript("bare Node", () => [join(root, "tests", "bench", "bare-node", "server.mjs")]);
    return await use({ front: front.url, bareNext, bareNode, databaseUrl: database.url, startFront, startScript });
  } finally {
    // What failed because it was interrupted waits too, or the process would end before its database.
    await stopAll();
  }
}

async function buildBareNext() {
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const { code, output } = await run(process.execPath, [NEXT, "build", BARE], { cwd: root, env });
  if (code !== 0) throw new Error(`The bare Next application could not be built.\n${output}`);
}

/** @returns {Promise<Record<string, unknown>[]>} */
export async function runSql(databaseUrl, sql) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
