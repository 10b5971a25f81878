// `node --conditions=react-server --import tsx scripts/bench/list-bank.ts <items>`: fills a scratch database with so many items of several
// revisions each, and prints what a page of the bank takes for each thing that one looks for, as JSON.
import { fixtures } from "@/lib/items/fixtures.generated";
import type { BankQuery } from "@/lib/cms/bank-schema";
import { listBank } from "@/lib/cms/server/list-bank";
import { rngFromNumber } from "@/lib/core/rng";
import { pool } from "@/lib/db/pool";

const ROUNDS = 20;
const CHAPTERS = 40;
const items = Number(process.argv[2] ?? "10000");
const rng = rngFromNumber(20261126);
const pick = <T>(from: readonly T[]): T => from[rng.integer(0, from.length - 1)]!; // never asked of an empty list

const LOOKED_FOR: Readonly<Record<string, BankQuery>> = {
  everything: {},
  "the last page": { page: Math.ceil(items / 50) },
  "a word": { q: "attention" },
  "two words, Chinese": { q: "注意力 12" },
  "a chapter": { chapter: "chapter-7" },
  "a concept": { concept: "concept-3" },
  "a kind and a difficulty": { kind: "numeric-units", difficulty: 3 },
  drafts: { status: "draft" },
  "a language that is missing": { language: "en-missing" },
  "flagged, worst first": { statistics: "flagged", sort: "discrimination" },
  "changed last": { sort: "recent" },
  "due for review": { review: "due" },
  "a tag": { tag: "tag-2" },
  mine: { author: "mine" },
};

async function fill(userId: string): Promise<void> {
  await pool().query(
    `INSERT INTO "User" (id, email, nickname, role) VALUES ($1, 'a@example.com', 'Ada', 'instructor')`,
    [userId],
  );
  const kinds = Object.keys(fixtures) as (keyof typeof fixtures)[];
  const rows = Array.from({ length: items }, (_, index) => {
    const kind = pick(kinds);
    return {
      ...{
        id: `item-${index}`,
        chapter: `chapter-${index % CHAPTERS}`,
        kind,
        body: fixtures[kind].sameItemOtherKey[0],
      },
      title: { zh: `注意力与缓存 ${index}`, en: `${pick(["Attention", "Memory", "Tokens"])} number ${index}` },
      concepts: [`concept-${index % 150}`],
      difficulty: rng.integer(1, 5),
      tag: `tag-${index % 12}`,
      isDraft: index % 10 === 0,
    };
  });
  const json = JSON.stringify(rows);
  const from = `jsonb_to_recordset($1::jsonb) AS x(id text, chapter text, kind text, body jsonb, title jsonb, concepts jsonb,
    difficulty int, tag text, "isDraft" boolean)`;
  await pool().query(
    `INSERT INTO "Item" (id, chapter, use, "reviewOn") SELECT id, chapter, 'practice', '2026-01-01'::date + (random() * 900)::int FROM ${from}`,
    [json],
  );
  await pool().query(`INSERT INTO "ItemTag" ("itemId", tag) SELECT id, tag FROM ${from}`, [json]);
  for (const number of [1, 2, 3, 4]) {
    const status = number === 4 ? `'draft'` : number === 3 ? `'published'` : `'superseded'`;
    await pool().query(
      `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, origin, status, "publishedAt", "createdAt", "authorId", "baseId")
       SELECT gen_random_uuid(), id, ${number}, kind, 1, jsonb_build_object('title', title, 'concepts', concepts, 'difficulty', difficulty,
         'questions', concepts, 'sources', concepts, 'reviewed', '2026-11', 'chapter', chapter), body, md5(id || ${number}),
         'editor', ${status}, ${number === 4 ? "NULL" : `now() - interval '1 day' * ${10 - number}`}, now() - interval '1 day' * ${10 - number}, $2,
         (SELECT p.id FROM "ItemRevision" p WHERE p."itemId" = x.id AND p.status = 'published')
       FROM ${from} ${number === 4 ? `WHERE "isDraft"` : ""}`,
      [json, userId],
    );
  }
  await pool().query(
    `INSERT INTO "ItemStatistic" ("revisionId", "itemId", attempts, facility, discrimination, flags, body, "computedAt")
     SELECT id, "itemId", (random() * 500)::int, random(), random() * 2 - 1, CASE WHEN random() < 0.1 THEN '{easy}'::text[] ELSE '{}' END, '{}', now()
     FROM "ItemRevision" WHERE status = 'published'`,
  );
  await pool().query("VACUUM ANALYZE");
}

const userId = "00000000-0000-7000-8000-000000000001";
await fill(userId);
const viewer = { kind: "account", learnerId: userId, userId, sessionId: userId } as const;
const found: { name: string; total: number; ms: number[] }[] = [];
for (const [name, query] of Object.entries(LOOKED_FOR)) {
  const ms: number[] = [];
  let total = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    const page = await listBank(
      { ...viewer, role: "instructor", mayReview: false, nickname: "Ada" },
      query,
      new Date(),
    );
    ms.push(performance.now() - started);
    total = page.total;
  }
  found.push({ name, total, ms: ms.toSorted((a, b) => a - b) });
}
console.log(JSON.stringify(found));
await pool().end();
