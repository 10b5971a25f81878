import { beforeAll, describe, expect, it } from "vitest";
import { POST as saveRoute } from "@/app/api/v1/cms/items/[itemId]/revisions/route";
import { GET as itemRoute, PATCH as factsRoute } from "@/app/api/v1/cms/items/[itemId]/route";
import { POST as createRoute } from "@/app/api/v1/cms/items/route";
import { changeItemFacts } from "@/lib/cms/server/change-item-facts";
import { createItem } from "@/lib/cms/server/create-item";
import { discardDraft } from "@/lib/cms/server/discard-draft";
import { requireEditedItem } from "@/lib/cms/server/require-edited-item";
import { requireRevision } from "@/lib/cms/server/require-revision";
import { saveDraft } from "@/lib/cms/server/save-draft";
import { saveRevision } from "@/lib/cms/server/save-revision";
import { editedItem } from "@/lib/cms/schema";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { getProgress } from "@/lib/progress/server/get-progress";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { Browser } from "@/tests/support/browser";
import { draftedItem, person, publishedItem, writeRevision } from "@/tests/support/cms";
import { testDatabase } from "@/tests/support/database";
import { wholeDocument } from "@/tests/support/whole-document";

const now = new Date("2026-11-26T10:00:00Z");
let ann: Awaited<ReturnType<typeof person>>;
let bob: typeof ann;
let judge: typeof ann;

beforeAll(async () => {
  await testDatabase();
  ann = await person("instructor", false, "Ann");
  bob = await person("instructor", false, "Bob");
  judge = await person("instructor", true, "Judge");
});

const changed = (itemId: string, zh: string, en: string) => wholeDocument(itemId, { title: { zh, en } });
const auditOf = async (action: string, object: string) =>
  (
    await pool().query(`SELECT "actorId", before, after FROM "AuditEvent" WHERE action = $1 AND object = $2`, [
      action,
      object,
    ])
  ).rows;

describe("a new item", () => {
  it("has its maker's draft in the form of the kind, without words, and no learner knows of it", async () => {
    const id = `item-${newId()}`;
    await createItem(ann.viewer, { id, chapter: "lora", kind: "multiple-choice", use: "practice" }, now);
    const item = editedItem.parse(await requireEditedItem(ann.viewer, id));
    expect(item).toMatchObject({ chapter: "lora", status: "active", revisions: [], newest: null, newestId: null });
    expect(item.draft).toMatchObject({ version: 1, baseId: null });
    expect(JSON.stringify(item.draft?.document.body)).not.toMatch(/\p{Script=Han}/u);
    const guest = { kind: "guest", learnerId: newId() } as const;
    expect((await listItemViews(guest, [id])).views).toEqual([{ id, status: "unknown" }]);
    const { chapters } = await getProgress(ann.viewer, now);
    expect(chapters.find(({ slug }) => slug === "lora")?.items ?? 0).toBe(0);
  });

  it("may begin as a copy of another one, and copies nothing of another kind", async () => {
    const { itemId } = await publishedItem(ann.viewer, judge.viewer);
    const id = `item-${newId()}`;
    await createItem(bob.viewer, { id, chapter: "lora", kind: "single-choice", use: "practice", from: itemId }, now);
    expect((await requireEditedItem(bob.viewer, id)).draft?.document.body).toEqual(wholeDocument(itemId).body);
    const input = { id: `item-${newId()}`, chapter: "lora", kind: "open", use: "practice", from: itemId } as const;
    await expect(createItem(bob.viewer, input, now)).rejects.toThrow("invalid-input");
  });

  it("is refused with an id that is taken, in a chapter that there is not, of a kind that there is not", async () => {
    const id = await draftedItem(ann.viewer);
    const input = { id, chapter: "lora", kind: "open", use: "practice" } as const;
    await expect(createItem(bob.viewer, input, now)).rejects.toThrow("item-exists");
    const other = { ...input, id: `item-${newId()}` };
    await expect(createItem(bob.viewer, { ...other, chapter: "none" }, now)).rejects.toThrow("invalid-input");
    await expect(createItem(bob.viewer, { ...other, kind: "constructor" }, now)).rejects.toThrow("invalid-input");
    await expect(createItem(bob.viewer, { ...other, from: "nothing" }, now)).rejects.toThrow("invalid-input");
  });

  it("does not exist for a learner or a stranger, whatever the method", async () => {
    const id = await draftedItem(ann.viewer);
    const learner = new Browser().become((await person("learner")).user);
    for (const browser of [new Browser(), learner]) {
      const at = { params: { itemId: id } };
      const body = { id: `item-${newId()}`, chapter: "lora", kind: "open", use: "practice" };
      const answers = [
        await browser.call(itemRoute, "GET", `/api/v1/cms/items/${id}`, at),
        await browser.call(createRoute, "POST", "/api/v1/cms/items", { body }),
        await browser.call(factsRoute, "PATCH", `/api/v1/cms/items/${id}`, { ...at, body: { tags: [] } }),
      ];
      expect(answers.map(({ status, json }) => [status, json.code])).toEqual(Array(3).fill([404, "not-found"]));
    }
    const viewer = (await person("learner")).viewer;
    await expect(requireEditedItem(viewer, id)).rejects.toThrow("not-found");
    await expect(saveDraft(viewer, id, { version: 0, baseId: null, document: wholeDocument() }, now)).rejects.toThrow(
      "not-found",
    );
    await expect(saveRevision(viewer, id, { draftVersion: 1, note: "" }, now)).rejects.toThrow("not-found");
    await expect(discardDraft(viewer, id)).rejects.toThrow("not-found");
    await expect(changeItemFacts(viewer, id, { tags: [] })).rejects.toThrow("not-found");
  });

  it("leaves an entry without a word of it", async () => {
    const id = `item-${newId()}`;
    const browser = new Browser().become(ann.user);
    const body = { id, chapter: "lora", kind: "open", use: "practice" };
    expect((await browser.call(createRoute, "POST", "/api/v1/cms/items", { body })).status).toBe(201);
    expect(await auditOf("item.create", id)).toEqual([{ actorId: ann.user.learnerId, before: null, after: null }]);
  });
});

describe("a draft", () => {
  it("is each editor's own, and tells of the others'", async () => {
    const id = await draftedItem(ann.viewer);
    const other = wholeDocument("other");
    const kept = await saveDraft(bob.viewer, id, { version: 0, baseId: null, document: other }, now);
    expect(kept).toMatchObject({ version: 1, others: [{ nickname: "Ann" }] });
    expect((await requireEditedItem(ann.viewer, id)).draft?.document).toEqual(wholeDocument(id));
    expect((await requireEditedItem(bob.viewer, id)).draft?.document).toEqual(other);
    await discardDraft(bob.viewer, id);
    expect(await requireEditedItem(bob.viewer, id)).toMatchObject({ draft: null, others: [{ nickname: "Ann" }] });
    expect(await requireEditedItem(ann.viewer, id)).toMatchObject({ draft: { version: 2 }, others: [] });
  });

  it("of another tab is never overwritten: an older version is refused, and loses nothing", async () => {
    const id = await draftedItem(ann.viewer);
    const late = { version: 1, baseId: null, document: wholeDocument("late") };
    await expect(saveDraft(ann.viewer, id, late, now)).rejects.toThrow("draft-newer");
    await expect(saveDraft(ann.viewer, id, { ...late, version: 0 }, now)).rejects.toThrow("draft-newer");
    expect((await requireEditedItem(ann.viewer, id)).draft?.document).toEqual(wholeDocument(id));
    await discardDraft(ann.viewer, id);
    await expect(saveDraft(ann.viewer, id, { ...late, version: 2 }, now)).rejects.toThrow("draft-newer");
  });

  it("of a hundred saves of one version keeps one", async () => {
    const id = await draftedItem(ann.viewer);
    const saves = Array.from({ length: 100 }, (_, index) =>
      saveDraft(ann.viewer, id, { version: 2, baseId: null, document: wholeDocument(`n${index}`) }, now),
    );
    const settled = await Promise.allSettled(saves);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await requireEditedItem(ann.viewer, id)).draft?.version).toBe(3);
  });

  it("may be unfinished in every way, and keeps what PostgreSQL can keep", async () => {
    const id = await draftedItem(ann.viewer);
    const document = wholeDocument("x", {
      title: { zh: "", en: "a\u0000b\ud800c" },
      body: { stem: 3 },
      questions: [],
      difficulty: null,
    });
    await saveDraft(ann.viewer, id, { version: 2, baseId: null, document }, now);
    expect((await requireEditedItem(ann.viewer, id)).draft?.document).toEqual({
      ...document,
      title: { zh: "", en: "abc" },
    });
    expect((await saveRevision(ann.viewer, id, { draftVersion: 3, note: "" }, now)).status).toBe("draft");
  });

  it("begins at no revision of another item", async () => {
    const [{ revisionId }, id] = [await publishedItem(ann.viewer, judge.viewer), await draftedItem(ann.viewer)];
    const draft = { version: 2, baseId: revisionId, document: wholeDocument() };
    await expect(saveDraft(ann.viewer, id, draft, now)).rejects.toThrow("invalid-input");
  });
});

describe("saving a revision", () => {
  it("numbers it, says who and why, and ends the draft", async () => {
    const id = await draftedItem(ann.viewer);
    const browser = new Browser().become(ann.user);
    const { status, json } = await browser.call(saveRoute, "POST", `/api/v1/cms/items/${id}/revisions`, {
      body: { draftVersion: 2, note: " Begun. " },
      params: { itemId: id },
    });
    expect([status, json]).toMatchObject([201, { number: 1, status: "draft" }]);
    const revision = await requireRevision(bob.viewer, id, 1);
    expect(revision).toMatchObject({
      note: "Begun.",
      origin: "editor",
      author: { nickname: "Ann" },
      behind: null,
      steps: [],
    });
    expect(revision.document).toEqual(wholeDocument(id));
    expect((await requireEditedItem(ann.viewer, id)).draft).toBeNull();
    expect(await auditOf("revision.save", revision.revisionId)).toEqual([
      { actorId: ann.user.learnerId, before: null, after: { number: 1, status: "draft" } },
    ]);
  });

  it("tells the second of two editors, overwrites nothing, and lets him save over what he has seen", async () => {
    const { itemId, revisionId: first } = await publishedItem(ann.viewer, judge.viewer);
    const theirs = changed(itemId, "甲的", "By Ann");
    const mine = changed(itemId, "乙的", "By Bob");
    await saveDraft(bob.viewer, itemId, { version: 0, baseId: first, document: mine }, now);
    const { revisionId: second } = await writeRevision(ann.viewer, itemId, first, theirs, now);

    await expect(saveRevision(bob.viewer, itemId, { draftVersion: 1, note: "" }, now)).rejects.toThrow(
      "revision-newer",
    );
    await expect(saveRevision(bob.viewer, itemId, { draftVersion: 1, note: "", over: first }, now)).rejects.toThrow(
      "revision-newer",
    );
    const open = await requireEditedItem(bob.viewer, itemId);
    expect([open.draft?.document, open.newestId, open.newest]).toEqual([mine, second, theirs]);

    const saved = await saveRevision(bob.viewer, itemId, { draftVersion: 1, note: "", over: second }, now);
    expect(saved.number).toBe(3);
    const { revisions, newestId } = await requireEditedItem(ann.viewer, itemId);
    expect(newestId).toBe(saved.revisionId);
    expect(revisions.map(({ number, status }) => [number, status])).toEqual([
      [3, "draft"],
      [2, "superseded"],
      [1, "published"],
    ]);
    expect((await requireRevision(ann.viewer, itemId, 2)).document).toEqual(theirs);
  });

  it("by two editors at once lets one through", async () => {
    const { itemId, revisionId } = await publishedItem(ann.viewer, judge.viewer);
    for (const { viewer } of [ann, bob])
      await saveDraft(
        viewer,
        itemId,
        { version: 0, baseId: revisionId, document: changed(itemId, viewer.nickname, viewer.nickname) },
        now,
      );
    const settled = await Promise.allSettled(
      [ann, bob].map(({ viewer }) => saveRevision(viewer, itemId, { draftVersion: 1, note: "" }, now)),
    );
    expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const { revisions } = await requireEditedItem(ann.viewer, itemId);
    expect(revisions).toHaveLength(2);
  });

  it("a hundred times at once makes one revision", async () => {
    const id = await draftedItem(ann.viewer);
    const saves = Array.from({ length: 100 }, () => saveRevision(ann.viewer, id, { draftVersion: 2, note: "" }, now));
    const settled = await Promise.allSettled(saves);
    const numbers = settled.flatMap((each) => (each.status === "fulfilled" ? [each.value.number] : []));
    const refusals = settled.flatMap((each) =>
      each.status === "rejected" ? [String((each.reason as Error).message)] : [],
    );
    expect([numbers, new Set(refusals)]).toEqual([[1], new Set(["draft-newer"])]);
  });

  it("makes none of what is the newest already", async () => {
    const { itemId, revisionId } = await publishedItem(ann.viewer, judge.viewer);
    const same = await writeRevision(bob.viewer, itemId, revisionId, wholeDocument(itemId), now);
    expect(same).toEqual({ revisionId, number: 1, status: "published" });
    expect((await requireEditedItem(bob.viewer, itemId)).draft).toBeNull();
  });

  it("marks the language that did not follow, until it does or its author says that it holds", async () => {
    const { itemId, revisionId } = await publishedItem(ann.viewer, judge.viewer);
    const { title } = wholeDocument(itemId);
    const second = await writeRevision(ann.viewer, itemId, revisionId, changed(itemId, "新的标题", title.en), now);
    const behindOf = async (number: number) => (await requireRevision(ann.viewer, itemId, number)).behind;
    expect(await behindOf(2)).toBe("en");
    const third = await writeRevision(
      ann.viewer,
      itemId,
      second.revisionId,
      changed(itemId, "更新的标题", title.en),
      now,
    );
    expect(await behindOf(3)).toBe("en");
    const draft = { version: 0, baseId: third.revisionId, document: changed(itemId, "更新的标题", title.en) };
    await saveDraft(ann.viewer, itemId, draft, now);
    expect(await saveRevision(ann.viewer, itemId, { draftVersion: 1, note: "", othersHold: true }, now)).toEqual(third);
    expect(await behindOf(3)).toBeNull();
    await writeRevision(ann.viewer, itemId, third.revisionId, changed(itemId, "更新的标题", "A newer title"), now);
    expect(await behindOf(4)).toBe("zh");
  });

  it("restores an old revision as a new one", async () => {
    const { itemId, revisionId } = await publishedItem(ann.viewer, judge.viewer);
    const second = await writeRevision(ann.viewer, itemId, revisionId, changed(itemId, "改坏了", "Broken"), now);
    const { document } = await requireRevision(ann.viewer, itemId, 1);
    const third = await writeRevision(bob.viewer, itemId, second.revisionId, document, now);
    expect((await requireRevision(bob.viewer, itemId, third.number)).document).toEqual(wholeDocument(itemId));
    expect((await requireEditedItem(bob.viewer, itemId)).revisions.map(({ status }) => status)).toEqual([
      "draft",
      "superseded",
      "published",
    ]);
  });
});

describe("facts about an item", () => {
  it("are set one by one", async () => {
    const id = await draftedItem(ann.viewer);
    expect(await changeItemFacts(bob.viewer, id, { reviewOn: "2027-05-01", tags: ["b", "a", "b"] })).toEqual({
      itemId: id,
      reviewOn: "2027-05-01",
      tags: ["a", "b"],
    });
    expect(await changeItemFacts(bob.viewer, id, { tags: ["c"] })).toEqual({
      itemId: id,
      reviewOn: "2027-05-01",
      tags: ["c"],
    });
    expect(await changeItemFacts(bob.viewer, id, { reviewOn: null })).toEqual({
      itemId: id,
      reviewOn: null,
      tags: ["c"],
    });
    await expect(changeItemFacts(bob.viewer, "none", { tags: [] })).rejects.toThrow("not-found");
  });
});
