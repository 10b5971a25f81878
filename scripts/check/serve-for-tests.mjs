import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFakeProvider } from "../../tests/support/fake-oidc-provider.mjs";
import { loadContent } from "../lib/load-content.mjs";
import { connect, migrate } from "../lib/migrate.mjs";
import { findFreePort, startPostgres } from "../lib/postgres.mjs";
import { grantRuntimeRights, runtimeRole } from "../lib/runtime-role.mjs";
import { makeSecret } from "../lib/secret.mjs";
import { startServer, waitUntilReady } from "../lib/server.mjs";
import { catchMailInto } from "./catch-mail.mjs";

/**
 * Serves the production build on a fresh database that holds the content, with a provider to sign in by that is a stand-in on this
 * machine, and a catcher of mail. `use` gets the settings of browser tests.
 * @template T
 * @param {string} root
 * @param {(environment: NodeJS.ProcessEnv) => Promise<T>} use
 * @param {{ settings?: Partial<NodeJS.ProcessEnv>, name?: string }} [options] settings of the site other than usual, and the name of its log
 */
export async function serveForTests(root, use, { settings = {}, name = "server" } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), `warmup-test-${process.pid}-`));
  const shared = {
    ...process.env,
    WARMUP_SECRET: makeSecret(),
    DATA_DIR: dataDir,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const database = await openDatabase(dataDir, shared);
  const provider = await startFakeProvider();
  const mailDir = join(dataDir, "mail");
  mkdirSync(mailDir);
  const mail = await catchMailInto(mailDir);
  let server;
  try {
    const port = await findFreePort();
    const environment = {
      ...shared,
      ...provider.environment,
      DATABASE_URL: database.url,
      [SERVER]: database.server,
      PUBLIC_URL: `http://localhost:${port}`,
      PORT: String(port),
      SIGN_UP: "open",
      SMTP_URL: mail.url,
      MAIL_FROM: "Warmup <warmup@mail.example>",
      /** Where tests find what was mailed. */
      MAIL_DIR: mailDir,
      ...settings,
    };
    const log = join(root, "test-results", `${name}.log`);
    rmSync(log, { force: true });
    // Tests reach into the database as its owner; the site works as it does everywhere, as the role with few rights.
    server = startServer(root, { environment: { ...environment, DATABASE_URL: database.runtimeUrl }, log });
    await waitUntilReady(server, port, log);
    return await use(environment);
  } finally {
    await server?.stop();
    await mail.stop();
    await provider.stop();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The setting by which a site beside another one knows that one's database server. */
const SERVER = "TEST_DATABASE_SERVER";

/**
 * A database with every migration and the content. The first site makes it, on a server of its own; another one beside it takes a copy,
 * which is there in a second.
 * @returns {Promise<{ url: string, runtimeUrl: string, server: string, stop(): Promise<void> }>}
 */
async function openDatabase(dataDir, environment) {
  const { [SERVER]: first } = process.env;
  if (first) return copyDatabase(first);
  const { url, runtimeUrl, adminUrl, stop } = await startPostgres({ dataDir, durable: false });
  try {
    await migrate(url);
    await grantRuntimeRights(url, runtimeRole);
    await loadContent({ ...environment, PUBLIC_URL: "http://localhost", DATABASE_URL: runtimeUrl });
    await asAdmin(adminUrl, "CREATE DATABASE prepared TEMPLATE warmup OWNER warmup");
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, runtimeUrl, server: JSON.stringify({ url, runtimeUrl, adminUrl }), stop };
}

async function copyDatabase(server) {
  const { url, runtimeUrl, adminUrl } = JSON.parse(server);
  const name = `site_${randomUUID().replaceAll("-", "")}`;
  // One copy at a time: PostgreSQL refuses to copy what another session is copying at that moment.
  await asAdmin(adminUrl, "SELECT pg_advisory_lock(1)", `CREATE DATABASE ${name} TEMPLATE prepared OWNER warmup`);
  const at = (address) => Object.assign(new URL(address), { pathname: `/${name}` }).href;
  const stop = () => asAdmin(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  return { url: at(url), runtimeUrl: at(runtimeUrl), server, stop };
}

async function asAdmin(adminUrl, ...statements) {
  const client = await connect(adminUrl);
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}
