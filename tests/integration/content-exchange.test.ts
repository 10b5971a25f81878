import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hashAuthoredForm } from "@/lib/content/canonical-form";
import type { LoadNote } from "@/lib/content/plan-load";
import type { StoredEnvelope } from "@/lib/content/schema";
import { exportContent } from "@/lib/content/server/export-content";
import { loadContent } from "@/lib/content/server/load-content";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { testDatabase } from "@/tests/support/database";

const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), "warmup-exchange-"));
const CHAPTERS = ["03-llm-behaviour", "16-lora"];
// All of content/ is read and loaded: seconds, and minutes where others work on the machine too.
const LONG = 300_000;

let unchanged: Awaited<ReturnType<typeof exportContent>>;
beforeAll(async () => {
  await testDatabase();
  await loadContent({ now: new Date(), newId });
  unchanged = await exportContent();

  // From here on two chapters of a copy, so that exports may be written: all that is read lies below the working directory.
  cpSync(join(home, "content"), join(folder, "content"), { recursive: true });
  process.chdir(folder);
  for (const name of readdirSync("content/chapters"))
    if (!CHAPTERS.includes(name)) rmSync(join("content/chapters", name), { recursive: true });
  await pool().query(`TRUNCATE "Item" CASCADE`);
  await loadContent({ now: new Date(), newId });
}, LONG);
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

it("changes nothing of all of content/ when nothing was changed here", () => {
  expect([[...unchanged.files.keys()], unchanged.notes]).toEqual([[], []]);
});

/** The notes of an import; nothing that is the same on both sides is told. */
async function importAll(isDry = false): Promise<readonly LoadNote[]> {
  let told: readonly LoadNote[] = [];
  await loadContent({ now: new Date(), newId, isDry, onNotes: (notes) => (told = notes) });
  return told;
}

/** Exports and writes the files. Returns what was done, and what each file was before. */
async function exportAll() {
  const { files, notes } = await exportContent();
  const before = new Map([...files.keys()].map((path) => [path, existsSync(path) ? readFileSync(path, "utf8") : ""]));
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    if (text === null) rmSync(path);
    else writeFileSync(path, text);
  }
  return { files, notes, before };
}

interface Published {
  readonly kind: string;
  readonly version: number;
  readonly envelope: StoredEnvelope;
  readonly body: Record<string, unknown>;
  readonly use: "practice" | "assessment";
}

const published = async (id: string) =>
  (
    await pool().query<Published>(
      `SELECT r.kind, r.version, r.envelope, r.body, i.use FROM "ItemRevision" r JOIN "Item" i ON i.id = r."itemId"
       WHERE i.id = $1 AND r.status = 'published'`,
      [id],
    )
  ).rows[0]!;

/** Publishes a wording as the editor does; an item that is not there yet is made. */
async function publish(id: string, form: Published): Promise<void> {
  const { kind, use, envelope, body, version } = form;
  await pool().query(
    `INSERT INTO "Item" (id, chapter, use) VALUES ($1, $2, $3::"ItemUse") ON CONFLICT (id) DO UPDATE SET chapter = $2, use = $3::"ItemUse"`,
    [id, envelope.chapter, use],
  );
  await pool().query(
    `UPDATE "ItemRevision" SET status = 'superseded', "supersededAt" = now() WHERE "itemId" = $1 AND status = 'published'`,
    [id],
  );
  await pool().query(
    `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, use, origin, status, "publishedAt")
     SELECT $1, $2, count(*) + 1, $3, $4, $5, $6, $7, $8::"ItemUse", 'editor', 'published', now() FROM "ItemRevision" WHERE "itemId" = $2`,
    [
      newId(),
      id,
      kind,
      version,
      JSON.stringify(envelope),
      JSON.stringify(body),
      hashAuthoredForm({ kind, use, envelope, body }),
      use,
    ],
  );
}

/** Changes the title, as an instructor would. */
async function retitle(id: string, en: string): Promise<void> {
  const form = await published(id);
  await publish(id, { ...form, envelope: { ...form.envelope, title: { zh: "新标题", en } } });
}

const statusOf = async (id: string) =>
  (await pool().query<{ status: string }>(`SELECT status FROM "Item" WHERE id = $1`, [id])).rows[0]?.status;
const titleOf = async (id: string) => (await published(id)).envelope.title.en;
const changedLines = (before: string, after: string) => {
  const was = new Set(before.split("\n"));
  return after.split("\n").filter((line) => !was.has(line));
};
const ITEM = "behaviour-rep-n";
const PATH = "content/chapters/03-llm-behaviour/items.yaml";

it("writes the lines that were changed here alone, and loading them agrees", { timeout: LONG }, async () => {
  await retitle(ITEM, "Computing rep-n");
  expect(await importAll()).toEqual([{ id: ITEM, did: "left-to-export" }]);
  const { notes, files, before } = await exportAll();
  expect(notes).toEqual([{ id: ITEM, do: "write" }]);
  expect([...files.keys()]).toEqual([PATH]);
  expect(changedLines(before.get(PATH)!, readFileSync(PATH, "utf8"))).toEqual([
    "    zh: 新标题",
    "    en: Computing rep-n",
  ]);
  expect(await importAll()).toEqual([]);
  expect(await titleOf(ITEM)).toBe("Computing rep-n");
  expect((await exportContent()).files.size).toBe(0);
});

it("takes what the files changed, and says so without doing it when it is only tried", { timeout: LONG }, async () => {
  writeFileSync(PATH, readFileSync(PATH, "utf8").replace("en: Computing rep-n", "en: From the files"));
  expect(await importAll(true)).toEqual([{ id: ITEM, did: "published" }]);
  expect(await titleOf(ITEM)).toBe("Computing rep-n");
  expect((await exportContent()).notes).toEqual([{ id: ITEM, do: "left-to-import" }]);
  expect(await importAll()).toEqual([{ id: ITEM, did: "published" }]);
  expect(await titleOf(ITEM)).toBe("From the files");
});

it("keeps what was changed here where the files changed too, until somebody decides", { timeout: LONG }, async () => {
  await retitle(ITEM, "Mine");
  writeFileSync(PATH, readFileSync(PATH, "utf8").replace("en: From the files", "en: Upstream"));
  expect(await importAll()).toEqual([{ id: ITEM, did: "drafted" }]);
  expect(await importAll()).toEqual([{ id: ITEM, did: "left-waiting" }]);
  expect(await titleOf(ITEM)).toBe("Mine");
  const waiting = await exportAll();
  expect([waiting.files.size, waiting.notes]).toEqual([0, [{ id: ITEM, do: "left-waiting" }]]);
  await pool().query(`UPDATE "ItemRevision" SET status = 'superseded' WHERE "itemId" = $1 AND status = 'draft'`, [
    ITEM,
  ]);
  expect((await exportAll()).notes).toEqual([{ id: ITEM, do: "write" }]);
  expect(readFileSync(PATH, "utf8")).toContain("en: Mine");
  expect(await importAll()).toEqual([]);
});

it("adds what was made here with its picture, and removes what was retired here", { timeout: LONG }, async () => {
  const bytes = await sharp({ create: { width: 3, height: 2, channels: 3, background: "red" } })
    .webp()
    .toBuffer();
  const picture = createHash("sha256").update(bytes).digest("hex");
  await pool().query(
    `INSERT INTO "Picture" (id, mime, width, height, bytes, "createdAt") VALUES ($1, 'image/webp', 3, 2, $2, now())`,
    [picture, bytes],
  );
  const like = await published("behaviour-typical-loop");
  const stem = { zh: `看图：![图](/media/${picture})`, en: `Look: ![a picture](/media/${picture})` };
  await publish("made-in-editor", { ...like, body: { ...like.body, stem } });
  await pool().query(`UPDATE "Item" SET status = 'retired', "retiredAt" = now() WHERE id = $1`, [ITEM]);
  expect((await importAll()).map(({ did }) => did).toSorted()).toEqual(["left-retired", "left-to-export"]);

  const { notes, before } = await exportAll();
  expect(notes).toEqual([
    { id: ITEM, do: "remove" },
    { id: "made-in-editor", do: "add" },
  ]);
  const text = readFileSync(PATH, "utf8");
  expect(text).not.toContain(`id: ${ITEM}\n`);
  expect(text.indexOf("id: made-in-editor")).toBeGreaterThan(text.lastIndexOf("id: behaviour-"));
  expect(changedLines(text, before.get(PATH)!).length).toBeGreaterThan(10);
  expect(readFileSync(`content/pictures/${picture}.webp`)).toEqual(bytes);
  expect(await importAll()).toEqual([]);
  expect([await statusOf(ITEM), await statusOf("made-in-editor")]).toEqual(["retired", "active"]);

  // A stranger's clone has the picture in its files alone.
  await pool().query(`DELETE FROM "Picture"`);
  await importAll();
  expect((await pool().query(`SELECT id, width, height FROM "Picture"`)).rows).toEqual([
    { id: picture, width: 3, height: 2 },
  ]);
  await pool().query(`DELETE FROM "Picture"`);
  writeFileSync(`content/pictures/${picture}.webp`, "no picture");
  await expect(importAll()).rejects.toThrow();
  rmSync("content/pictures", { recursive: true });
});

it(
  "keeps an item that was changed here although the files dropped it, and writes it again",
  { timeout: LONG },
  async () => {
    await retitle("behaviour-typical-loop", "Kept");
    const text = readFileSync(PATH, "utf8");
    const entries = text.split(/\n\n(?=- id: )/);
    writeFileSync(
      PATH,
      `${entries
        .filter((entry) => !entry.startsWith("- id: behaviour-typical-loop\n"))
        .join("\n\n")
        .trim()}\n`,
    );
    expect(await importAll()).toEqual([{ id: "behaviour-typical-loop", did: "left-changed" }]);
    expect(await statusOf("behaviour-typical-loop")).toBe("active");
    expect((await exportAll()).notes).toEqual([{ id: "behaviour-typical-loop", do: "add" }]);
    expect(await importAll()).toEqual([]);
  },
);

it("writes the pairs of an exercise in code, and takes a changed use for a change", { timeout: LONG }, async () => {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT i.id FROM "Item" i JOIN "ItemRevision" r ON r."itemId" = i.id AND r.status = 'published' WHERE r.kind = 'code' ORDER BY i.id LIMIT 1`,
  );
  const id = rows[0]!.id;
  const revision = async () =>
    (
      await pool().query<{ id: string }>(`SELECT id FROM "ItemRevision" WHERE "itemId" = $1 AND status = 'published'`, [
        id,
      ])
    ).rows[0]!.id;
  const old = await revision();
  const form = await published(id);
  await publish(id, { ...form, use: form.use === "practice" ? "assessment" : "practice" });
  await pool().query(
    `INSERT INTO "CodePair" ("revisionId", number, input, output, wrong)
     SELECT $1, number, input, CASE WHEN number = 0 THEN '"changed"' ELSE output END, wrong FROM "CodePair" WHERE "revisionId" = $2`,
    [await revision(), old],
  );
  expect(await importAll()).toEqual([{ id, did: "left-to-export" }]);
  const { notes, files } = await exportAll();
  expect(notes).toEqual([{ id, do: "write" }]);
  const pairs = [...files.keys()].find((path) => path.endsWith(`/code-pairs/${id}.json`))!;
  expect(readFileSync(pairs, "utf8")).toContain('\\"changed\\"');
  expect(await importAll()).toEqual([]);
});

it("says plainly what it cannot write", { timeout: LONG }, async () => {
  const like = await published("behaviour-typical-loop");
  await publish("nowhere", { ...like, envelope: { ...like.envelope, chapter: "no-such-chapter" } });
  const { notes, files } = await exportContent();
  expect(notes).toEqual([
    { id: "nowhere", do: "add", problem: 'its chapter "no-such-chapter" has no folder in content/chapters' },
  ]);
  expect(files.size).toBe(0);
});
