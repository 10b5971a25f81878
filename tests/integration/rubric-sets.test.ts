import { beforeAll, describe, expect, it } from "vitest";
import type { AccountViewer } from "@/lib/auth/viewer";
import { listItemUses } from "@/lib/cms/server/list-item-uses";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { archiveRubricSet } from "@/lib/rubric-sets/server/archive-rubric-set";
import { createRubricSet } from "@/lib/rubric-sets/server/create-rubric-set";
import { getRubricSet } from "@/lib/rubric-sets/server/get-rubric-set";
import { listRubricSets } from "@/lib/rubric-sets/server/list-rubric-sets";
import { updateRubricSet } from "@/lib/rubric-sets/server/update-rubric-set";
import { person } from "@/tests/support/cms";
import { testDatabase } from "@/tests/support/database";
import { publishRevision, seedItem } from "@/tests/support/seed-items";

const NOW = new Date("2026-11-26T12:00:00Z");
const TITLE = { zh: "初级推理工程师", en: "Junior inference engineer" };
let [owner, other, reviewer, admin, learner]: AccountViewer[] = [];

beforeAll(async () => {
  await testDatabase();
  const viewer = async (...args: Parameters<typeof person>) => (await person(...args)).viewer;
  owner = await viewer("instructor", false, "Owner");
  other = await viewer("instructor", false, "Other");
  reviewer = await viewer("instructor", true, "Reviewer");
  admin = await viewer("admin");
  learner = await viewer("learner");
});

async function openItems(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => `open-${newId()}`);
  for (const id of ids) await seedItem(id, "open");
  return ids;
}

const create = async () => (await createRubricSet(owner!, { title: TITLE }, NOW)).setId;
const save = (viewer: AccountViewer, setId: string, version: number, ids: readonly string[], change = {}) =>
  updateRubricSet(
    viewer,
    setId,
    {
      ...{ version, title: TITLE, level: null, role: null },
      items: ids.map((itemId) => ({ itemId, minutes: null })),
      ...change,
    },
    NOW,
  );
const idsOf = async (setId: string) => (await getRubricSet(owner!, setId)).items.map(({ itemId }) => itemId);

describe("a set for interviews", () => {
  it("keeps title, level, role, and its items with their order and minutes", async () => {
    const setId = await create();
    const [a, b, c] = await openItems(3);
    const items = [a!, b!, c!].map((itemId, index) => ({ itemId, minutes: index === 1 ? 8 : null }));
    const saved = await save(owner!, setId, 1, [], { level: "junior", role: "inference-engineer", items });
    expect(saved).toMatchObject({
      version: 2,
      title: TITLE,
      level: "junior",
      role: "inference-engineer",
      isMine: true,
    });
    expect(saved.items.map(({ itemId, minutes }) => [itemId, minutes])).toEqual([
      [a, null],
      [b, 8],
      [c, null],
    ]);
    await save(owner!, setId, 2, [c!, a!]);
    expect(await idsOf(setId)).toEqual([c, a]);
    const { sets } = await listRubricSets(other!);
    expect(sets.find((set) => set.setId === setId)).toMatchObject({
      items: 2,
      minutes: 0,
      owner: "Owner",
      isMine: false,
    });
    expect((await listItemUses(owner!, a!)).rubricSets).toEqual([{ id: setId, title: TITLE }]);
  });

  it("is written by one of two who save at once, and the other is told", async () => {
    const setId = await create();
    const [a, b] = await openItems(2);
    const results = await Promise.allSettled([save(owner!, setId, 1, [a!]), save(other!, setId, 1, [b!])]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(results.find((result) => result.status === "rejected")?.reason).toMatchObject({ code: "rubric-set-newer" });
    expect(await idsOf(setId)).toHaveLength(1);
  });

  it("holds open items alone, and a role that there is", async () => {
    const setId = await create();
    const choice = `choice-${newId()}`;
    await seedItem(choice, "single-choice");
    for (const id of [choice, "there-is-none"])
      await expect(save(owner!, setId, 1, [id])).rejects.toMatchObject({
        issues: [{ path: "items.0.itemId", code: "not-open" }],
      });
    await expect(save(owner!, setId, 1, [], { role: "astronaut" })).rejects.toMatchObject({
      issues: [{ path: "role", code: "unknown" }],
    });
    expect((await getRubricSet(owner!, setId)).version).toBe(1);
  });

  it("says what is missing in its items", async () => {
    const setId = await create();
    const [whole, bare, retired] = await openItems(3);
    const text = { zh: "文字", en: "Words" };
    const points = ["a", "b", "c"].map((id) => ({ id, weight: 1, text }));
    await publishRevision(bare!, "open", { stem: text, rubric: points, followUps: [{ text }], misconceptions: [] });
    await pool().query(`UPDATE "Item" SET status = 'retired' WHERE id = $1`, [retired]);
    const draft = `draft-${newId()}`;
    await seedItem(draft, "open");
    await pool().query(
      `UPDATE "ItemRevision" SET status = 'draft', origin = 'editor', "publishedAt" = NULL, body = body || '{"followUps": "none"}' WHERE "itemId" = $1`,
      [draft],
    );
    const { items } = await save(owner!, setId, 1, [whole!, bare!, retired!, draft]);
    expect(items.map(({ missing }) => missing)).toEqual([
      [],
      ["no-forms", "no-misconceptions"],
      ["retired"],
      ["not-published", "no-follow-ups"],
    ]);
    expect(items.map(({ revisionId }) => revisionId === null)).toEqual([false, false, false, true]);
    expect(items[0]).toMatchObject({ points: 3, followUps: 2, misconceptions: 1 });
  });

  it("is copied into one's own, and the first stays as it is", async () => {
    const setId = await create();
    const ids = await openItems(2);
    await save(owner!, setId, 1, ids, { level: "senior" });
    const copy = await createRubricSet(other!, { title: { zh: "副本", en: "" }, from: setId }, NOW);
    expect(await getRubricSet(other!, copy.setId)).toMatchObject({ isMine: true, level: "senior", version: 1 });
    expect(await idsOf(copy.setId)).toEqual(ids);
    await save(other!, copy.setId, 1, []);
    expect(await idsOf(setId)).toEqual(ids);
  });
});

describe("the rights in a set", () => {
  it("are another instructor's, a reviewer's and an administrator's too, and no learner's", async () => {
    const setId = await create();
    let version = 1;
    for (const viewer of [owner!, other!, reviewer!, admin!]) {
      expect(await getRubricSet(viewer, setId)).toMatchObject({ mayEdit: true, mayArchive: viewer !== other });
      ({ version } = await save(viewer, setId, version, []));
    }
    for (const refused of [
      () => listRubricSets(learner!),
      () => getRubricSet(learner!, setId),
      () => save(learner!, setId, version, []),
      () => createRubricSet(learner!, { title: TITLE }, NOW),
      () => archiveRubricSet(learner!, setId, true, NOW),
      () => getRubricSet(owner!, newId()),
    ])
      await expect(refused()).rejects.toMatchObject({ code: "not-found" });
  });

  it("to archive are the owner's and a reviewer's; an archived one is read and not written", async () => {
    const setId = await create();
    await expect(archiveRubricSet(other!, setId, true, NOW)).rejects.toMatchObject({ code: "not-allowed" });
    await archiveRubricSet(owner!, setId, true, NOW);
    expect(await getRubricSet(other!, setId)).toMatchObject({ isArchived: true, mayEdit: false });
    await expect(save(owner!, setId, 1, [])).rejects.toMatchObject({ code: "not-allowed" });
    await archiveRubricSet(reviewer!, setId, false, NOW);
    await archiveRubricSet(admin!, setId, true, NOW);
    await archiveRubricSet(admin!, setId, false, NOW);
    await save(owner!, setId, 1, []);
  });

  it("go on without its owner", async () => {
    const setId = await create();
    await pool().query(`UPDATE "RubricSet" SET "ownerId" = NULL WHERE id = $1`, [setId]);
    expect(await getRubricSet(other!, setId)).toMatchObject({ owner: null, isMine: false, mayArchive: false });
    await save(other!, setId, 1, []);
  });
});
