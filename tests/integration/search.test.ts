import { beforeAll, describe, expect, it } from "vitest";
import { GET as searchRoute } from "@/app/api/v1/search/route";
import { listNotebooks } from "@/lib/content/server/list-notebooks";
import { listFileItems } from "@/lib/content/server/list-file-items";
import { loadContent } from "@/lib/content/server/load-content";
import { newId } from "@/lib/core/ids";
import { LOCALES, type Locale } from "@/lib/core/locale";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import { fixtures } from "@/lib/items/fixtures.generated";
import type { Fixtures } from "@/lib/items/contract";
import { SHORTEST_TYPO } from "@/lib/search/near-words";
import type { SearchOutput } from "@/lib/search/schema";
import { indexEntries } from "@/lib/search/server/index-entries";
import { searchEntries } from "@/lib/search/server/search-entries";
import { tokenize } from "@/lib/search/tokenize";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";

const now = new Date("2026-11-25T10:00:00Z");
const titleOf = ({ title }: SearchOutput["results"][number]) => title.map(({ text }) => text).join("");
const addresses = async (query: string, locale: Locale) =>
  (await searchEntries(query, locale)).results.map(({ address }) => address);
/** Takes its time, as the loading of content does: a busy machine needs more than the usual five seconds. */
const index = () => prisma().$transaction((tx) => indexEntries(tx, now), { timeout: 60_000 });

interface Stored {
  kind: string;
  locale: Locale;
  address: string;
  title: string;
  text: string;
}
let entries: Stored[];

beforeAll(async () => {
  await testDatabase();
  await loadContent({ now, newId });
  entries = (await pool().query<Stored>(`SELECT kind, locale, address, title, text FROM "SearchEntry"`)).rows;
});

describe("the search index", () => {
  it("holds everything that a page shows, in both languages, at its own place", () => {
    const kinds = new Set(entries.map(({ kind }) => kind));
    const notebooks = listNotebooks();
    expect([...kinds].toSorted()).toEqual(
      [
        "chapter",
        "concept",
        "item",
        "lab",
        "question",
        "section",
        ...(notebooks.length > 0 ? ["notebook"] : []),
      ].toSorted(),
    );
    for (const locale of LOCALES) {
      const of = entries.filter((entry) => entry.locale === locale);
      expect(of.map(({ address }) => address)).toContain("/chapters/lora");
      expect(of.map(({ address }) => address)).toContain("/labs/lora");
      for (const { name, facts } of notebooks)
        expect(of).toContainEqual(
          expect.objectContaining({ kind: "notebook", address: `/notebooks/${name}`, title: facts.title[locale] }),
        );
      expect(of.length).toBe(entries.length / 2);
    }
    expect(entries.filter(({ title }) => title === "")).toEqual([]);
    expect(entries.filter(({ kind, text }) => text === "" && kind !== "section")).toEqual([]);
  });

  it("is written once for the same content, and again when an item's wording changes", async () => {
    const builtAt = async () => (await pool().query(`SELECT fingerprint, "builtAt" FROM "SearchIndex"`)).rows;
    const before = await builtAt();
    expect(before).toHaveLength(1);
    await loadContent({ now: new Date(now.getTime() + 1), newId });
    expect(await builtAt()).toEqual(before);
    expect(await index()).toBe(false);
  });

  it("holds nothing of any item's key, explanation, hint or model answer, whatever its kind, and no assessment item", async () => {
    const secret = { zh: "金丝雀密语", en: "canarykeyword" };
    const ids = listFileItems().map(({ id }) => id);
    const planted = Object.entries(fixtures).map(([kind, given], number) => {
      const { canary, pairs = [] } = given as Pick<Fixtures<object, unknown>, "canary" | "pairs">; // of one kind
      const stem = { zh: `题干 planted${kind.replaceAll("-", "")}`, en: `Stem planted${kind.replaceAll("-", "")}` };
      const body = { stem, hints: [secret], explanation: secret, ...canary.body(secret) };
      return { id: ids[number]!, kind, body, pairs };
    });
    for (const { id, kind, body, pairs } of planted) {
      const revisionId = newId();
      await pool().query(
        `UPDATE "ItemRevision" SET status = 'superseded' WHERE "itemId" = $1 AND status = 'published'`,
        [id],
      );
      await pool().query(
        `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, origin, status, "publishedAt")
         SELECT $1::uuid, $2, 99, $3, 1, envelope, $4::jsonb, $1::text, 'editor', 'published', now() FROM "ItemRevision" WHERE "itemId" = $2 LIMIT 1`,
        [revisionId, id, kind, JSON.stringify(body)],
      );
      for (const [number, { input }] of pairs.entries())
        await pool().query(
          `INSERT INTO "CodePair" ("revisionId", number, input, output, wrong) VALUES ($1, $2, $3, $4, $5)`,
          [revisionId, number, input, `"${secret.en}"`, JSON.stringify({ canary: `"${secret.en}"` })],
        );
    }
    await pool().query(`UPDATE "Item" SET use = 'assessment' WHERE id = $1`, [planted[0]!.id]);
    expect(await index()).toBe(true);

    for (const locale of LOCALES) {
      for (const query of [secret.zh, secret.en, "987654321"]) {
        expect(
          (await searchEntries(query, locale)).results.filter((found) => JSON.stringify(found).includes(query)),
        ).toEqual([]);
      }
    }
    const { rows } = await pool().query<{ row: string }>(
      `SELECT to_jsonb(e)::text AS row FROM "SearchEntry" e UNION ALL SELECT word FROM "SearchWord"`,
    );
    const dump = rows.map(({ row }) => row).join("\n");
    for (const text of [secret.zh, secret.en, "金丝", "987654321"]) expect(dump).not.toContain(text);
    const [assessment, ...others] = planted;
    for (const { kind } of others) expect(dump).toContain(`planted${kind.replaceAll("-", "")}`);
    expect(dump).not.toContain(`planted${assessment!.kind.replaceAll("-", "")}`);

    await pool().query(`DELETE FROM "ItemRevision" WHERE number = 99`);
    await pool().query(`UPDATE "Item" SET use = 'practice' WHERE id = $1`, [planted[0]!.id]);
    await pool().query(
      `UPDATE "ItemRevision" r SET status = 'published' FROM (SELECT "itemId", max(number) AS number FROM "ItemRevision" GROUP BY 1) m
       WHERE r."itemId" = m."itemId" AND r.number = m.number`,
    );
    expect(await index()).toBe(true);
  });
});

describe("a search", () => {
  it("finds every word of two Chinese characters of every title", async () => {
    const named = entries
      .filter(({ locale }) => locale === "zh")
      .flatMap(({ title, address }) => {
        const runs = tokenize(title).filter(({ kind, text }) => kind === "run" && text.length >= 2);
        return runs.flatMap(({ text }) =>
          Array.from({ length: text.length - 1 }, (_, at) => ({ address, pair: text.slice(at, at + 2) })),
        );
      });
    const { rows: missing } = await pool().query(
      `SELECT n.address, n.pair FROM unnest($1::text[], $2::text[]) AS n(address, pair)
       WHERE NOT EXISTS (SELECT FROM "SearchEntry" e WHERE e.locale = 'zh' AND e.address = n.address
         AND e."titleWords" @@ ('''zh' || n.pair || '''')::tsquery)`,
      [named.map(({ address }) => address), named.map(({ pair }) => pair)],
    );
    expect(missing).toEqual([]);
    for (const pair of new Set(named.map((each) => each.pair)))
      expect((await searchEntries(pair, "zh")).match, pair).toBe("exact");
  });

  it("finds a title in spite of one wrong letter in a word of five and more", async () => {
    const words = new Map(
      entries
        .filter(({ locale }) => locale === "en")
        .flatMap(({ title }) => tokenize(title).map(({ text }) => [text, title] as const))
        .filter(([word]) => word.length >= SHORTEST_TYPO && /^[a-z]+$/.test(word)),
    );
    expect(words.size).toBeGreaterThan(30);
    // Each third: all of them take half a minute.
    for (const word of [...words.keys()].filter((_, index) => index % 3 === 0)) {
      const wrong = `${word.slice(0, 2)}q${word.slice(3)}`;
      const { results } = await searchEntries(wrong, "en");
      expect(
        // Another form of the word stands for it: the titles on training fill the first page before one on “train”.
        results.some((found) =>
          tokenize(titleOf(found)).some(({ text }) => text.startsWith(word.slice(0, SHORTEST_TYPO))),
        ),
        `${wrong} for ${word}`,
      ).toBe(true);
    }
  });

  it("puts the chapter first that is called so, in the page's language", async () => {
    for (const locale of LOCALES) {
      expect((await addresses("LoRA", locale))[0]).toBe(`/${locale}/chapters/lora`);
      expect((await addresses("ｌｏｒａ", locale))[0]).toBe(`/${locale}/chapters/lora`);
    }
  });

  it("finds an entry by its title in the other language", async () => {
    const section = entries.find(({ kind, locale }) => kind === "section" && locale === "en")!;
    const found = await searchEntries(section.title, "zh");
    expect(found.results.map(({ address }) => address)).toContain(`/zh${section.address}`);
  });

  it.each([
    ["zh", "请问什么是 LoRA 呢？"],
    ["zh", "为什么需要低秩"],
    ["en", "How should we and who can do LoRA with it?"],
  ] as const)("answers a question in whole sentences (%s: %s)", async (locale, query) => {
    const { results } = await searchEntries(query, locale);
    expect(results.length).toBeGreaterThan(0);
    const [first] = results;
    expect([...first!.title, ...first!.snippet].some(({ isMatch }) => isMatch)).toBe(true);
  });

  it("falls back to what holds at least half of the words", async () => {
    const { match, results } = await searchEntries("LoRA zzzzqqqq", "en");
    expect(match).toBe("near");
    expect(results[0]!.address).toBe("/en/chapters/lora");
    expect((await searchEntries("zzzzqqqq", "en")).results).toEqual([]);
  });

  it("takes any text for what it is: words", async () => {
    for (const query of ["", " ", "'", "\\", "' | 'x':*", "a:* & !b", "()", "<->", "%_%", "\u0000", "😀", "低", "-"]) {
      expect(Array.isArray((await searchEntries(query, "zh")).results), JSON.stringify(query)).toBe(true);
    }
  });
});

describe("the route", () => {
  const call = (query: string) => new Browser("198.51.100.7").call(searchRoute, "GET", `/api/v1/search?${query}`);

  it("answers everybody, without a cookie and with nothing but what a page shows", async () => {
    const { status, json, headers } = await call("q=rank&locale=en");
    expect(status).toBe(200);
    expect(json.results.length).toBeGreaterThan(3);
    expect(headers.getSetCookie()).toEqual([]);
  });

  it.each([
    "q=rank",
    "locale=en",
    "q=rank&locale=fr",
    `q=${"x".repeat(201)}&locale=en`,
    "q=a&q=b&locale=en",
    "q=a&locale=en&x=1",
  ])("refuses %s", async (query) => expect((await call(query)).json.code).toBe("invalid-input"));
});
