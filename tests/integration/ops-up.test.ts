import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  appendFileSync,
  mkdirSync,
  truncateSync,
  cpSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { beforeAll, describe, it, type TestContext } from "vitest";
import { generateClient } from "@/scripts/lib/generate.mjs";
import { findFreePort } from "@/scripts/lib/postgres.mjs";
import { isAlive, poll } from "@/scripts/lib/process.mjs";
import { emptyDatabase } from "@/tests/support/database";
import { ADMINISTRATOR_LINK, makeSandbox, readDatabasePid, type Sandbox } from "@/tests/support/sandbox";

const patience = 120_000;

beforeAll(() => generateClient(process.cwd()), patience);

async function fresh({ onTestFinished }: TestContext): Promise<Sandbox> {
  const sandbox = await makeSandbox();
  onTestFinished(() => sandbox.remove(), patience);
  return sandbox;
}

async function stopped(sandbox: Sandbox, script = "up", args: string[] = [], environment = {}) {
  const run = sandbox.run(script, args, environment);
  return { status: await run.ended, output: run.output() };
}

const addMigration = (sandbox: Sandbox, name: string, sql: string) => {
  mkdirSync(join(sandbox.root, "prisma/migrations", name));
  writeFileSync(join(sandbox.root, "prisma/migrations", name, "migration.sql"), sql);
};

describe.concurrent("npm run up", { timeout: patience }, () => {
  it("starts from nothing, keeps everything for the second start, and ends with 0 on SIGTERM", async (test) => {
    const { expect } = test;
    const sandbox = await fresh(test);
    const first = await sandbox.up();
    expect(first.output()).toMatch(/✓ database \(new\).*✓ migrations \(0001_init\b.* applied\)/s);
    expect(statSync(join(sandbox.dataDir, "secret")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(sandbox.dataDir, "secret"), "utf8").trim()).toHaveLength(43);
    await poll(() => first.output().includes(ADMINISTRATOR_LINK), { timeoutMs: patience, everyMs: 20 });
    expect(first.output()).toContain(ADMINISTRATOR_LINK);
    const logs = readdirSync(join(sandbox.dataDir, "logs")).map((name) => join(sandbox.dataDir, "logs", name));
    for (const log of logs) expect(readFileSync(log, "utf8")).not.toContain(ADMINISTRATOR_LINK);
    expect(await sandbox.ask("/add")).toBe("1");
    const database = readDatabasePid(sandbox);
    const server = Number(await sandbox.ask("/pid"));

    const other = await stopped(sandbox);
    expect(other.status).toBe(1);
    expect(other.output).toMatch(/`npm run up` \(process \d+\) is working on this data folder; stop it first/);
    expect((await stopped(sandbox, "backup")).output).toMatch(/is working on this data folder; stop it first/);

    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(isAlive(database)).toBe(false);
    expect(isAlive(server)).toBe(false);
    expect(existsSync(join(sandbox.dataDir, "postgres/postmaster.pid"))).toBe(false);

    const secret = readFileSync(join(sandbox.dataDir, "secret"), "utf8");
    const second = await sandbox.up();
    expect(first.output()).not.toContain("content (nothing changed)");
    expect(second.output()).toMatch(
      /migrations \(none to apply\).*build \(nothing changed\).*content \(nothing changed\)/s,
    );
    expect(await sandbox.ask("/count")).toBe("1");
    expect(readFileSync(join(sandbox.dataDir, "secret"), "utf8")).toBe(secret);
    second.child.kill("SIGINT");
    expect(await second.ended).toBe(0);
  });

  it("recovers from kill -9 of everything", async (test) => {
    const { expect } = test;
    const sandbox = await fresh(test);
    const first = await sandbox.up();
    expect(await sandbox.ask("/add")).toBe("1");
    const pids = [first.child.pid!, Number(await sandbox.ask("/pid")), readDatabasePid(sandbox)];
    for (const pid of pids) process.kill(pid, "SIGKILL");
    await first.ended;
    expect(existsSync(join(sandbox.dataDir, "postgres/postmaster.pid"))).toBe(true);
    await sandbox.up();
    expect(await sandbox.ask("/count")).toBe("1");
  });

  it("takes over from a server and a database that outlived a killed start", async (test) => {
    const { expect } = test;
    const sandbox = await fresh(test);
    const first = await sandbox.up();
    expect(await sandbox.ask("/add")).toBe("1");
    const [server, database] = [Number(await sandbox.ask("/pid")), readDatabasePid(sandbox)];
    first.child.kill("SIGKILL");
    await first.ended;
    expect(isAlive(database)).toBe(true);
    await sandbox.up();
    expect(isAlive(server)).toBe(false);
    expect(isAlive(database)).toBe(false);
    expect(await sandbox.ask("/count")).toBe("1");
  });

  it("is not misled by a postmaster.pid whose number another program has now", async (test) => {
    const { expect } = test;
    const sandbox = await fresh(test);
    const first = await sandbox.up();
    const database = readDatabasePid(sandbox);
    for (const pid of [first.child.pid!, Number(await sandbox.ask("/pid")), database]) process.kill(pid, "SIGKILL");
    await first.ended;
    const path = join(sandbox.dataDir, "postgres/postmaster.pid");
    writeFileSync(path, readFileSync(path, "utf8").replace(String(database), String(process.pid)));
    await sandbox.up();
    expect(await sandbox.ask("/count")).toBe("0");
  });

  it("says so and stops when the server or the database dies", async (test) => {
    const { expect } = test;
    const sandbox = await fresh(test);
    const first = await sandbox.up();
    await sandbox.ask("/crash").catch(() => undefined);
    expect(await first.ended).toBe(1);
    expect(first.output()).toMatch(/✗ The server ended by itself \(code 3\); start it again with npm run up/);
    const second = await sandbox.up();
    process.kill(readDatabasePid(sandbox), "SIGKILL");
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/✗ The database ended by itself; start again with npm run up, which repairs it/);
  });

  it("says in a sentence that the port is taken, the secret weak, PORT no port or DATABASE_URL out of reach", async (test) => {
    const { expect } = test;
    const sandbox = await fresh(test);
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(sandbox.port, resolve));
    const taken = await stopped(sandbox);
    expect(taken.status).toBe(1);
    expect(taken.output).toContain(
      `✗ Port ${sandbox.port} is taken by another program; stop that one, or choose another port`,
    );
    await new Promise((resolve) => blocker.close(resolve));

    const cases: [Record<string, string>, string][] = [
      [{ WARMUP_SECRET: "a".repeat(50) }, "✗ WARMUP_SECRET is too weak"],
      [{ PORT: "http" }, "✗ PORT is “http”, which is no port"],
      [{ DATABASE_URL: "mysql://x" }, "✗ DATABASE_URL is no address of a PostgreSQL database"],
      [{ DATABASE_URL: `postgresql://u:hidden@127.0.0.1:${await findFreePort()}/x` }, "cannot be reached"],
    ];
    for (const [environment, sentence] of cases) {
      const { status, output } = await stopped(sandbox, "up", [], environment);
      expect(status).toBe(1);
      expect(output).toContain(sentence);
      expect(output).not.toContain("hidden");
      expect(output).not.toMatch(/\n {4}at /);
    }
    expect(existsSync(join(sandbox.dataDir, "postgres"))).toBe(false);
  });

  it("runs on a database of the operator's own and starts none itself", async (test) => {
    const { expect } = test;
    const sandbox = await fresh(test);
    const url = await emptyDatabase();
    await sandbox.up({ DATABASE_URL: url });
    expect(await sandbox.ask("/add")).toBe("1");
    expect(existsSync(join(sandbox.dataDir, "postgres"))).toBe(false);
  });

  it("leaves a damaged folder, another major version and a missing folder as they are, and names the backup", async (test) => {
    const { expect } = test;
    const sandbox = await fresh(test);
    expect((await stopped(sandbox, "db-migrate")).status).toBe(0);
    expect((await stopped(sandbox, "backup")).status).toBe(0);
    const cluster = join(sandbox.dataDir, "postgres");
    const way = /the newest backup comes back with `npm run restore -- \.data\/backups\/\S+-manual\.tar\.gz`/;
    const expectSentence = async (reason: string) => {
      const { status, output } = await stopped(sandbox);
      expect(status).toBe(1);
      expect(output).toContain(reason);
      expect(output).toMatch(way);
    };
    const control = readFileSync(join(cluster, "global/pg_control"));
    rmSync(join(cluster, "global/pg_control"));
    await expectSentence("damaged (global/pg_control is missing)");
    writeFileSync(join(cluster, "global/pg_control"), Buffer.alloc(control.length));
    await expectSentence("The database could not start");
    writeFileSync(join(cluster, "PG_VERSION"), "17\n");
    await expectSentence("it was made by PostgreSQL 17");
    rmSync(join(cluster, "PG_VERSION"));
    await expectSentence("damaged (PG_VERSION is missing)");
    rmSync(cluster, { recursive: true });
    await expectSentence("is gone although there was one");
    expect(existsSync(cluster)).toBe(false);
  });

  it("backs up before it migrates; a failed migration leaves nothing behind and is tried again when mended", async (test) => {
    const { expect } = test;
    const sandbox = await fresh(test);
    expect((await stopped(sandbox, "db-migrate")).status).toBe(0);
    addMigration(sandbox, "9999_broken", `CREATE TABLE half (id int); SELECT 1/0;`);
    const failed = await stopped(sandbox);
    expect(failed.status).toBe(1);
    expect(failed.output).toMatch(
      /✗ The migration 9999_broken could not be applied \(division by zero\) and was rolled back whole; .*`npm run restore -- \.data\/backups\/\S+-before-9999_broken\.tar\.gz`/,
    );
    writeFileSync(join(sandbox.root, "prisma/migrations/9999_broken/migration.sql"), `CREATE TABLE half (id int);`);
    const mended = await sandbox.up();
    expect(mended.output()).toContain("migrations (9999_broken applied)");
    mended.child.kill("SIGTERM");
    await mended.ended;

    appendFileSync(join(sandbox.root, "prisma/migrations/9999_broken/migration.sql"), "-- edited\n");
    const edited = await stopped(sandbox);
    expect(edited.status).toBe(1);
    expect(edited.output).toMatch(
      /✗ The migration 9999_broken was edited after it had been applied to this database; put its file back/,
    );

    rmSync(join(sandbox.root, "prisma/migrations/9999_broken"), { recursive: true });
    const newer = await stopped(sandbox);
    expect(newer.status).toBe(1);
    expect(newer.output).toContain("which this version of Warmup does not know; start the newer version");
  });
});

describe.concurrent("npm run backup and npm run restore", { timeout: patience }, () => {
  it("bring back what was there, on another machine too, and keep the folder they replace", async (test) => {
    const { expect } = test;
    const sandbox = await fresh(test);
    const first = await sandbox.up();
    expect(await sandbox.ask("/add")).toBe("1");
    first.child.kill("SIGKILL");
    await first.ended;
    const { status, output } = await stopped(sandbox, "backup");
    expect(output).toMatch(/✓ backup \(\.data\/backups\/\S+-manual\.tar\.gz, [\d.]+ MB\)/);
    expect(status).toBe(0);
    const [name] = readdirSync(join(sandbox.dataDir, "backups"));
    const archive = join(sandbox.dataDir, "backups", name!);
    expect(statSync(archive).mode & 0o777).toBe(0o600);

    const second = await sandbox.up();
    expect(await sandbox.ask("/add")).toBe("2");
    second.child.kill("SIGTERM");
    await second.ended;
    const restored = await stopped(sandbox, "restore", [archive]);
    expect(restored.output).toMatch(/What was there before lies in \.data\/postgres-replaced-/);
    expect(restored.status).toBe(0);
    const third = await sandbox.up();
    expect(await sandbox.ask("/count")).toBe("1");
    third.child.kill("SIGTERM");
    await third.ended;

    const elsewhere = await fresh(test);
    const moved = await stopped(elsewhere, "restore", [archive]);
    expect(moved.output).toContain("made under another secret");
    expect(moved.status).toBe(0);
    await elsewhere.up();
    expect(await elsewhere.ask("/count")).toBe("1");
  });

  it("refuse an archive that was changed, cut off or is none, before anything is touched", async (test) => {
    const { expect } = test;
    const sandbox = await fresh(test);
    expect((await stopped(sandbox, "db-migrate")).status).toBe(0);
    expect((await stopped(sandbox, "backup")).status).toBe(0);
    const archive = join(sandbox.dataDir, "backups", readdirSync(join(sandbox.dataDir, "backups"))[0]!);
    const before = readdirSync(sandbox.dataDir).sort();
    const broken = join(sandbox.root, "broken.tar.gz");
    const expectRefused = async (sentence: RegExp) => {
      const { status, output } = await stopped(sandbox, "restore", [broken]);
      expect(status).toBe(1);
      expect(output).toMatch(sentence);
      expect(readdirSync(sandbox.dataDir).sort()).toEqual(before);
    };
    await expectRefused(/There is no file/);
    writeFileSync(broken, "no archive");
    await expectRefused(/is not a whole Warmup backup .*nothing was changed/);
    cpSync(archive, broken);
    truncateSync(broken, Math.floor(statSync(archive).size / 2));
    await expectRefused(/is not a whole Warmup backup/);
    const bytes = readFileSync(archive);
    bytes[Math.floor(bytes.length / 2)]! ^= 0xff;
    writeFileSync(broken, bytes);
    await expectRefused(/is not a whole Warmup backup/);
    expect((await stopped(sandbox, "restore", [archive])).status).toBe(0);
  });
});
