import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashInputs, recordBuild } from "@/scripts/lib/build-app.mjs";
import { findFreePort, stopLeftover } from "@/scripts/lib/postgres.mjs";
import { poll } from "@/scripts/lib/process.mjs";

/** The smallest application that the real scripts can start: it answers /readyz, counts rows, and falls over when told to. */
const server = `
import { createServer } from "node:http";
import pg from "pg";
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
pool.on("error", () => {});
const count = async () => (await pool.query('SELECT count(*)::int AS n FROM "Item"')).rows[0].n;
const answers = {
  "/readyz": async () => (await count(), "ready"),
  "/add": () => pool.query(\`INSERT INTO "Item" (id, chapter, use) VALUES (gen_random_uuid()::text, 'lora', 'practice')\`).then(count),
  "/count": count,
  "/pid": async () => process.pid,
  "/crash": async () => process.exit(3),
};
const front = createServer((request, response) =>
  answers[request.url]().then((body) => response.end(String(body)), () => response.writeHead(503).end()));
front.listen(Number(process.env.PORT));
process.on("SIGTERM", () => front.close(() => pool.end().then(() => process.exit(0))));
`;

/** What the stand-in for the script of that name says. */
/** Loads nothing, and says from what. */
const contentLoad = `
import pg from "pg";
const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
await client.query('INSERT INTO "ContentLoad" VALUES ($1, now())', [process.argv[2]]);
await client.end();
`;

export const ADMINISTRATOR_LINK = "http://localhost/en/become-admin#token";

export interface Run {
  child: ChildProcess;
  output(): string;
  /** The exit status, once it has ended. */
  ended: Promise<number | string>;
}

export interface Sandbox {
  root: string;
  dataDir: string;
  port: number;
  run(script: string, args?: string[], environment?: Record<string, string>): Run;
  /** Starts \`scripts/up.mjs\` and waits until it says that it is ready. */
  up(environment?: Record<string, string>): Promise<Run>;
  ask(path: string): Promise<string>;
  /** Ends whatever still runs and deletes the folder. */
  remove(): Promise<void>;
}

/** A copy of the scripts and migrations beside a stand-in application that counts as built, with data of its own. */
export async function makeSandbox(): Promise<Sandbox> {
  const root = mkdtempSync(join(tmpdir(), `warmup-test-${process.pid}-`));
  for (const name of ["scripts/lib", "prisma", "package.json", "lib/db/generated"])
    cpSync(name, join(root, name), { recursive: true });
  for (const name of ["up", "backup", "restore", "db-migrate"])
    cpSync(`scripts/${name}.mjs`, join(root, `scripts/${name}.mjs`));
  symlinkSync(join(process.cwd(), "node_modules"), join(root, "node_modules"), "junction");
  // The packages are shared, so the lockfile asks for exactly what is there.
  cpSync("node_modules/.package-lock.json", join(root, "package-lock.json"));
  writeFileSync(join(root, "scripts/serve.mjs"), server);
  writeFileSync(join(root, "scripts/generate.mjs"), "");
  writeFileSync(join(root, "scripts/content-load.ts"), contentLoad);
  writeFileSync(join(root, "scripts/administrator-link.ts"), `console.log("${ADMINISTRATOR_LINK}");`);
  mkdirSync(join(root, ".next"));
  writeFileSync(join(root, ".next/BUILD_ID"), "stand-in");
  recordBuild(root, hashInputs(root));

  const dataDir = join(root, ".data");
  const port = await findFreePort();
  const runs: Run[] = [];
  const run: Sandbox["run"] = (script, args = [], environment = {}) => {
    const {
      DATABASE_URL: _url,
      WARMUP_SECRET: _secret,
      PUBLIC_URL: _address,
      DATA_DIR: _data,
      ...inherited
    } = process.env;
    const child = spawn(process.execPath, [`scripts/${script}.mjs`, ...args], {
      cwd: root,
      env: { ...inherited, PORT: String(port), ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
    const ended = new Promise<number | string>((resolve) =>
      child.once("close", (code, signal) => resolve(code ?? signal ?? "unknown")),
    );
    runs.push({ child, output: () => text, ended });
    return { child, output: () => text, ended };
  };
  return {
    root,
    dataDir,
    port,
    run,
    async up(environment) {
      const started = run("up", [], environment);
      const isOver = () => started.child.exitCode !== null || started.child.signalCode !== null;
      await poll(() => isOver() || started.output().includes("Warmup is ready"), { timeoutMs: 60_000, everyMs: 20 });
      if (!started.output().includes("Warmup is ready"))
        throw new Error(`up did not become ready:\n${started.output()}`);
      return started;
    },
    ask: async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).text(),
    async remove() {
      for (const { child, ended } of runs) {
        if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
        await ended;
      }
      await stopLeftover(dataDir);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The process number of a sandbox's database server. */
export function readDatabasePid(sandbox: Sandbox): number {
  return Number(readFileSync(join(sandbox.dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
}
