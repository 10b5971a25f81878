import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import JSZip from "jszip";
import type { Database } from "sql.js";
import { describe, expect, it } from "vitest";
import { ankiApkgFormat, ankiTsvFormat } from "@/lib/exchange/anki/formats";
import { cardRenderer } from "@/lib/exchange/anki/render-html";
import { openSqlite } from "@/lib/exchange/anki/sqlite";
import { Notes } from "@/lib/exchange/notes";
import { ShownPictures } from "@/lib/exchange/rich-text/shown-pictures";
import { kinds } from "@/lib/items/kinds.generated";
import { contentItems, fixtureItems } from "@/tests/support/exchange-items";

const now = new Date("2026-11-26T12:00:00Z");
const options = { locale: "en", seed: 4, now } as const;
const items = [...fixtureItems(), ...contentItems().filter((_item, index) => index % 8 === 0)];

async function unpack(bytes: Uint8Array): Promise<{ readonly zip: JSZip; readonly database: Database }> {
  const zip = await JSZip.loadAsync(bytes);
  return { zip, database: await openSqlite(await zip.file("collection.anki2")!.async("uint8array")) };
}

const all = (database: Database, sql: string) => database.exec(sql)[0]?.values ?? [];

describe("a package for Anki", async () => {
  const { bytes, fates } = await ankiApkgFormat.write!(items, options);
  const { zip, database } = await unpack(bytes);

  it("holds a card of every item of every kind", () => {
    expect(fates.filter(({ fate }) => fate === "left-out")).toEqual([]);
    expect(new Set(items.map(({ document: { kind } }) => kind))).toEqual(new Set(Object.keys(kinds)));
    expect(all(database, "SELECT count(*) FROM notes JOIN cards ON cards.nid = notes.id")).toEqual([[items.length]]);
    for (const [front, back] of all(database, "SELECT flds FROM notes").map(([fields]) =>
      String(fields).split("\u001f"),
    ))
      expect([front, back]).not.toContain("");
  });

  it("is a collection as schema 11 wants it", () => {
    const columns = (table: string) =>
      all(database, `PRAGMA table_info(${table})`)
        .map(([, name]) => name)
        .join(" ");
    expect(columns("col")).toBe("id crt mod scm ver dty usn ls conf models decks dconf tags");
    expect(columns("notes")).toBe("id guid mid mod usn tags flds sfld csum flags data");
    expect(columns("cards")).toBe(
      "id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data",
    );
    expect(columns("revlog")).toBe("id cid usn ease ivl lastIvl factor time type");
    expect(columns("graves")).toBe("usn oid type");
    expect(all(database, "SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name").flat()).toEqual([
      ...["ix_cards_nid", "ix_cards_sched", "ix_cards_usn", "ix_notes_csum", "ix_notes_usn"],
      ...["ix_revlog_cid", "ix_revlog_usn"],
    ]);
    expect(all(database, "SELECT id, ver, mod FROM col")).toEqual([[1, 11, now.getTime()]]);
    expect(all(database, "PRAGMA integrity_check")).toEqual([["ok"]]);
  });

  it("names in its one row the note type and every deck that cards lie in", () => {
    const [[models, decks, dconf, conf]] = all(database, "SELECT models, decks, dconf, conf FROM col").map((row) =>
      row.map((json) => JSON.parse(String(json)) as Record<string, Record<string, unknown>>),
    ) as [[Record<string, Record<string, unknown>>, Record<string, { name: string }>, object, object]];
    const mids = all(database, "SELECT DISTINCT mid FROM notes").flat().map(String);
    expect(mids).toEqual(Object.keys(models));
    expect(models[mids[0]!]).toMatchObject({ flds: [{ name: "Front" }, { name: "Back" }], req: [[0, "any", [0]]] });
    const dids = all(database, "SELECT DISTINCT did FROM cards").flat().map(String);
    expect(dids.filter((id) => !Object.hasOwn(decks, id))).toEqual([]);
    expect(Object.values(decks).map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Default", "Warmup", "Warmup::lora"]),
    );
    expect(dconf).toHaveProperty("1");
    expect(conf).toHaveProperty("nextPos");
    expect(zip.file("media")).not.toBeNull();
  });

  it("has the checksum of each first field: eight digits of SHA-1 over its text", () => {
    for (const [text, sum] of all(database, "SELECT sfld, csum FROM notes"))
      expect(sum).toBe(parseInt(createHash("sha1").update(String(text)).digest("hex").slice(0, 8), 16));
  });

  it("names notes, decks and the note type alike at every export, and dates them anew", async () => {
    const later = new Date("2027-01-01T00:00:00Z");
    const again = await unpack((await ankiApkgFormat.write!(items.toReversed(), { ...options, now: later })).bytes);
    const named = "SELECT n.id, guid, mid, did FROM notes n JOIN cards c ON c.nid = n.id ORDER BY guid";
    expect(all(again.database, named)).toEqual(all(database, named));
    expect(all(again.database, "SELECT DISTINCT mod FROM notes")).toEqual([[later.getTime() / 1000]]);
    again.database.close();
  });

  it("is read again as drafts under the same ids, in the same chapters", async () => {
    const { items: drafts } = await ankiApkgFormat.read!(bytes, options);
    const chapters = new Map(
      items.map(({ id, envelope: { difficulty, questions } }) => [id, { difficulty, questions }]),
    );
    expect(new Set(drafts.map(({ id }) => id))).toEqual(new Set(items.map(({ id }) => id)));
    for (const { id, envelope, document } of drafts) {
      const { difficulty, questions } = chapters.get(id!)!;
      expect({ difficulty: envelope.difficulty, questions: envelope.questions }).toEqual({ difficulty, questions });
      expect(["open", "short-text"]).toContain(document.kind);
    }
  });

  it("is not written without the time of writing", async () => {
    await expect(ankiApkgFormat.write!(items, { locale: "en", seed: 1 })).rejects.toThrow("options.now");
  });
});

describe("a package of somebody else's", () => {
  async function pack(files: Readonly<Record<string, Uint8Array | string>>): Promise<Uint8Array> {
    const zip = new JSZip();
    for (const [name, content] of Object.entries(files)) zip.file(name, content);
    return zip.generateAsync({ type: "uint8array" });
  }
  const collection = async (sql: string) => {
    const database = await openSqlite();
    database.run(sql);
    return database.export();
  };

  it("is read by front and back", async () => {
    const sql = `CREATE TABLE notes (id integer PRIMARY KEY, guid text, tags text, flds text);
      INSERT INTO notes VALUES (1, 'abc', ' ml ', 'What is <b>KV</b>?' || char(31) || 'key and value' || char(31) || 'extra'),
        (2, 'def', '', 'Tell about {{c1::caches::hint}} [sound:a.mp3]' || char(31) || '<ul><li>one</li><li>two</li></ul>')`;
    const { items: drafts, fates } = await ankiApkgFormat.read!(
      await pack({ "collection.anki2": await collection(sql), media: "{}" }),
      options,
    );
    expect(drafts.map(({ document: { kind, body } }) => [kind, body])).toMatchObject([
      ["short-text", { stem: { en: "What is **KV**?" }, accept: ["key and value"] }],
      ["open", { stem: { en: "Tell about caches" }, modelAnswer: { en: "- one\n- two" } }],
    ]);
    expect(
      fates.map(({ reasons }) => reasons.filter(({ code }) => ["tags", "envelope", "media"].includes(code))),
    ).toEqual([
      [
        { code: "tags", detail: "ml" },
        { code: "envelope", detail: "extra" },
      ],
      [{ code: "media", detail: "a.mp3" }],
    ]);
  });

  it.each([
    [
      "a view in the place of its notes",
      "CREATE VIEW notes AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x FROM r) SELECT x AS id, x AS guid, x AS tags, x AS flds FROM r",
    ],
    [
      "a calculated column",
      "CREATE TABLE notes (id integer PRIMARY KEY, guid text, tags text, flds text GENERATED ALWAYS AS (hex(zeroblob(1000000))))",
    ],
    ["no notes", "CREATE TABLE other (id integer)"],
  ])("is refused with %s", async (_name, sql) => {
    const bytes = await pack({ "collection.anki2": await collection(sql) });
    await expect(ankiApkgFormat.read!(bytes, options)).rejects.toMatchObject({ code: "not-this-format" });
  });

  it.each([
    ["the newest packing", { "collection.anki21b": "x", "collection.anki2": "x" }, "collection.anki21b"],
    ["no collection", { media: "{}" }, undefined],
    ["a collection that is none", { "collection.anki2": "x".repeat(5_000) }, undefined],
  ])("is refused with %s", async (_name, files, detail) => {
    await expect(ankiApkgFormat.read!(await pack(files), options)).rejects.toMatchObject({
      code: "not-this-format",
      detail,
    });
  });
});

describe("notes as a text", () => {
  it("say by their headers what each column is", async () => {
    const text = new TextDecoder().decode((await ankiTsvFormat.write!(items, options)).bytes);
    expect(text.split("\n").slice(0, 5)).toEqual([
      ...["#separator:tab", "#html:true", "#guid column:1", "#deck column:2", "#tags column:5"],
    ]);
    expect(text).toContain('"warmup:en:single-choice-1"\t"Warmup"\t');
  });

  it("are read again as drafts under the same ids", async () => {
    const { bytes } = await ankiTsvFormat.write!(items, options);
    const { items: drafts } = await ankiTsvFormat.read!(bytes, options);
    expect(drafts.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(drafts.map(({ envelope: { chapter } }) => chapter)).toEqual(
      items.map(({ envelope: { chapter } }) => chapter),
    );
  });

  it("are read as people write them", async () => {
    const { items: drafts, fates } = await ankiTsvFormat.read!(
      readFileSync("tests/golden/exchange/notes.tsv"),
      options,
    );
    expect(drafts.map(({ document: { kind, body } }) => [kind, body])).toMatchObject([
      ["short-text", { stem: { en: "What does *MoE* stand for?" }, accept: ["mixture of experts"] }],
      [
        "open",
        {
          stem: { en: 'Why "pre"-norm?' },
          modelAnswer: { en: "Gradients reach every layer, and\n\nwarm-up matters less: $x + f(n(x))$." },
        },
      ],
    ]);
    expect(fates[1]!.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(["rubric-missing", "tags"]));
  });

  it.each([
    ["one column", "only a front\nanother", "not-this-format"],
    ["headers alone", "#separator:tab\n#html:true\n", "empty"],
  ])("are refused with %s", async (_name, text, code) => {
    await expect(ankiTsvFormat.read!(Buffer.from(text), options)).rejects.toMatchObject({ code });
  });
});

describe("a card", () => {
  it("hands formulas to MathJax, and no markup of an author's to the card", () => {
    const render = cardRenderer(new Notes(), new ShownPictures(undefined, ""));
    expect(render("$x<y$ and `a<b`\n\n$$\nE=mc^2\n$$\n\n<script>alert(1)</script>")).toBe(
      "<p>\\(x&#x3C;y\\) and <code>a&#x3C;b</code></p>\n<p>\\[E=mc^2\\]</p>",
    );
  });

  it("has the choices on its front, and the right one with its reason on its back", async () => {
    const text = new TextDecoder().decode(
      (
        await ankiTsvFormat.write!(
          fixtureItems().filter(({ id }) => id === "single-choice-1"),
          options,
        )
      ).bytes,
    );
    const [, , front, back] = text.split("\n#").at(-1)!.split("\t");
    expect(front).toContain('<ol type=""A""><li>');
    expect(back).toMatch(/<b>[A-D]\.<\/b> Matrix/);
  });

  it("asks for the verdict too, and shows the signature of a program as it is", async () => {
    const wanted = fixtureItems().filter(({ id }) => ["true-false-with-reason-1", "code-1"].includes(id));
    const text = new TextDecoder().decode((await ankiTsvFormat.write!(wanted, options)).bytes);
    expect(text).toContain("True or false? Why?");
    expect(text).toContain("-&gt; list[float]");
  });
});
