import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFakeProvider } from "../../tests/support/fake-oidc-provider.mjs";
import { loadContent } from "../lib/load-content.mjs";
import { migrate } from "../lib/migrate.mjs";
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
  const database = await startPostgres({ dataDir, durable: false });
  const provider = await startFakeProvider();
  const mailDir = join(dataDir, "mail");
  mkdirSync(mailDir);
  const mail = await catchMailInto(mailDir);
  let server;
  try {
    await migrate(database.url);
    await grantRuntimeRights(database.url, runtimeRole);
    const port = await findFreePort();
    const environment = {
      ...process.env,
      ...provider.environment,
      DATABASE_URL: database.url,
      WARMUP_SECRET: makeSecret(),
      PUBLIC_URL: `http://localhost:${port}`,
      PORT: String(port),
      SIGN_UP: "open",
      SMTP_URL: mail.url,
      MAIL_FROM: "Warmup <warmup@mail.example>",
      /** Where tests find what was mailed. */
      MAIL_DIR: mailDir,
      DATA_DIR: dataDir,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      ...settings,
    };
    await loadContent({ ...environment, DATABASE_URL: database.runtimeUrl });
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
