import { BANK_PAGE_SIZE, type BankQuery } from "@/lib/cms/bank-schema";

/** Every item with how it stands: of its entry, which triggers keep (migration 0017_bank), and of the figures of what learners get. */
const BANK = `
  SELECT i.id, i.chapter, i.use, i."reviewOn", b."revisionId", b.number, b.kind, b."titleZh", b."titleEn", b.concepts, b.difficulty,
    b."authorId", coalesce(b."changedAt", i."createdAt") AS "changedAt", b."publishedNumber", coalesce(b.language, 'complete') AS language,
    (CASE WHEN i.status = 'retired' THEN 'retired' ELSE coalesce(b.status, 'unwritten') END) AS status,
    s.attempts, s.facility, s.discrimination, s.flags
  FROM "Item" i LEFT JOIN "BankEntry" b ON b."itemId" = i.id LEFT JOIN "ItemStatistic" s ON s."revisionId" = b."publishedId"`;

/** Nulls last: what has no figure yet is not what one sorts for. */
const ORDER: Readonly<Record<NonNullable<BankQuery["sort"]>, string>> = {
  id: "id",
  recent: `"changedAt" DESC, id`,
  difficulty: `difficulty DESC NULLS LAST, id`,
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
      return `(id ILIKE ${like} OR "titleZh" ILIKE ${like} OR "titleEn" ILIKE ${like})`;
    }),
    ...(query.chapter ? [`chapter = ${bind(query.chapter)}`] : []),
    ...(query.concept ? [`${bind(query.concept)} = ANY(concepts)`] : []),
    ...(query.kind ? [`kind = ${bind(query.kind)}`] : []),
    ...(query.use ? [`use::text = ${bind(query.use)}`] : []),
    ...(query.difficulty ? [`difficulty = ${bind(query.difficulty)}`] : []),
    ...(query.status ? [`status = ${bind(query.status)}`] : []),
    ...(query.language ? [`language = ${bind(query.language)}`] : []),
    ...(query.statistics ? [STATISTICS[query.statistics]] : []),
    ...(query.author ? [`"authorId" = ${bind(query.author === "mine" ? userId : query.author)}::uuid`] : []),
    ...(query.review ? [REVIEW[query.review].replaceAll("$today", () => bind(now.toISOString().slice(0, 10)))] : []),
    ...(query.tag
      ? [`EXISTS (SELECT FROM "ItemTag" t WHERE t."itemId" = bank.id AND t.tag = ${bind(query.tag)})`]
      : []),
  ];
  const where = conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : "";
  const skipped = bind(((query.page ?? 1) - 1) * BANK_PAGE_SIZE);
  // The rows that are sorted and counted are narrow: all of an item is read for those of the page alone.
  const text = `
    WITH bank AS (${BANK}),
    found AS (
      SELECT id, count(*) OVER ()::int AS total, row_number() OVER (ORDER BY ${ORDER[query.sort ?? "id"]}) AS place FROM bank ${where}
      ORDER BY place LIMIT ${BANK_PAGE_SIZE} OFFSET ${skipped})
    SELECT found.id, chapter, use, kind, "titleZh", "titleEn", difficulty, status, language, number, "revisionId", "publishedNumber",
      "changedAt", "reviewOn"::text AS "reviewOn", attempts, facility, discrimination, flags, total, u.nickname AS author,
      (SELECT coalesce(array_agg(t.tag ORDER BY t.tag), '{}') FROM "ItemTag" t WHERE t."itemId" = found.id) AS tags
    FROM found JOIN LATERAL (${BANK} WHERE i.id = found.id) row ON true
    LEFT JOIN "User" u ON u.id = row."authorId" AND u."deletedAt" IS NULL ORDER BY place`;
  return { text, values };
}

const words = (text = ""): string[] => text.split(/\s+/u).filter(Boolean).slice(0, 8);
