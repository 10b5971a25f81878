import JSZip from "jszip";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { POST as exportRoute } from "@/app/api/v1/cms/exports/route";
import { POST as readRoute } from "@/app/api/v1/cms/readings/route";
import { FILE_MAX_BYTES, FORMAT_NAMES, type FormatName } from "@/lib/cms/exchange-schema";
import { readFile } from "@/lib/cms/server/read-file";
import { requireEditedItem } from "@/lib/cms/server/require-edited-item";
import { storePicture } from "@/lib/cms/server/store-picture";
import { writeFile } from "@/lib/cms/server/write-file";
import { newId } from "@/lib/core/ids";
import { LOCALES } from "@/lib/core/locale";
import { pool } from "@/lib/db/pool";
import { runImport } from "@/lib/imports/server/run-import";
import { startImport } from "@/lib/imports/server/start-import";
import { fixtures } from "@/lib/items/fixtures.generated";
import { Browser } from "@/tests/support/browser";
import { draftedItem, person, publishedItem } from "@/tests/support/cms";
import { testDatabase } from "@/tests/support/database";
import { publishRevision } from "@/tests/support/seed-items";
import { sendFile } from "@/tests/support/send-file";
import { wholeDocument } from "@/tests/support/whole-document";

const now = new Date("2026-11-26T10:00:00Z");
type Person = Awaited<ReturnType<typeof person>>;
let author: Person, reviewer: Person, admin: Person, learner: Person;
/** Published: a choice that was written in the editor, a number, a match and an open question. */
let bank: { readonly choice: string; readonly number: string; readonly match: string; readonly open: string };

beforeAll(async () => {
  await testDatabase();
  author = await person("instructor", false, "Ann");
  reviewer = await person("instructor", true, "Judge");
  admin = await person("admin", true, "Root");
  learner = await person("learner", false, "Lea");
  const { itemId: choice } = await publishedItem(author.viewer, reviewer.viewer, wholeDocument("exchange"));
  const [number, match, open] = [
    await published("numeric-units"),
    await published("matching"),
    await published("open"),
  ];
  bank = { choice, number, match, open };
});

/** Publishes a kind's fixture with all that an envelope has. */
async function published(kind: keyof typeof fixtures): Promise<string> {
  const id = `${kind}-${newId()}`;
  await pool().query(`INSERT INTO "Item" (id, chapter, use) VALUES ($1, 'lora', 'practice')`, [id]);
  const revisionId = await publishRevision(id, kind, fixtures[kind].sameItemOtherKey[0]);
  const { title, questions, difficulty, sources, reviewed } = wholeDocument(kind);
  await pool().query(`UPDATE "ItemRevision" SET envelope = $2 WHERE id = $1`, [
    revisionId,
    JSON.stringify({ title, questions, difficulty, sources, reviewed, concepts: ["lora"], chapter: "lora" }),
  ]);
  return id;
}

const as = ({ user }: Person) => new Browser().become(user);
const read = (browser: Browser, bytes: Uint8Array, format: string, locale = "en", more: object = {}) =>
  sendFile(readRoute, browser, `/api/v1/cms/readings?format=${format}&locale=${locale}`, bytes, more);
const write = (browser: Browser, body: object) => browser.call(exportRoute, "POST", "/api/v1/cms/exports", { body });
const bytesOf = (text: string) => new TextEncoder().encode(text);
const zipOf = async (files: Readonly<Record<string, string>>) => {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
};

/** How many rows there are that reading could have written. */
async function stored(): Promise<unknown> {
  const { rows } = await pool().query(
    `SELECT (SELECT count(*) FROM "Item") AS items, (SELECT count(*) FROM "ItemDraft") AS drafts,
       (SELECT count(*) FROM "ItemRevision") AS revisions, (SELECT count(*) FROM "Picture") AS pictures`,
  );
  return rows[0];
}

/** What a format has no question for. */
const LEFT_OUT: Partial<Record<FormatName, readonly (keyof typeof bank)[]>> = {
  gift: [],
  aiken: ["number", "match", "open"],
  csv: ["match"],
};
/** Formats whose cards ask for self-assessment come back as another kind. */
const CARDS: readonly FormatName[] = ["anki-tsv", "anki-apkg"];

describe.each(FORMAT_NAMES)("%s", (format) => {
  it.each(LOCALES)("goes out and comes in again by the routes (%s)", async (locale) => {
    const itemIds = Object.values(bank);
    const out = await write(as(author), { format, locale, itemIds });
    expect(out.status).toBe(200);
    expect(out.json.fates.map(({ item }: { item: string }) => item)).toEqual(itemIds);
    const missing = new Set(LEFT_OUT[format]?.map((name) => bank[name]));
    for (const { item, fate, reasons } of out.json.fates) {
      expect([item, fate === "left-out"]).toEqual([item, missing.has(item)]);
      // Whatever is lost is said.
      if (fate !== "whole") expect(reasons.length).toBeGreaterThan(0);
    }
    const before = await stored();
    const back = await read(as(author), Buffer.from(out.json.file.base64, "base64"), format, locale);
    expect([back.status, back.json.isRefused]).toEqual([200, false]);
    expect(back.json.leftOut).toEqual([]);
    // Aiken has no ids: what comes in is called by its title.
    const ids = back.json.items.map(({ id }: { id: string }) => id);
    if (format !== "aiken") expect(ids.toSorted()).toEqual(itemIds.filter((id) => !missing.has(id)).toSorted());
    for (const item of back.json.items) {
      expect(item.isKnown).toBe(format !== "aiken");
      const { zh, en } = item.document.body.stem;
      expect(format === "aiken" || CARDS.includes(format) ? (locale === "zh" ? zh : en) : zh || en).not.toBe("");
    }
    expect(await stored()).toEqual(before);
  });
});

describe("own YAML", () => {
  it("gives the same bytes for what was read and is published as it was", async () => {
    const first = await writeFile(author.viewer, { format: "yaml", locale: "zh", itemIds: Object.values(bank) }, now);
    expect(first.fates.map(({ fate }) => fate)).toEqual(["whole", "whole", "whole", "whole"]);
    const bytes = Buffer.from(first.file!.base64, "base64");
    const reading = await readFile(author.viewer, bytes, { format: "yaml", locale: "zh" });
    if (reading.isRefused) throw new Error(reading.code);
    const choice = reading.items.find(({ id }) => id === bank.choice)!;
    expect(choice.document).toEqual(wholeDocument("exchange"));
    expect(choice).toMatchObject({ isKnown: true, chapter: "lora", pictures: [] });
  });
});

describe("an export", () => {
  it("holds what is published and no draft, and names what has no published revision", async () => {
    const draft = await draftedItem(author.viewer, wholeDocument("only-drafted"));
    const { status, json } = await write(as(author), {
      format: "yaml",
      locale: "en",
      itemIds: [draft, bank.choice, bank.choice, "there-is-none"],
    });
    expect(status).toBe(200);
    expect(json.unpublished).toEqual([draft, "there-is-none"]);
    expect(json.fates).toHaveLength(1);
    expect(Buffer.from(json.file.base64, "base64").toString()).not.toContain("only drafted");
  });

  it("of a chapter holds all that is published of it and in use", async () => {
    const retired = await published("single-choice");
    await pool().query(`UPDATE "Item" SET status = 'retired' WHERE id = $1`, [retired]);
    const { json } = await write(as(author), { format: "yaml", locale: "en", chapter: "lora" });
    const ids = json.fates.map(({ item }: { item: string }) => item);
    expect(ids).toEqual(ids.toSorted());
    expect(ids).toEqual(expect.arrayContaining(Object.values(bank)));
    expect(ids).not.toContain(retired);
    expect((await write(as(author), { format: "yaml", locale: "en", chapter: "attention" })).json.file).toBeNull();
  });

  it("is no file where nothing comes through", async () => {
    const { json } = await write(as(author), { format: "aiken", locale: "en", itemIds: [bank.match] });
    expect(json.file).toBeNull();
    expect(json.fates).toMatchObject([{ fate: "left-out" }]);
    expect(json.fates[0].reasons.length).toBeGreaterThan(0);
  });

  it("leaves an entry that says how many and nothing of them", async () => {
    await write(as(author), { format: "gift", locale: "en", itemIds: [bank.choice] });
    const { rows } = await pool().query(
      `SELECT object, after FROM "AuditEvent" WHERE action = 'bank.export' AND "actorId" = $1 ORDER BY at DESC LIMIT 1`,
      [author.user.learnerId],
    );
    expect(rows).toEqual([{ object: null, after: { items: 1 } }]);
  });

  it.each([
    ["none", { format: "yaml", locale: "en", itemIds: [] }],
    [
      "more than 500",
      { format: "yaml", locale: "en", itemIds: Array.from({ length: 501 }, (_, index) => `i-${index}`) },
    ],
    ["items and a chapter", { format: "yaml", locale: "en", itemIds: ["a"], chapter: "lora" }],
    ["of an unknown format", { format: "docx", locale: "en", itemIds: ["a"] }],
    ["in an unknown language", { format: "yaml", locale: "fr", itemIds: ["a"] }],
  ])("of %s is refused", async (_, body) => {
    const { status, json } = await write(as(author), body);
    expect([status, json.code]).toEqual([400, "invalid-input"]);
  });
});

describe("a picture", () => {
  const shown = (address: string) => {
    const document = wholeDocument("pictured");
    const body = document.body as { stem: { zh: string; en: string } };
    const stem = { zh: `${body.stem.zh}\n\n![色块](${address})`, en: `${body.stem.en}\n\n![A patch](${address})` };
    return { ...document, body: { ...body, stem } };
  };

  it.each(["qti", "moodle-xml", "yaml"] as const)(
    "goes out and comes back as the one that is kept: %s",
    async (format) => {
      const background = { r: format.length, g: 9, b: 7 };
      const png = await sharp({ create: { width: 8, height: 6, channels: 3, background } })
        .png()
        .toBuffer();
      const { address } = await storePicture(author.viewer, png, now);
      const { itemId } = await publishedItem(author.viewer, reviewer.viewer, shown(address));
      const { file, fates } = await writeFile(author.viewer, { format, locale: "en", itemIds: [itemId] }, now);
      expect(fates[0]!.reasons.map(({ code }) => code)).not.toContain("media");
      const reading = await readFile(author.viewer, Buffer.from(file!.base64, "base64"), { format, locale: "en" });
      if (reading.isRefused) throw new Error(reading.code);
      const { id, chapter, document, pictures, fate } = reading.items[0]!;
      expect(pictures).toHaveLength(format === "yaml" ? 0 : 1);
      expect(fate.reasons.map(({ code }) => code)).not.toContain("picture-unknown");
      const items = [{ id, chapter: chapter!, isKnown: true as const, document, pictures }];
      const { importId } = await startImport(author.viewer, { fileName: "a", items }, now);
      await runImport(importId, new AbortController().signal);
      const { draft, newest } = await requireEditedItem(author.viewer, itemId);
      const stem = (draft!.document.body as { stem: { en: string } }).stem.en;
      expect(stem).toBe((newest!.body as { stem: { en: string } }).stem.en);
      if (format !== "moodle-xml") expect(draft!.document).toEqual(newest);
    },
  );

  it("that a file names and nobody keeps is told", async () => {
    const itemIds = [(await publishedItem(author.viewer, reviewer.viewer)).itemId];
    const { file } = await writeFile(author.viewer, { format: "yaml", locale: "en", itemIds }, now);
    const text = Buffer.from(file!.base64, "base64")
      .toString()
      .replace("About ", `![x](/media/${"0".repeat(64)}#1x1) About `);
    const { json } = await read(as(author), bytesOf(text), "yaml");
    expect(json.items[0].fate.reasons).toContainEqual({ code: "picture-unknown" });
  });
});

describe("who may", () => {
  const gift = bytesOf("What is zero? {=0 ~1}");
  it("read and write files: instructors, reviewers and administrators", async () => {
    for (const who of [author, reviewer, admin]) {
      expect((await read(as(who), gift, "gift")).json.items).toHaveLength(1);
      expect((await write(as(who), { format: "gift", locale: "en", itemIds: [bank.choice] })).status).toBe(200);
    }
  });

  it("for a learner, a guest and a stranger there is nothing there", async () => {
    const guest = new Browser();
    guest.cookies.set("warmup-guest", "forged");
    for (const browser of [as(learner), guest, new Browser()]) {
      const answers = [
        await read(browser, gift, "gift"),
        await write(browser, { format: "gift", locale: "en", itemIds: [bank.choice] }),
      ];
      expect(answers.map(({ status, json }) => [status, json.code])).toEqual(Array(2).fill([404, "not-found"]));
      // In both languages, whatever the page's is.
      for (const { json } of answers) expect(Object.keys(json.title).toSorted()).toEqual(["en", "zh"]);
    }
  });

  it("is decided where the data is, too", async () => {
    const { viewer } = learner;
    await expect(readFile(viewer, gift, { format: "gift", locale: "en" })).rejects.toThrow("not-found");
    await expect(writeFile(viewer, { format: "gift", locale: "en", itemIds: [bank.choice] }, now)).rejects.toThrow(
      "not-found",
    );
  });
});

describe("a hostile file", () => {
  const xml = (text: string) => bytesOf(`<?xml version="1.0"?>${text}`);
  const bomb = '<!DOCTYPE quiz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><quiz>&b;</quiz>';

  it.each<[string, FormatName, () => Uint8Array | Promise<Uint8Array>, string]>([
    ["with entities", "moodle-xml", () => xml(bomb), "unsafe-xml"],
    [
      "with an entity from elsewhere",
      "moodle-xml",
      () => xml(`<!DOCTYPE quiz SYSTEM "file:///etc/passwd"><quiz/>`),
      "unsafe-xml",
    ],
    ["with entities in a package", "qti", () => zipOf({ "item.xml": `<?xml version="1.0"?>${bomb}` }), "unsafe-xml"],
    [
      "that unfolds to a hundred times its size",
      "qti",
      () => zipOf({ "item.xml": " ".repeat(9_000_000) }),
      "unsafe-archive",
    ],
    [
      "that unfolds in a deck",
      "anki-apkg",
      () => zipOf({ "collection.anki2": " ".repeat(9_000_000) }),
      "unsafe-archive",
    ],
    ["with a path out of its folder", "qti", () => zipOf({ "../../etc/cron.d/x": "<a/>" }), "unsafe-archive"],
    ["with a path of Windows", "qti", () => zipOf({ "C:\\x.xml": "<a/>" }), "unsafe-archive"],
    ["that is no UTF-8", "gift", () => Uint8Array.of(0x61, 0xc3, 0x28, 0x7b, 0x3d, 0x31, 0x7d), "bad-encoding"],
    ["with zero bytes", "csv", () => Uint8Array.of(0x61, 0, 0x62), "bad-encoding"],
    ["that is a package and says YAML", "yaml", () => zipOf({ a: "b" }), "bad-encoding"],
    ["that is a picture and says a deck", "anki-apkg", () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "not-this-format"],
    ["that is prose and says XML", "moodle-xml", () => bytesOf("Dear reader, this is prose."), "not-this-format"],
    ["that is JSON and says a table", "csv", () => bytesOf(`{"a": 1}`), "not-this-format"],
    ["of spaces", "gift", () => bytesOf("  \n "), "empty"],
    ["with a number of items beyond measure", "gift", () => bytesOf("a {T}\n\n".repeat(2_001)), "too-large"],
  ])("%s is refused as a whole, and says why", async (_, format, make, code) => {
    const before = await stored();
    const { status, json } = await read(as(author), await make(), format);
    expect([status, json.isRefused, json.code]).toEqual([200, true, code]);
    expect(await stored()).toEqual(before);
  });

  it("that is too large is refused before it is read, by what it says and by what it is", async () => {
    const small = bytesOf("a {T}");
    const declared = await read(as(author), small, "gift", "en", {
      headers: { "content-length": String(FILE_MAX_BYTES + 1) },
    });
    expect([declared.status, declared.json.code]).toEqual([413, "body-too-large"]);
    const real = await read(as(author), new Uint8Array(FILE_MAX_BYTES + 1), "gift");
    expect([real.status, real.json.code]).toEqual([413, "body-too-large"]);
    for (const { json } of [declared, real]) expect([json.title.zh, json.title.en].every(Boolean)).toBe(true);
  });

  it.each([
    ["of another content type", { type: "text/html" }, 415, "unsupported-media-type"],
    ["that is packed on the way", { headers: { "content-encoding": "gzip" } }, 415, "unsupported-media-type"],
    [
      "from another site",
      { headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" } },
      403,
      "cross-site",
    ],
  ])("%s is refused", async (_, more, status, code) => {
    const answer = await read(as(author), bytesOf("a {T}"), "gift", "en", more);
    expect([answer.status, answer.json.code]).toEqual([status, code]);
  });

  it.each(["format=docx&locale=en", "format=gift&locale=fr", "format=gift", "format=gift&locale=en&x=1"])(
    "asked for by %s is refused",
    async (query) => {
      const { status, json } = await sendFile(readRoute, as(author), `/api/v1/cms/readings?${query}`, bytesOf("a {T}"));
      expect([status, json.code]).toEqual([400, "invalid-input"]);
    },
  );

  it("costs no other item of its file: what cannot be read is told beside what can", async () => {
    const { json } = await read(as(author), bytesOf("stem,answer,wrong_1,kind\na?,yes,no,\nb?,yes,no,riddle\n"), "csv");
    expect([json.items.length, json.leftOut]).toEqual([
      1,
      [{ item: "#2", title: "", fate: "left-out", reasons: [{ code: "unknown-kind", detail: "riddle" }] }],
    ]);
  });
});

describe("the id of an item that is read", () => {
  it("is the file's, else words of its title, and never one that is in use or stands twice", async () => {
    const { json } = await read(
      as(author),
      bytesOf(
        `::Zero or one:: a? {=0 ~1}\n\n::Zero or one:: b? {=0 ~1}\n\n// [id:${bank.choice}]\n::c:: c? {=0 ~1}\n\n::题:: d? {=0 ~1}`,
      ),
      "gift",
    );
    expect(json.items.map(({ id, isKnown }: { id: string; isKnown: boolean }) => [id, isKnown])).toEqual([
      ["zero-or-one", false],
      ["zero-or-one-2", false],
      [bank.choice, true],
      ["imported-4", false],
    ]);
  });
});
