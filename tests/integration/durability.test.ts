import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import { rebuildDerivedRows } from "@/lib/progress/server/rebuild-derived-rows";
import { migrate } from "@/scripts/lib/migrate.mjs";
import { findFreePort, startPostgres } from "@/scripts/lib/postgres.mjs";
import { poll } from "@/scripts/lib/process.mjs";
import { Browser } from "@/tests/support/browser";
import { alterSystem, crashPostgres, makeReluctant } from "@/tests/support/crash-postgres";
import { rowsOf } from "@/tests/support/learner-rows";
import { seedItem } from "@/tests/support/seed-items";
import { startApiServer, type ApiServer } from "@/tests/support/start-api-server";

/** Answers that are acknowledged before each crash, by learners who answer side by side. */
const ANSWERS = 150;
const LEARNERS = 10;
const KINDS = ["single-choice", "multiple-choice", "numeric-units"] as const;

let dataDir: string;
let database: Awaited<ReturnType<typeof startPostgres>>;
let app: ApiServer;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), `warmup-test-${process.pid}-`));
  database = await startPostgres({ dataDir });
  await makeReluctant(database.adminUrl);
  await restartPostgres(database.stop);
  await migrate(database.url);
  process.env["DATABASE_URL"] = database.url;
  process.env["WARMUP_SECRET"] = randomBytes(32).toString("base64url");
  process.env["PUBLIC_URL"] = `http://localhost:${await findFreePort()}`;
  process.env["LOG_LEVEL"] = "silent";
  app = await startApiServer();
});

afterAll(async () => {
  await app?.kill();
  await database?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function restartPostgres(end: () => Promise<void>): Promise<void> {
  await end();
  database = await startPostgres({ dataDir, port: database.port });
}

const crashOfDatabase = () => restartPostgres(() => crashPostgres(database));

async function crashOfApp(): Promise<void> {
  await app.kill();
  app = await startApiServer();
}

const seedItems = (count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const id = `item-${newId()}`;
      await seedItem(id, KINDS[index % KINDS.length], {
        chapter: `chapter-${index % 2}`,
        concepts: ["lora", `c${index % 4}`],
      });
      return id;
    }),
  );

interface Submission {
  readonly browser: Browser;
  readonly key: string;
  readonly body: { readonly viewId: string; readonly answer: unknown };
}

interface CallOptions {
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal | undefined;
}

/** Every caller comes from an address of his own, so that no limit of addresses is met. */
let callers = 0;
const newcomer = () => new Browser(`2001:db8:0:${(++callers).toString(16)}::1`);

const call = (browser: Browser, path: string, body: unknown, { headers = {}, signal }: CallOptions = {}) =>
  browser.call((sent) => fetch(sent, { signal: signal ?? null }), "POST", path, { body, headers });

const send = ({ browser, key, body }: Submission, signal?: AbortSignal) =>
  call(browser, "/api/v1/attempts", body, { headers: { "idempotency-key": key }, signal });

/** One answer to each item, some right and some wrong. */
async function prepareSubmissions(browser: Browser, ids: readonly string[]): Promise<Submission[]> {
  const { json } = await call(browser, "/api/v1/item-views", { ids });
  return (json.views as { kind: string; viewId: string; public: { en: { choices?: { id: string }[] } } }[]).map(
    ({ kind, viewId, public: { en } }, index) => {
      const choice = en.choices?.[index % 3]?.id;
      const answer = { "single-choice": { choice }, "multiple-choice": { choices: [choice] } }[kind] ?? {
        text: "5 GiB",
      };
      return { browser, key: newId(), body: { viewId, answer } };
    },
  );
}

const attemptIds = async (items: readonly string[]): Promise<string[]> =>
  (
    await pool().query<{ id: string }>(`SELECT id FROM "Attempt" WHERE "itemId" = ANY($1) ORDER BY id`, [items])
  ).rows.map(({ id }) => id);

/** What is derived from a learner's answers is what a replay of the answers gives. */
async function expectDerivedFromAttempts(items: readonly string[]): Promise<void> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT DISTINCT "learnerId" AS id FROM "Attempt" WHERE "itemId" = ANY($1)`,
    [items],
  );
  for (const { id } of rows) {
    const kept = await rowsOf(id);
    await prisma().$transaction((tx) => rebuildDerivedRows(tx, id, [id]));
    expect(await rowsOf(id)).toEqual(kept);
  }
}

/**
 * Learners answer one item after the other until the crash takes the reply from each of them.
 * @returns the items, the ids of acknowledged attempts, and each learner's last submission, which got no reply
 */
async function answerUntil(crash: () => Promise<void>) {
  const items = await seedItems(9);
  const acknowledged: string[] = [];
  const unanswered: Submission[] = [];
  const answerOn = async (browser: Browser) => {
    for (;;) {
      for (const submission of await prepareSubmissions(browser, items)) {
        const reply = await send(submission).catch(() => undefined);
        if (reply?.status !== 200) return void unanswered.push(submission);
        acknowledged.push(reply.json.attemptId as string);
      }
    }
  };
  const work = Promise.allSettled(Array.from({ length: LEARNERS }, () => answerOn(newcomer())));
  await poll(() => acknowledged.length >= ANSWERS, { timeoutMs: 20_000, everyMs: 1 });
  await crash();
  await work;
  return { items, acknowledged, unanswered };
}

/** Sends again until it is answered. */
async function retry(submission: Submission): Promise<string> {
  const again = async () => {
    const reply = await send(submission).catch(() => undefined);
    return reply?.status === 200 && (reply.json.attemptId as string);
  };
  const id = await poll(again, { timeoutMs: 20_000 });
  if (!id) throw new Error("A submission is never answered.");
  return id;
}

describe("an acknowledged answer", () => {
  it.each([
    ["kill -9 of PostgreSQL", crashOfDatabase],
    ["kill -9 of the server", crashOfApp],
  ])("outlives %s, and one that got no reply counts once when it is sent again", async (_, crash) => {
    const { items, acknowledged, unanswered } = await answerUntil(crash);
    expect(acknowledged.length).toBeGreaterThanOrEqual(ANSWERS);
    expect(unanswered.length).toBeGreaterThan(0);
    expect(await attemptIds(items)).toEqual(expect.arrayContaining(acknowledged));
    await expectDerivedFromAttempts(items);

    const resent = await Promise.all(unanswered.map(retry));
    expect(await attemptIds(items)).toEqual([...acknowledged, ...resent].toSorted());
    await expectDerivedFromAttempts(items);
  });

  // The negative control: without it, the test above could pass for want of a crash that loses anything.
  it("is lost by that very crash of PostgreSQL when commits do not wait for the disk", async () => {
    await alterSystem(database.adminUrl, { synchronous_commit: "off" });
    const { items, acknowledged } = await answerUntil(crashOfDatabase);
    await alterSystem(database.adminUrl, { synchronous_commit: "on" });
    expect(acknowledged.length).toBeGreaterThanOrEqual(ANSWERS);
    const kept = new Set(await attemptIds(items));
    expect(acknowledged.filter((id) => !kept.has(id)).length).toBeGreaterThan(0);
  });

  it("waits for a disk that is asked to keep it", async () => {
    for (const name of ["synchronous_commit", "fsync", "full_page_writes"]) {
      expect((await pool().query(`SHOW ${name}`)).rows).toEqual([{ [name]: "on" }]);
    }
  });
});

describe("one submission", () => {
  it("sent a hundred times at once is one attempt, and all hundred are told the same", async () => {
    const items = await seedItems(1);
    const [submission] = await prepareSubmissions(newcomer(), items);
    const sendAll = (count: number) => Promise.all(Array.from({ length: count }, () => send(submission!)));
    const first = await sendAll(100);
    // Those that met the learner's limit come again when it is over; another process may be there by then.
    await crashOfApp();
    await pool().query(`DELETE FROM "RateLimit"`);
    const second = await sendAll(first.filter(({ status }) => status === 429).length);
    const answered = [...first, ...second]
      .filter(({ status }) => status === 200)
      .map(({ json }) => json as { attemptId: string });
    expect(answered).toEqual(Array.from({ length: 100 }, () => answered[0]));
    expect(await attemptIds(items)).toEqual([answered[0]!.attemptId]);
    await expectDerivedFromAttempts(items);
  });

  it("whose reply was dropped after it was kept is the same attempt when it is sent again", async () => {
    const items = await seedItems(1);
    const [submission] = await prepareSubmissions(newcomer(), items);
    const hangUp = new AbortController();
    const unread = send(submission!, hangUp.signal).catch(() => undefined);
    const isKept = async () => (await attemptIds(items)).length > 0;
    expect(await poll(isKept, { timeoutMs: 10_000, everyMs: 1 })).toBe(true);
    hangUp.abort();
    await unread;
    const { json } = await send(submission!);
    expect(json).toMatchObject({ score: { status: "graded" } });
    expect(await attemptIds(items)).toEqual([json.attemptId]);
    await expectDerivedFromAttempts(items);
  });
});

describe("two tabs", () => {
  it("that answer one view differently make one attempt, and the later one is told", async () => {
    const items = await seedItems(1);
    const [submission] = await prepareSubmissions(newcomer(), items);
    const { choice } = submission!.body.answer as { choice: string };
    const { json } = await call(submission!.browser, "/api/v1/item-views", { ids: items });
    const other = (json.views[0].public.en.choices as { id: string }[]).find(({ id }) => id !== choice)!;
    const contrary = { ...submission!, key: newId(), body: { ...submission!.body, answer: { choice: other.id } } };
    const replies = await Promise.all([submission!, contrary].map((tab) => send(tab)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(replies.find(({ status }) => status === 409)!.json).toMatchObject({ code: "already-answered" });
    expect(await attemptIds(items)).toEqual([replies.find(({ status }) => status === 200)!.json.attemptId]);
  });

  it("that answer side by side leave what a replay of their answers gives", async () => {
    const items = await seedItems(40);
    const submissions = await prepareSubmissions(newcomer(), items);
    const replies = await Promise.all(submissions.map((submission) => send(submission)));
    expect(replies.map(({ status }) => status)).toEqual(items.map(() => 200));
    await expectDerivedFromAttempts(items);
  });
});
