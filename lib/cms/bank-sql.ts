import { BANK_PAGE_SIZE, type BankQuery } from "@/lib/cms/bank-schema";

/**
 * Every item with the revision that editors write from, by the rule of newest-revision.ts: of what was ever published and what is under way
 * the one that came last. Texts of a revision that is or was published are complete: only others are searched for empty ones.
 */
const BANK = `
  SELECT i.id, i.chapter, i.use, i."reviewOn", r.id AS "revisionId", r.number, r.kind, r.envelope, r."authorId",
    coalesce(r."publishedAt", r."createdAt", i."createdAt") AS "changedAt", p.number AS "publishedNumber",
    (CASE WHEN i.status = 'retired' THEN 'retired' ELSE coalesce(r.status::text, 'unwritten') END) AS status,
    (CASE WHEN r.id IS NULL THEN 'complete'
      WHEN r."publishedAt" IS NULL AND (r.envelope->'title'->>'zh' = '' OR r.body @? '$.**.zh ? (@ == "")') THEN 'zh-missing'
      WHEN r."publishedAt" IS NULL AND (r.envelope->'title'->>'en' = '' OR r.body @? '$.**.en ? (@ == "")') THEN 'en-missing'
      WHEN r.behind IS NOT NULL THEN r.behind || '-behind' ELSE 'complete' END) AS language,
    s.attempts, s.facility, s.discrimination, s.flags
  FROM "Item" i
  LEFT JOIN LATERAL (
    SELECT * FROM "ItemRevision" r WHERE r."itemId" = i.id
      AND (r."publishedAt" IS NOT NULL OR (r.origin = 'editor' AND r.status <> 'superseded'))
    ORDER BY coalesce(r."publishedAt", r."createdAt") DESC, r.number DESC LIMIT 1) r ON true
  LEFT JOIN "ItemRevision" p ON p."itemId" = i.id AND p.status = 'published'
  LEFT JOIN "ItemStatistic" s ON s."revisionId" = p.id`;

/** Nulls last: what has no figure yet is not what one sorts for. */
const ORDER: Readonly<Record<NonNullable<BankQuery["sort"]>, string>> = {
  id: "id",
  recent: `"changedAt" DESC, id`,
  difficulty: `(envelope->>'difficulty')::int DESC NULLS LAST, id`,
  attempts: "attempts DESC NULLS LAST, id",
  facility: "facility ASC NULLS LAST, id",
  discrimination: "discrimination ASC NULLS LAST, id",
};

const STATISTICS = {
  few: "facility IS NULL",
  flagged: "cardinality(flags) > 0",
  fine: "facility IS NOT NULL AND coalesce(cardinality(flags), 0) = 0",
} as const satisfies Record<NonNullable<BankQuery["statistics"]>, string>;

const REVIEW = {
  due: `"reviewOn" <= $today::date`,
  soon: `"reviewOn" > $today::date AND "reviewOn" <= $today::date + 30`,
  none: `"reviewOn" IS NULL`,
} as const satisfies Record<NonNullable<BankQuery["review"]>, string>;

export interface BankSql {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * The statement that reads one page of the bank, with the number of all that was found in `total`. Values are parameters; names and
 * orders come from the tables above.
 * @param userId of the asking instructor, for `mine`
 */
export function bankSql(query: BankQuery, userId: string, now: Date): BankSql {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const conditions = [
    ...words(query.q).map((word) => {
      const like = bind(`%${word.replace(/[\\%_]/g, "\\$&")}%`);
      return `(id ILIKE ${like} OR envelope->'title'->>'zh' ILIKE ${like} OR envelope->'title'->>'en' ILIKE ${like})`;
    }),
    ...(query.chapter ? [`chapter = ${bind(query.chapter)}`] : []),
    ...(query.concept ? [`envelope->'concepts' ? ${bind(query.concept)}`] : []),
    ...(query.kind ? [`kind = ${bind(query.kind)}`] : []),
    ...(query.use ? [`use::text = ${bind(query.use)}`] : []),
    ...(query.difficulty ? [`envelope->>'difficulty' = ${bind(String(query.difficulty))}`] : []),
    ...(query.status ? [`status = ${bind(query.status)}`] : []),
    ...(query.language ? [`language = ${bind(query.language)}`] : []),
    ...(query.statistics ? [STATISTICS[query.statistics]] : []),
    ...(query.author ? [`"authorId" = ${bind(query.author === "mine" ? userId : query.author)}::uuid`] : []),
    ...(query.review ? [REVIEW[query.review].replaceAll("$today", bind(now.toISOString().slice(0, 10)))] : []),
    ...(query.tag
      ? [`EXISTS (SELECT FROM "ItemTag" t WHERE t."itemId" = bank.id AND t.tag = ${bind(query.tag)})`]
      : []),
  ];
  const where = conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : "";
  const skipped = bind(((query.page ?? 1) - 1) * BANK_PAGE_SIZE);
  const text = `
    WITH found AS (SELECT *, count(*) OVER ()::int AS total,
      row_number() OVER (ORDER BY ${ORDER[query.sort ?? "id"]}) AS place FROM (${BANK}) bank ${where}
      ORDER BY place LIMIT ${BANK_PAGE_SIZE} OFFSET ${skipped})
    SELECT found.*, u.nickname AS author,
      (SELECT coalesce(array_agg(t.tag ORDER BY t.tag), '{}') FROM "ItemTag" t WHERE t."itemId" = found.id) AS tags
    FROM found LEFT JOIN "User" u ON u.id = found."authorId" AND u."deletedAt" IS NULL ORDER BY found.place`;
  return { text, values };
}

const words = (text = ""): string[] => text.split(/\s+/u).filter(Boolean).slice(0, 8);
