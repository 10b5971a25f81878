import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describeNewestBackup } from "./backups.mjs";
import { inspectClusterFolder, readPostmasterPid } from "./cluster-folder.mjs";
import { dataPaths, makeDataDir, showPath } from "./paths.mjs";
import { findPrograms, findRunner } from "./postgres-programs.mjs";
import { commandOf, isAlive, poll, run } from "./process.mjs";
import { runtimePassword, runtimeRole } from "./runtime-role.mjs";
import { makeSecret, readSecret, writeSecret } from "./secret.mjs";
import { Stop, saysDiskFull } from "./stop.mjs";

const admin = "postgres";
const name = "warmup";

/** Settings of the machine that starts Warmup (PGDATA, PGPORT, …) must not reach our own server. */
const environment = () => Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith("PG")));

export async function findFreePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts the bundled PostgreSQL on `<dataDir>/postgres`, reachable from this machine alone and only with a generated
 * password. The first time it makes the database; whatever a kill left behind (a running server, a stale postmaster.pid)
 * is put in order first. Throws Stop, with the folder untouched, when it is damaged or of another major version.
 * @param {{ dataDir: string, port?: number, durable?: boolean }} options durable: false is for tests (no fsync)
 * @returns {Promise<{ url: string, adminUrl: string, runtimeUrl: string, port: number, pid: number, isNew: boolean, isAlive(): boolean, stop(): Promise<void> }>}
 */
export async function startPostgres({ dataDir, port, durable = true }) {
  const paths = dataPaths(dataDir);
  makeDataDir(paths);
  const programs = findPrograms();
  const runner = findRunner(programs, dataDir);
  const server = { paths, programs, runner, durable };
  checkFolder(paths);
  const isNew = !existsSync(join(paths.cluster, "PG_VERSION"));
  if (isNew) await initialise(server);
  await stopOrphan(server);

  const password = readSecret(paths.databasePassword) ?? (await resetPassword(server));
  let running = await start(server, port, password);
  try {
    await prepare(running.adminUrl, password);
  } catch (error) {
    if (error.code !== "28P01" && error.code !== "28000") {
      await running.stop();
      throw error;
    }
    // The folder came from elsewhere (a restore): its roles get the password of this place.
    await running.stop();
    const fresh = await resetPassword(server);
    running = await start(server, port, fresh);
    await prepare(running.adminUrl, fresh);
  }
  return { ...running, isNew };
}

/** Stops a server that a kill left running on this data folder; nothing happens when there is none. */
export async function stopLeftover(dataDir) {
  const paths = dataPaths(dataDir);
  if (!readPostmasterPid(paths.cluster)) return;
  const programs = findPrograms();
  await stopOrphan({ paths, programs, runner: findRunner(programs, dataDir), durable: true });
}

/** The user to whom the database's files belong, when that is not whoever runs Warmup. */
export function findClusterOwner(dataDir) {
  return findRunner(findPrograms(), dataDir).owner;
}

function checkFolder(paths) {
  const found = inspectClusterFolder(paths.cluster);
  const where = showPath(paths.cluster);
  if (found.state === "damaged")
    throw new Stop(
      `The database folder ${where} is damaged (${found.reason}) and was left as it is; ${describeNewestBackup(paths.backups)}.`,
    );
  if (found.state === "other-major")
    throw new Stop(
      `The database folder ${where} cannot be opened (${found.reason}, this Warmup carries 18) and was left as it is; ${describeNewestBackup(paths.backups)}.`,
    );
  if (found.state === "missing" && existsSync(paths.databasePassword))
    throw new Stop(
      `The database folder ${where} is gone although there was one; put it back, or, to begin with an empty database, delete ${showPath(paths.databasePassword)}; ${describeNewestBackup(paths.backups)}.`,
    );
}

/** Runs a program of the server by the user who may. */
function execute(server, program, args, options = {}) {
  const [command, ...rest] = [...server.runner.prefix, server.programs[program], ...args];
  return run(command, rest, { ...server.runner.options, cwd: server.paths.dataDir, env: environment(), ...options });
}

/** Makes the folder beside its final place, so that an interrupted first start leaves nothing that looks like a database. */
async function initialise(server) {
  const { paths, runner } = server;
  const fresh = `${paths.cluster}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const drop = mkdtempSync(join(tmpdir(), "warmup-"));
  const passwordFile = join(drop, "password");
  const password = makeSecret();
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (runner.owner) for (const path of [fresh, drop, passwordFile]) chownSync(path, runner.owner.uid, runner.owner.gid);
  const args = [
    `--pgdata=${fresh}`,
    `--username=${admin}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
  ];
  // The builtin provider sorts alike on every machine, so a restored folder's indexes hold.
  args.push("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--lc-messages=C");
  if (!server.durable) args.push("--no-sync");
  try {
    const { code, output } = await execute(server, "initdb", args);
    if (code !== 0) {
      rmSync(fresh, { recursive: true, force: true });
      if (saysDiskFull(output))
        throw new Stop(
          `The disk is too full for a database in ${paths.dataDir}; free 200 MB and run the same command again.`,
        );
      throw new Stop(
        `PostgreSQL could not make its folder in ${paths.dataDir}: ${lastError(output) ?? output.trim().split("\n").at(-1)}.`,
      );
    }
  } finally {
    rmSync(drop, { recursive: true, force: true });
  }
  rmSync(paths.cluster, { recursive: true, force: true });
  renameSync(fresh, paths.cluster);
  writeSecret(paths.databasePassword, password);
}

/** The server's last complaint in a log. */
function lastError(text) {
  const complaints = text.split("\n").filter((row) => /(FATAL|PANIC|ERROR|error):/.test(row));
  return complaints
    .at(-1)
    ?.replace(/^.*?(FATAL|PANIC|ERROR|error):\s*/, "")
    .replace(/\.$/, "");
}

/**
 * After a kill: a server that still runs on this folder is stopped. A postmaster.pid that stays names a process that is
 * dead, not yet collected, or another program by now; it is given the number of one that is surely gone, so that
 * PostgreSQL looks no further than its own check of the shared memory (lines 5 to 7).
 */
async function stopOrphan(server) {
  const { cluster } = server.paths;
  const found = readPostmasterPid(cluster);
  if (!found) return;
  const command = isAlive(found.pid) ? commandOf(found.pid) : "";
  // Windows tells only the program's name.
  if (command.includes("postgres") && (process.platform === "win32" || command.includes(cluster)))
    await stop(server, found.pid);
  const left = readPostmasterPid(cluster);
  if (!left) return;
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  writeFileSync(join(cluster, "postmaster.pid"), [String(dead), ...left.lines.slice(1)].join("\n"));
}

async function start(server, wantedPort, password, attempt = 1) {
  const { paths } = server;
  const port = wantedPort ?? (await findFreePort());
  const log = join(paths.logs, "postgres.log");
  if (existsSync(log) && statSync(log).size > 10_000_000) renameSync(log, `${log}.old`);
  const before = existsSync(log) ? statSync(log).size : 0;
  const settings = [`-p ${port}`, "-c listen_addresses=127.0.0.1", "-c unix_socket_directories="];
  if (!server.durable) settings.push("-c fsync=off", "-c full_page_writes=off");
  // The server inherits the open log, which its user need not be able to reach by name.
  const handle = openSync(log, "a", 0o600);
  const [command, ...args] = [
    ...server.runner.prefix,
    server.programs.pg_ctl,
    "start",
    "-w",
    "-t",
    "600",
    "-D",
    paths.cluster,
    "-o",
    settings.join(" "),
  ];
  const code = await new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...server.runner.options,
      cwd: paths.dataDir,
      env: environment(),
      stdio: ["ignore", handle, handle],
      windowsHide: true,
    });
    child.once("error", reject);
    child.once("exit", resolve);
  });
  closeSync(handle);
  const pid = readPostmasterPid(paths.cluster)?.pid;
  if (code !== 0 || pid === undefined) {
    const said = readFileSync(log).subarray(before).toString();
    if (/pre-existing shared memory block/.test(said) && attempt < 20) {
      // Sessions of a killed server end by themselves as soon as they notice.
      await new Promise((resolve) => setTimeout(resolve, 250));
      return start(server, wantedPort, password, attempt + 1);
    }
    if (/could not bind|address already in use/i.test(said) && wantedPort === undefined && attempt < 3)
      return start(server, undefined, password, attempt + 1);
    if (saysDiskFull(said))
      throw new Stop(
        "The disk is too full for the database to start; free some space and run the same command again, nothing is lost.",
      );
    throw new Stop(
      `The database could not start: ${lastError(said) ?? "see its log"} (${showPath(log)}); its folder was left as it is, ${describeNewestBackup(paths.backups)}.`,
    );
  }
  const url = (user, database) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  return {
    url: url(name, name),
    adminUrl: url(admin, "postgres"),
    runtimeUrl: runtimeUrl(password, port),
    port,
    pid,
    isAlive: () => isAlive(pid),
    stop: () => stop(server, pid),
  };
}

/** The address of the bundled database for the application's own role. */
export const runtimeUrl = (password, port) =>
  `postgresql://${runtimeRole}:${runtimePassword(password)}@127.0.0.1:${port}/${name}`;

/** Fast shutdown: transactions in progress are rolled back, everything committed is on the disk. */
async function stop(server, pid) {
  const ask = (mode, seconds) =>
    execute(server, "pg_ctl", ["stop", "-w", "-t", String(seconds), "-m", mode, "-D", server.paths.cluster]);
  if (!isAlive(pid)) return;
  const { code } = await ask("fast", 60);
  if (code !== 0 && isAlive(pid)) await ask("immediate", 10);
  await poll(() => !isAlive(pid), { timeoutMs: 5_000, everyMs: 20 });
}

/**
 * Makes the role that owns the tables, its database, and the role of the application where they are missing; none is a superuser.
 * The last one's password follows from the others', so that a folder from elsewhere (a restore, an older Warmup) gets it too.
 */
async function prepare(adminUrl, password) {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query(
      "SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = $1) AS role, EXISTS (SELECT 1 FROM pg_database WHERE datname = $1) AS database",
      [name],
    );
    if (!rows[0].role) await client.query(`CREATE ROLE ${name} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    if (!rows[0].database) await client.query(`CREATE DATABASE ${name} OWNER ${name}`);
    const made = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [runtimeRole]);
    if (made.rowCount === 0) await client.query(`CREATE ROLE ${runtimeRole} LOGIN`);
    await client.query(`ALTER ROLE ${runtimeRole} PASSWORD ${client.escapeLiteral(runtimePassword(password))}`);
  } finally {
    await client.end();
  }
}

/** Gives both roles a new password without knowing the old one: the stopped server's single-user mode asks for none. */
async function resetPassword(server) {
  const password = makeSecret();
  const input = [`ALTER ROLE ${admin} PASSWORD '${password}';`, `ALTER ROLE ${name} PASSWORD '${password}';`, ""].join(
    "\n",
  );
  const { code, output } = await execute(server, "postgres", ["--single", "-D", server.paths.cluster, "postgres"], {
    input,
  });
  if (code !== 0 || /PANIC|FATAL/.test(output)) {
    throw new Stop(
      `The database could not be opened: ${lastError(output) ?? output.trim()}; its folder was left as it is, ${describeNewestBackup(server.paths.backups)}.`,
    );
  }
  writeSecret(server.paths.databasePassword, password);
  return password;
}
