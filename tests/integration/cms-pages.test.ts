import { beforeAll, describe, expect, it } from "vitest";
import { getEditorFacts } from "@/lib/cms/server/get-editor-facts";
import { listItemChoices } from "@/lib/cms/server/list-item-choices";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { accountViewer } from "@/tests/support/account-viewer";
import { testDatabase } from "@/tests/support/database";
import { publishRevision, seedItem } from "@/tests/support/seed-items";

const someone = { learnerId: newId(), userId: newId(), sessionId: newId() };
const learner = accountViewer(someone);
const instructor = accountViewer(someone, "instructor");

beforeAll(async () => {
  await testDatabase();
});

describe("what an item may refer to", () => {
  it("is its chapter's sources and questions first, in the language of the page", async () => {
    const id = `facts-${newId()}`;
    await seedItem(id, "single-choice", { chapter: "lora" });
    const question = await seedItem("what-is-lora", "open");
    const title = { zh: "什么是 LoRA", en: "What LoRA is" };
    await pool().query(`UPDATE "ItemRevision" SET envelope = $2 WHERE id = $1`, [question, JSON.stringify({ title })]);
    const facts = await getEditorFacts(instructor, id, "zh");
    expect(facts?.sources.map((source) => source.id)).toContain("hu-2021");
    expect(facts?.questions[0]).toMatchObject({ chapter: "lora" });
    expect(facts?.questions).toHaveLength(447);
    expect(facts?.questions.find((question) => question.id === "what-is-lora")?.title).toBe("什么是 LoRA");
    expect(facts?.labs.map(({ slug }) => slug)).toContain("lora");
  });

  it("is nobody's but an author's, and there is nothing for an item that there is not", async () => {
    const id = `facts-${newId()}`;
    await seedItem(id);
    expect(await getEditorFacts(learner, id, "en")).toBeNull();
    expect(await getEditorFacts({ kind: "anonymous" }, id, "en")).toBeNull();
    expect(await getEditorFacts(instructor, `no-${id}`, "en")).toBeNull();
  });
});

describe("what a new item can begin from", () => {
  it("is any item, once, of the kind of its newest revision", async () => {
    const id = `copied-${newId()}`;
    await seedItem(id);
    await publishRevision(id, "open", {});
    const { items, chapters, kinds } = await listItemChoices(instructor, "en");
    expect(items.filter((item) => item.id === id)).toEqual([{ id, title: id, kind: "open" }]);
    expect(chapters).toHaveLength(40);
    expect(kinds).toContain("code");
  });

  it("is not told to a learner", async () => {
    await expect(listItemChoices(learner, "en")).rejects.toMatchObject({ code: "not-found" });
  });
});
