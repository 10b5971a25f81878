import { join } from "node:path";
import { installPackages } from "./install.mjs";
import { acquireLock } from "./lock.mjs";
import { dataPaths, makeDataDir, root } from "./paths.mjs";
import { endChildren, poll } from "./process.mjs";
import { showProgress } from "./progress.mjs";
import { runScript } from "./run-script.mjs";
import { requireSecret } from "./secret.mjs";
import { lastWords, requirePort, startServer, waitUntilReady } from "./server.mjs";
import { readSettings } from "./settings.mjs";
import { Stop, findComplaint } from "./stop.mjs";

/** Thrown inside to leave the work after Ctrl-C; it is no failure. */
class Interrupted extends Error {}

/**
 * Starts Warmup and stays until it is told to stop: install, database, migrations, build, content, server. Whatever
 * happens, the server and then the database are stopped before it returns. Only built-ins are imported up to the install.
 * @param {"production" | "development"} mode
 */
export async function launch(mode) {
  const progress = showProgress();
  const paths = dataPaths();
  const { port, publicUrl, databaseUrl } = readSettings();
  const isDevelopment = mode === "development";

  let interrupted = false;
  let wake = () => {};
  const stopRequested = new Promise((resolve) => (wake = () => resolve("stop")));
  const interrupt = () => {
    if (interrupted) return;
    interrupted = true;
    endChildren();
    wake();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, interrupt);
  // A shell between npm and us does not pass SIGTERM on: when it is gone, npm was told to stop.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && interrupt(), 200).unref();
  // A closed terminal must not keep the database from being stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const checkpoint = () => {
    if (interrupted) throw new Interrupted();
  };
  const step = async (label, work) => {
    checkpoint();
    const result = await progress.step(label, work);
    checkpoint();
    return result;
  };

  progress.say(`Warmup${isDevelopment ? " (development)" : ""}`);
  makeDataDir(paths);
  const lock = acquireLock(paths.lock, isDevelopment ? "npm run dev" : "npm run up");
  let database;
  let server;
  try {
    // After a kill the previous server notices by itself and needs a moment to end.
    await requirePort(port, { patienceMs: lock.wasAbandoned ? 16_000 : 0 });
    const secret = requireSecret(paths.secret);
    await step("packages", (note) => installPackages(root, note));

    // From here on there are packages to import.
    const { prepareDatabase } = await import("./prepare-database.mjs");
    const { generateClient, generateRegistries } = await import("./generate.mjs");
    const { buildApp } = await import("./build-app.mjs");
    const { loadContent } = await import("./load-content.mjs");

    const onServer = (started) => (database = started);
    const url = await prepareDatabase({ paths, databaseUrl, progress, onServer, checkpoint });
    // The way to the owner of the tables is for migrations, and not the server's.
    const { DATABASE_MIGRATION_URL: _owner, ...given } = process.env;
    const environment = {
      ...given,
      PORT: String(port),
      DATABASE_URL: url,
      WARMUP_SECRET: secret,
      PUBLIC_URL: publicUrl,
      NODE_ENV: mode,
      NEXT_TELEMETRY_DISABLED: "1",
    };
    await step("generated code", async () => {
      await generateClient(root);
      await generateRegistries(root);
    });
    if (!isDevelopment) await step("build", (note) => buildApp(root, { note, logs: paths.logs }));
    await step("content", (note) => loadContent(environment, { note }));

    const log = process.stdout.isTTY && !isDevelopment ? join(paths.logs, "server.log") : undefined;
    await step("server", async () => {
      server = startServer(root, { args: isDevelopment ? ["--dev"] : [], environment, log });
      await waitUntilReady(server, port, log, () => interrupted);
    });
    progress.say(`\nWarmup is ready: ${publicUrl}\nCtrl-C stops it.${log ? ` Its log: ${log}` : ""}`);
    const offer = await offerAdministration(environment);
    if (offer && !interrupted) progress.say(offer);

    const end = await Promise.race([
      stopRequested,
      server.exited.then((how) => ({ who: "server", how })),
      watch(() => interrupted || (database && !database.isAlive())).then(() => ({ who: "database", how: "" })),
    ]);
    if (interrupted || end === "stop") return;
    if (end.who === "server")
      throw new Stop(`The server ended by itself (${end.how}); start it again with npm run up${lastWords(log)}`);
    throw new Stop(
      `The database ended by itself; start again with npm run up, which repairs it${lastWords(join(paths.logs, "postgres.log"))}`,
    );
  } catch (error) {
    if (!interrupted) throw error;
  } finally {
    if (server) await quietly(progress, "server stopped", () => server.stop());
    if (database) await quietly(progress, "database stopped", () => database.stop());
    lock.release();
  }
}

/** Resolves once the condition holds, looking each second. */
async function watch(condition) {
  while (!(await poll(condition, { timeoutMs: 60_000, everyMs: 1_000 }))) continue;
}

/** A step of the way out: its failure must not keep the next one from being taken. */
async function quietly(progress, label, work) {
  await progress.step(label, work).catch((error) => progress.say(`    ${error.message}`));
}

/**
 * While nobody administers the site: what to open to do so. For the terminal alone, as whoever reads it may become administrator;
 * a failure keeps nobody from using the site.
 */
async function offerAdministration(environment) {
  const { code, output } = await runScript("administrator-link.ts", environment);
  return code === 0
    ? output.trim()
    : `No link for a first administrator could be made; the next start tries again.\n\n${findComplaint(output)}`;
}
