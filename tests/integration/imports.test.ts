import sharp from "sharp";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { GET as importRoute } from "@/app/api/v1/cms/imports/[importId]/route";
import { PUT as resumeRoute } from "@/app/api/v1/cms/imports/[importId]/resumption/route";
import { GET as listRoute, POST as startRoute } from "@/app/api/v1/cms/imports/route";
import { POST as createRoute } from "@/app/api/v1/cms/items/route";
import { cmsDocument } from "@/lib/cms/schema";
import { requireEditedItem } from "@/lib/cms/server/require-edited-item";
import { saveDraft } from "@/lib/cms/server/save-draft";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { startImportInput } from "@/lib/imports/schema";
import { listImports } from "@/lib/imports/server/list-imports";
import { requireImport } from "@/lib/imports/server/require-import";
import { resumeImport } from "@/lib/imports/server/resume-import";
import { failImport, runImport } from "@/lib/imports/server/run-import";
import { startImport } from "@/lib/imports/server/start-import";
import { runQueues } from "@/lib/jobs/server/run-queues";
import { Browser } from "@/tests/support/browser";
import { draftedItem, person, publishedItem } from "@/tests/support/cms";
import { testDatabase } from "@/tests/support/database";
import { wholeDocument } from "@/tests/support/whole-document";

const now = new Date("2026-11-26T10:00:00Z");
const never = new AbortController().signal;
type Person = Awaited<ReturnType<typeof person>>;
type Item = Parameters<typeof startImport>[1]["items"][number];
let ann: Person, bob: Person, judge: Person, learner: Person;

beforeAll(async () => {
  await testDatabase();
  ann = await person("instructor", false, "Ann");
  bob = await person("instructor", false, "Bob");
  judge = await person("instructor", true, "Judge");
  learner = await person("learner", false, "Lea");
});

function taken(id = `import-${newId()}`, change: Partial<Omit<Item, "isKnown">> & { isKnown?: boolean } = {}): Item {
  return { id, chapter: "lora", isKnown: false, document: wholeDocument(id), pictures: [], ...change } as Item; // one of both
}
const many = (count: number) => Array.from({ length: count }, () => taken());
const start = async (items: Item[], { viewer } = ann) =>
  (await startImport(viewer, { fileName: "questions.gift", items }, now)).importId;
const run = (importId: string, signal = never) => runImport(importId, signal, () => now);
const draftsOf = async (ids: readonly string[]) =>
  (
    await pool().query<{ itemId: string; userId: string; version: number }>(
      `SELECT "itemId", "userId", version FROM "ItemDraft" WHERE "itemId" = ANY($1) ORDER BY "itemId"`,
      [ids],
    )
  ).rows;

describe("an import", () => {
  it("makes of each item a draft of its maker's, and nothing that a learner sees", async () => {
    const items = many(3);
    const importId = await start(items);
    expect(await requireImport(ann.viewer, importId)).toMatchObject({ status: "queued", total: 3, made: 0 });
    await run(importId);
    const done = await requireImport(ann.viewer, importId);
    expect(done).toMatchObject({ fileName: "questions.gift", status: "done", total: 3, made: 3, refused: 0 });
    expect(done.items.map(({ itemId, isMade, refusal }) => [itemId, isMade, refusal])).toEqual(
      items.map(({ id }) => [id, true, null]),
    );
    const edited = await requireEditedItem(ann.viewer, items[0]!.id);
    expect(edited).toMatchObject({ chapter: "lora", revisions: [], draft: { version: 1, baseId: null } });
    expect(edited.draft?.document).toEqual(items[0]!.document);
    // What was made is kept once.
    const { rows } = await pool().query(`SELECT content FROM "DraftImportItem" WHERE "importId" = $1`, [importId]);
    expect(rows).toEqual(Array(3).fill({ content: null }));
  });

  it("of an item that there is begins from its newest revision, and writes over nobody's unsaved work", async () => {
    const { itemId, revisionId } = await publishedItem(ann.viewer, judge.viewer);
    const document = wholeDocument(itemId, { title: { zh: "改过", en: "Changed" } });
    const [first, second] = [
      await start([taken(itemId, { isKnown: true, document })]),
      await start([taken(itemId, { isKnown: true })]),
    ];
    await run(first);
    const { draft } = await requireEditedItem(ann.viewer, itemId);
    expect(draft).toMatchObject({ baseId: revisionId, document });
    await run(second);
    expect((await requireImport(ann.viewer, second)).items).toMatchObject([{ isMade: false, refusal: "draft-newer" }]);
    expect((await requireEditedItem(ann.viewer, itemId)).draft).toEqual(draft);
    // Another instructor's draft is his own affair.
    await saveDraft(bob.viewer, itemId, { version: 0, baseId: revisionId, document: wholeDocument("bob") }, now);
    expect(await draftsOf([itemId])).toHaveLength(2);
  });

  it("says of each item what stood in its way, and goes on", async () => {
    const there = await draftedItem(bob.viewer);
    const items = [
      taken(),
      taken(there),
      taken(`gone-${newId()}`, { isKnown: true }),
      taken(undefined, { pictures: [{ name: "a.png", base64: Buffer.from("no picture").toString("base64") }] }),
      taken(),
    ];
    const importId = await start(items);
    await run(importId);
    const { items: told, ...summary } = await requireImport(ann.viewer, importId);
    expect(summary).toMatchObject({ status: "done", total: 5, made: 2, refused: 3 });
    expect(told.map(({ refusal }) => refusal)).toEqual([null, "item-exists", "not-found", "picture-unreadable", null]);
    expect(await draftsOf([items[3]!.id])).toEqual([]);
  });

  it("keeps pictures as pasted ones are kept, and names them by their addresses", async () => {
    const bytes = await sharp({ create: { width: 4, height: 3, channels: 3, background: "#246" } })
      .png()
      .toBuffer();
    const item = taken();
    const stem = { zh: "![图](exchange:a.png)", en: "![A patch](exchange:a.png) and ![](exchange:b.png)" };
    const document = cmsDocument.parse({ ...item.document, body: { ...(item.document.body as object), stem } });
    const importId = await start([
      { ...item, document, pictures: [{ name: "a.png", base64: bytes.toString("base64") }] } as Item,
    ]);
    await run(importId);
    const { draft } = await requireEditedItem(ann.viewer, item.id);
    const kept = (draft!.document.body as { stem: { zh: string; en: string } }).stem;
    expect(kept.zh).toMatch(/^!\[图\]\(\/media\/[0-9a-f]{64}#4x3\)$/);
    expect(kept.en).toBe(`![A patch](${/\((.*)\)/.exec(kept.zh)![1]!}) and ![](exchange:b.png)`);
  });

  it("broken off anywhere goes on, also by two at once, and makes each draft once", async () => {
    const items = many(30);
    const importId = await start(items);
    let asked = 0;
    const stopping = {
      get aborted() {
        return ++asked > 10;
      },
    } as AbortSignal;
    await run(importId, stopping);
    expect(await requireImport(ann.viewer, importId)).toMatchObject({ status: "running", made: 10 });
    await Promise.all([1, 2, 3].map(() => run(importId)));
    await run(importId);
    expect(await requireImport(ann.viewer, importId)).toMatchObject({ status: "done", made: 30, refused: 0 });
    const drafts = await draftsOf(items.map(({ id }) => id));
    expect(drafts.map(({ version }) => version)).toEqual(Array(30).fill(1));
  });

  it("is gone on with by a server that starts, where another one died", async () => {
    const items = many(3);
    const importId = await start(items);
    await pool().query(`DELETE FROM pgboss.job WHERE name = 'import'`);
    await pool().query(`UPDATE "DraftImport" SET status = 'running' WHERE id = $1`, [importId]);
    const stop = await runQueues();
    try {
      await vi.waitUntil(async () => (await requireImport(ann.viewer, importId)).status === "done", {
        timeout: 20_000,
        interval: 100,
      });
    } finally {
      await stop();
    }
    expect(await draftsOf(items.map(({ id }) => id))).toHaveLength(3);
  });

  it("that failed goes on when its maker says so", async () => {
    const importId = await start(many(2));
    await failImport(importId);
    await run(importId);
    expect(await requireImport(ann.viewer, importId)).toMatchObject({ status: "failed", made: 0 });
    await expect(resumeImport(bob.viewer, importId)).rejects.toThrow("not-found");
    expect(await resumeImport(ann.viewer, importId)).toMatchObject({ status: "queued" });
    await run(importId);
    expect(await requireImport(ann.viewer, importId)).toMatchObject({ status: "done", made: 2 });
  });

  it("makes nothing for somebody who is no instructor any more, or is suspended", async () => {
    const [former, suspended] = [await person("instructor"), await person("instructor")];
    const [one, other] = [await start(many(2), former), await start(many(2), suspended)];
    await pool().query(`UPDATE "User" SET role = 'learner' WHERE id = $1`, [former.user.userId]);
    await pool().query(`UPDATE "User" SET "suspendedAt" = now() WHERE id = $1`, [suspended.user.userId]);
    await run(one);
    await run(other);
    const { rows } = await pool().query(
      `SELECT d.id, d.status, array_agg(i.outcome ORDER BY i.place) AS outcomes FROM "DraftImport" d
       JOIN "DraftImportItem" i ON i."importId" = d.id WHERE d.id = ANY($1) GROUP BY d.id ORDER BY d.id`,
      [[one, other]],
    );
    expect(rows).toEqual([
      { id: one, status: "done", outcomes: ["not-allowed", "not-allowed"] },
      { id: other, status: "failed", outcomes: [null, null] },
    ]);
  });

  it("is remembered with the newest twenty of its maker's", async () => {
    const maker = await person("instructor");
    for (let round = 0; round < 22; round++) await run(await start([taken()], maker));
    const { rows } = await pool().query(`SELECT count(*)::int AS count FROM "DraftImport" WHERE "userId" = $1`, [
      maker.user.userId,
    ]);
    expect(rows).toEqual([{ count: 20 }]);
    expect((await listImports(maker.viewer)).imports).toHaveLength(5);
  });
});

describe("the routes", () => {
  const as = ({ user }: Person) => new Browser().become(user);
  const post = (browser: Browser, body: unknown, key: string = newId()) =>
    browser.call(startRoute, "POST", "/api/v1/cms/imports", { body, headers: { "idempotency-key": key } });

  it("begin one import for one key, tell its maker alone, and leave an entry without a word of it", async () => {
    const key = newId();
    const body = { fileName: "秘密.gift", items: [taken()] };
    const [first, again] = [await post(as(ann), body, key), await post(as(ann), body, key)];
    expect([first.status, again.json]).toEqual([202, first.json]);
    const { importId } = first.json as { importId: string };
    const at = { params: { importId } };
    const path = `/api/v1/cms/imports/${importId}`;
    expect((await as(ann).call(importRoute, "GET", path, at)).json).toMatchObject({ status: "queued", total: 1 });
    expect((await as(ann).call(listRoute, "GET", "/api/v1/cms/imports")).json.imports[0].importId).toBe(importId);
    for (const browser of [as(bob), as(judge)]) {
      expect((await browser.call(importRoute, "GET", path, at)).status).toBe(404);
      expect((await browser.call(resumeRoute, "PUT", `${path}/resumption`, at)).status).toBe(404);
    }
    const { rows } = await pool().query(`SELECT after FROM "AuditEvent" WHERE action = 'bank.import' AND object = $1`, [
      importId,
    ]);
    expect(rows).toEqual([{ after: { items: 1 } }]);
  });

  it("do not exist for a learner or a stranger", async () => {
    const importId = await start([taken()]);
    for (const browser of [as(learner), new Browser()]) {
      const at = { params: { importId } };
      const answers = [
        await post(browser, { fileName: "a", items: [taken()] }),
        await browser.call(listRoute, "GET", "/api/v1/cms/imports"),
        await browser.call(importRoute, "GET", `/api/v1/cms/imports/${importId}`, at),
        await browser.call(resumeRoute, "PUT", `/api/v1/cms/imports/${importId}/resumption`, at),
      ];
      expect(answers.map(({ status, json }) => [status, json.code])).toEqual(Array(4).fill([404, "not-found"]));
    }
    await expect(startImport(learner.viewer, { fileName: "a", items: [taken()] }, now)).rejects.toThrow("not-found");
    await expect(listImports(learner.viewer)).rejects.toThrow("not-found");
    await expect(requireImport(learner.viewer, importId)).rejects.toThrow("not-found");
    await expect(resumeImport(learner.viewer, importId)).rejects.toThrow("not-found");
  });

  it.each<[string, () => unknown]>([
    ["nothing", () => []],
    ["an id that stands twice", () => [taken("twice"), taken("twice")]],
    ["an id that is no address", () => [taken("Not An Id")]],
    ["the address of the page that makes items", () => [taken("new")]],
    ["a chapter that there is not", () => [taken(undefined, { chapter: "none" })]],
    ["a kind that there is not", () => [taken(undefined, { document: { ...wholeDocument(), kind: "constructor" } })]],
    [
      "a body that nests too deeply",
      () => {
        let body: unknown = 0;
        for (let depth = 0; depth < 200; depth++) body = [body];
        return [taken(undefined, { document: { ...wholeDocument(), body } })];
      },
    ],
    ["more than two thousand", () => Array.from({ length: 2_001 }, (_, index) => taken(`many-${index}`))],
  ])("refuse %s", async (_, items) => {
    const { status, json } = await post(as(ann), { fileName: "a", items: items() });
    expect([status, json.code]).toEqual([400, "invalid-input"]);
  });

  it("let nobody make an item whose address is that of the page that makes them", async () => {
    const body = { id: "new", chapter: "lora", kind: "open", use: "practice" };
    const { status, json } = await as(ann).call(createRoute, "POST", "/api/v1/cms/items", { body });
    expect([status, json.code]).toEqual([400, "invalid-input"]);
    expect(startImportInput.safeParse({ fileName: "a", items: [taken("news")] }).success).toBe(true);
  });
});
