import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hashAuthoredForm } from "@/lib/content/canonical-form";
import { conceptsOfQuestions, createConceptResolver } from "@/lib/content/concept-resolver";
import type { FileItem } from "@/lib/content/plan-load";
import { getConcepts } from "@/lib/content/server/get-concepts";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { listFileItems } from "@/lib/content/server/list-file-items";
import { loadContent } from "@/lib/content/server/load-content";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { fixtures } from "@/lib/items/fixtures.generated";
import { kinds } from "@/lib/items/kinds.generated";
import { testDatabase } from "@/tests/support/database";

const now = new Date("2026-11-24T10:00:00Z");
const later = new Date("2026-11-25T10:00:00Z");
const NOTHING = { create: 0, move: 0, activate: 0, retire: 0, supersede: 0, publish: 0, draft: 0, refresh: 0 };

/** An item of the files; `which` picks one of two bodies. */
function file(id: string, which: 0 | 1 = 0, difficulty = 2): FileItem {
  const body = kinds["single-choice"].authored.parse(fixtures["single-choice"].sameItemOtherKey[which]);
  const envelope = {
    questions: ["what-is-lora"],
    concepts: conceptsOfQuestions(["what-is-lora"], getCurriculum(), createConceptResolver(getConcepts())),
    difficulty,
    sources: ["hu-2021"],
    title: { zh: "标题", en: "Title" },
    reviewed: "2026-11",
    chapter: "lora",
  };
  const form = { kind: "single-choice", use: "practice", envelope, body } as const;
  return { id, chapter: "lora", version: 1, ...form, hash: hashAuthoredForm(form) };
}

const load = (files: readonly FileItem[], at = now) => loadContent({ now: at, newId, listFiles: () => files });

const revisions = async (id: string) =>
  (
    await pool().query<{
      number: number;
      status: string;
      origin: string;
      publishedAt: Date | null;
      supersededAt: Date | null;
    }>(
      `SELECT number, status, origin, "publishedAt", "supersededAt" FROM "ItemRevision" WHERE "itemId" = $1 ORDER BY number`,
      [id],
    )
  ).rows;
const item = async (id: string) =>
  (
    await pool().query<{ status: string; retiredAt: Date | null }>(
      `SELECT status, "retiredAt" FROM "Item" WHERE id = $1`,
      [id],
    )
  ).rows[0];

/** Publishes an edited body in the database, as the editor does. */
async function publishEdit(id: string): Promise<void> {
  await pool().query(
    `UPDATE "ItemRevision" SET status = 'superseded', "supersededAt" = now() WHERE "itemId" = $1 AND status = 'published'`,
    [id],
  );
  await pool().query(
    `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, origin, status, "publishedAt")
     SELECT $1, "itemId", number + 1, kind, version, jsonb_set(envelope::jsonb, '{difficulty}', '5'), body, 'edited', 'editor', 'published', now()
     FROM "ItemRevision" WHERE "itemId" = $2 ORDER BY number DESC LIMIT 1`,
    [newId(), id],
  );
}

beforeAll(async () => {
  await testDatabase();
});
beforeEach(async () => {
  await pool().query(`TRUNCATE "Item" CASCADE`);
});

describe("loading content", () => {
  // All of content/, several times over.
  it("publishes every item of content/, once, with concepts that exist", { timeout: 120_000 }, async () => {
    const files = listFileItems();
    expect(await loadContent({ now, newId })).toEqual({ ...NOTHING, create: files.length, publish: files.length });
    expect(await loadContent({ now: later, newId })).toEqual(NOTHING);
    const { rows } = await pool().query<{ concepts: string[]; questions: string[] }>(
      `SELECT envelope->'concepts' AS concepts, envelope->'questions' AS questions FROM "ItemRevision"`,
    );
    const known = new Set(getCurriculum().chapters.flatMap((chapter) => chapter.questions.map(({ id }) => id)));
    for (const { concepts, questions } of rows) {
      expect(concepts.length).toBeGreaterThan(0);
      expect(questions.every((id) => known.has(id))).toBe(true);
    }
  });

  it("keeps what it was loaded from, the last time alone", async () => {
    const readLoads = async () => (await pool().query(`SELECT fingerprint, "loadedAt" FROM "ContentLoad"`)).rows;
    const from = (fingerprint?: string) => loadContent({ now, newId, fingerprint, listFiles: () => [file("a")] });
    await from("one");
    await from("two");
    expect(await readLoads()).toEqual([{ fingerprint: "two", loadedAt: now }]);
    await from();
    expect(await readLoads()).toEqual([]);
  });

  it("supersedes the revision before, at the moment of loading", async () => {
    await load([file("a")]);
    expect(await load([file("a", 1)], later)).toEqual({ ...NOTHING, supersede: 1, publish: 1 });
    expect(await revisions("a")).toEqual([
      { number: 1, status: "superseded", origin: "content", publishedAt: now, supersededAt: later },
      { number: 2, status: "published", origin: "content", publishedAt: later, supersededAt: null },
    ]);
  });

  it("leaves an edited item published and files the change as a draft, once", async () => {
    await load([file("a")]);
    await publishEdit("a");
    expect(await load([file("a")])).toEqual(NOTHING);
    expect(await load([file("a", 1)], later)).toEqual({ ...NOTHING, draft: 1 });
    expect(await load([file("a", 1)], later)).toEqual(NOTHING);
    expect((await revisions("a")).map(({ status, origin }) => [origin, status])).toEqual([
      ["content", "superseded"],
      ["editor", "published"],
      ["content", "draft"],
    ]);
  });

  it("retires what is gone and brings back what returns", async () => {
    await load([file("a"), file("b")]);
    expect(await load([file("b")], later)).toEqual({ ...NOTHING, retire: 1 });
    expect(await item("a")).toEqual({ status: "retired", retiredAt: later });
    expect(await load([file("a"), file("b")])).toEqual({ ...NOTHING, activate: 1 });
    expect(await item("a")).toEqual({ status: "active", retiredAt: null });
  });

  it("moves an item whose use changes", async () => {
    await load([file("a")]);
    const { id, chapter, version, ...form } = { ...file("a"), use: "assessment" as const };
    const exam = { id, chapter, version, ...form, hash: hashAuthoredForm(form) };
    await load([exam]);
    expect(await load([exam])).toEqual(NOTHING);
    expect((await pool().query(`SELECT use FROM "Item" WHERE id = 'a'`)).rows).toEqual([{ use: "assessment" }]);
  });

  it("lets stored concepts follow the curriculum without a new revision", async () => {
    await load([file("a")]);
    await pool().query(
      `UPDATE "ItemRevision" SET envelope = jsonb_set(envelope::jsonb, '{concepts}', '["prompting"]')`,
    );
    expect(await load([file("a")])).toEqual({ ...NOTHING, refresh: 1 });
    expect(await revisions("a")).toHaveLength(1);
  });

  it("loads once when two servers start together", async () => {
    const files = [file("a"), file("b", 1)];
    const counts = await Promise.all([load(files), load(files), load(files)]);
    expect(counts.map(({ publish }) => publish).toSorted()).toEqual([0, 0, 2]);
  });

  it("refuses to retire everything because a folder is empty", async () => {
    await load([file("a")]);
    await expect(load([])).rejects.toThrow("content/ holds no item");
    expect((await item("a"))?.status).toBe("active");
  });

  it("leaves the database as it was when it fails halfway", async () => {
    await load([file("a")]);
    const broken = () => {
      throw new Error("no ids left");
    };
    await expect(loadContent({ now, newId: broken, listFiles: () => [file("b")] })).rejects.toThrow("no ids left");
    expect((await item("a"))?.status).toBe("active");
    expect(await item("b")).toBeUndefined();
  });
});
