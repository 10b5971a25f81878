import "server-only";
import * as z from "zod";
import { groupBy } from "@/lib/core/group-by";
import { pool } from "@/lib/db/pool";
import { computeFigures } from "@/lib/item-statistics/figures";
import { flagSurroundings, type Surroundings } from "@/lib/item-statistics/raise-flags";
import { figures, flag, STATISTICS_VERSION, type Figures, type ItemLine } from "@/lib/item-statistics/schema";
import { showFigures, usualTime } from "@/lib/item-statistics/show-figures";
import { graders } from "@/lib/items/graders.generated.server";

/** A line of the table with what is not shown in it. */
export interface ReadLine extends ItemLine, Surroundings {
  /** Whether learners meet it now. */
  readonly isCurrent: boolean;
  readonly computedAt: Date | null;
}

interface Row extends Pick<ItemLine, "itemId" | "kind" | "chapter" | "use"> {
  readonly isCurrent: boolean;
  readonly title: ItemLine["title"] | null;
  readonly figures: unknown;
  readonly flags: unknown;
  readonly computedAt: Date | null;
}

// The wording that learners meet, or the last one; the figures of its edition stand in the newest row of that edition.
const LINES = `
  SELECT i.id AS "itemId", i.chapter, i.use, r.kind, r.envelope->'title' AS title, s.figures, s.flags, s."computedAt",
    i.status = 'active' AND r.status = 'published' AS "isCurrent"
  FROM "Item" i
  CROSS JOIN LATERAL (SELECT kind, envelope, status, coalesce((envelope->>'edition')::int, 1) AS edition
    FROM "ItemRevision" WHERE "itemId" = i.id ORDER BY (status = 'published') DESC, number DESC LIMIT 1) r
  LEFT JOIN LATERAL (SELECT t.body->'edition' AS figures, t.body->'flags' AS flags, t."computedAt"
    FROM "ItemStatistic" t JOIN "ItemRevision" tr ON tr.id = t."revisionId"
    WHERE t."itemId" = i.id AND t.body->>'version' = $1 AND coalesce((tr.envelope->>'edition')::int, 1) = r.edition
    ORDER BY tr.number DESC LIMIT 1) s ON true
  ORDER BY i.id`;

const REPORTS = `SELECT "itemId", count(DISTINCT "learnerId")::int AS count FROM "ProblemReport"
  WHERE status = 'open' AND "itemId" IS NOT NULL GROUP BY 1`;

const EMPTY = `SELECT id AS "itemId", count(*)::int AS count FROM "LearnerScore", unnest("leftEmpty") id GROUP BY 1`;

const NONE = computeFigures([]);

/** Every item with its figures as they may be shown, and its flags. Answers that learners mark themselves have none. */
export async function readItemLines(): Promise<ReadLine[]> {
  const [{ rows }, reports, empty] = await Promise.all([
    pool().query<Row>({ name: "item-lines", text: LINES, values: [String(STATISTICS_VERSION)] }),
    countByItem(REPORTS),
    countByItem(EMPTY),
  ]);
  const lines = rows.map((row) => ({
    row,
    read: row.figures === null ? NONE : figures.parse(row.figures),
    own: z.array(flag).parse(row.flags ?? []),
  }));
  const times = timesByKind(lines.map(({ row, read }) => ({ kind: row.kind, ...read })));
  return lines.map(({ row: { title, ...row }, read, own }) => {
    const around = {
      kindMedianMs: times.get(row.kind) ?? null,
      openReports: reports.get(row.itemId) ?? 0,
      leftEmpty: empty.get(row.itemId) ?? 0,
    };
    return {
      ...{ ...row, ...around, title: title ?? { zh: row.itemId, en: row.itemId } },
      figures: showFigures(read),
      flags: [...own, ...flagSurroundings(read, around)],
    };
  });
}

/** Whether answers of a kind are marked by their learners, which is no evidence (docs/decisions/031). */
export const isSelfMarked = (kind: string): boolean =>
  Object.hasOwn(graders, kind) && "selfMarkedPoints" in graders[kind as keyof typeof graders];

async function countByItem(sql: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool().query<{ itemId: string; count: number }>(sql);
  return new Map(rows.map(({ itemId, count }) => [itemId, count]));
}

function timesByKind(all: readonly (Figures & { readonly kind: string })[]): ReadonlyMap<string, number | null> {
  return new Map([...groupBy(all, ({ kind }) => kind)].map(([kind, items]) => [kind, usualTime(items)]));
}
