import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { retireItem } from "@/lib/cms/server/retire-item";
import { loadContent } from "@/lib/content/server/load-content";
import { newId } from "@/lib/core/ids";
import { LOCALES } from "@/lib/core/locale";
import { pool } from "@/lib/db/pool";
import { getPracticeItem } from "@/lib/practice/server/get-practice-item";
import { searchEntries } from "@/lib/search/server/search-entries";
import { draftedItem, person, publish, publishedItem, writeRevision } from "@/tests/support/cms";
import { testDatabase } from "@/tests/support/database";
import { wholeDocument } from "@/tests/support/whole-document";

const now = new Date();
type Person = Awaited<ReturnType<typeof person>>;
let ann: Person, judge: Person;

beforeAll(async () => {
  await testDatabase();
  await loadContent({ now, newId });
  ann = await person("instructor", false, "Ann");
  judge = await person("instructor", true, "Judge");
}, 120_000);

/** A word that no slip of the hand makes of another one. */
const word = () => `zq${Array.from(randomBytes(12), (byte) => "bcdfghjkmnpqrstv"[byte % 16]).join("")}`;
const addressesOf = async (query: string) =>
  Promise.all(
    LOCALES.map(async (locale) => (await searchEntries(query, locale)).results.map(({ address }) => address)),
  );
const pageOf = (itemId: string) => LOCALES.map((locale) => [`/${locale}/items/${itemId}`]);
const NONE = [[], []];

describe("an item that was made in the editor", () => {
  it("is found once it is published, at its own page, by its words and by nothing of its key", async () => {
    const [name, secret] = [word(), word()];
    const document = wholeDocument(name);
    const body = document.body as object;
    const explanation = {
      zh: `升维矩阵从零开始，与 \`${secret}\` 有关。`,
      en: `It starts at zero, as \`${secret}\` says.`,
    };
    const drafted = await draftedItem(ann.viewer, wholeDocument(word()));
    const { itemId } = await publishedItem(ann.viewer, judge.viewer, {
      ...document,
      body: { ...body, explanation },
    });
    expect(await addressesOf(name)).toEqual(pageOf(itemId));
    expect(await getPracticeItem(itemId)).toMatchObject({ title: document.title, chapter: "lora" });
    expect(await getPracticeItem(drafted)).toBeNull();
    const { rows } = await pool().query(
      `SELECT 1 FROM "SearchEntry" e WHERE to_jsonb(e)::text LIKE '%' || $1 || '%' UNION ALL SELECT 1 FROM "SearchWord" WHERE word = $1`,
      [secret],
    );
    expect(rows).toEqual([]);
  });

  it("is found by its newest published words, and not while it is retired", async () => {
    const [before, after] = [word(), word()];
    const { itemId, revisionId } = await publishedItem(ann.viewer, judge.viewer, wholeDocument(before));
    const next = await writeRevision(ann.viewer, itemId, revisionId, wholeDocument(after));
    expect(await addressesOf(after)).toEqual(NONE);
    await publish(ann.viewer, judge.viewer, next.revisionId);
    expect(await addressesOf(after)).toEqual(pageOf(itemId));
    expect((await addressesOf(before)).flat()).not.toContain(`/en/items/${itemId}`);
    await retireItem(judge.viewer, itemId, true, now);
    expect((await addressesOf(after)).flat()).not.toContain(`/en/items/${itemId}`);
    expect(await getPracticeItem(itemId)).toBeNull();
    await retireItem(judge.viewer, itemId, false, now);
    expect(await addressesOf(after)).toEqual(pageOf(itemId));
  });

  it("is kept apart from another one of the same words", async () => {
    const name = word();
    const [one, other] = [
      await publishedItem(ann.viewer, judge.viewer, wholeDocument(name)),
      await publishedTwin(name),
    ];
    expect((await addressesOf(name))[1]!.toSorted()).toEqual(
      [one.itemId, other].map((id) => `/en/items/${id}`).toSorted(),
    );
    await retireItem(judge.viewer, one.itemId, true, now);
    expect(await addressesOf(name)).toEqual(pageOf(other));
  });

  it("for an assessment is found by nobody", async () => {
    const name = word();
    const { itemId } = await publishedItem(ann.viewer, judge.viewer, wholeDocument(name, { use: "assessment" }));
    expect((await addressesOf(name)).flat()).toEqual([]);
    expect(await getPracticeItem(itemId)).toBeNull();
  });

  it("is still found after the index was made anew, as the items of lessons are where lessons show them", async () => {
    const name = word();
    const { itemId } = await publishedItem(ann.viewer, judge.viewer, wholeDocument(name));
    await loadContent({ now: new Date(), newId });
    expect(await addressesOf(name)).toEqual(pageOf(itemId));
    const { rows } = await pool().query<{ address: string }>(
      `SELECT address FROM "SearchEntry" WHERE kind IN ('item', 'question') AND address NOT LIKE '/items/%' LIMIT 1`,
    );
    expect(rows[0]!.address).toMatch(/^\/chapters\//);
  });
});

/** The linter would find it too near to the other one: published past it. */
async function publishedTwin(name: string): Promise<string> {
  const { itemId, revisionId } = await publishedItem(ann.viewer, judge.viewer, wholeDocument(word()));
  const next = await writeRevision(ann.viewer, itemId, revisionId, wholeDocument(name));
  await pool().query(`UPDATE "ItemRevision" SET status = 'approved' WHERE id = $1`, [next.revisionId]);
  const { moveRevision } = await import("@/lib/cms/server/move-revision");
  await moveRevision(ann.viewer, next.revisionId, { to: "published", note: "" }, now);
  return itemId;
}
