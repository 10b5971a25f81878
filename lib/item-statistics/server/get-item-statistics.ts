import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { renderMarkdown } from "@/lib/content/markdown";
import { AppError } from "@/lib/core/errors";
import { forEachLocale } from "@/lib/core/locale";
import { rngFromNumber } from "@/lib/core/rng";
import { pool } from "@/lib/db/pool";
import {
  storedStatistic,
  STATISTICS_VERSION,
  type ItemStatistics,
  type Responses,
  type ShownResponse,
  type ShownRevision,
} from "@/lib/item-statistics/schema";
import { isSelfMarked, readItemLines } from "@/lib/item-statistics/server/read-item-lines";
import { showFigures } from "@/lib/item-statistics/show-figures";
import { recentWeeks } from "@/lib/item-statistics/weekly-trend";
import type { ResponseOption } from "@/lib/items/contract";
import { getRevision } from "@/lib/practice/server/read-revision";
import { resolveRevision } from "@/lib/practice/server/resolve-revision";

interface Row {
  readonly revisionId: string;
  readonly number: number;
  readonly status: string;
  readonly publishedAt: Date | null;
  readonly body: unknown;
}

const REVISIONS = `
  SELECT r.id AS "revisionId", r.number, r.status::text, r."publishedAt", s.body
  FROM "ItemRevision" r JOIN "ItemStatistic" s ON s."revisionId" = r.id AND s.body->>'version' = $2
  WHERE r."itemId" = $1 ORDER BY r.number DESC`;

/**
 * Everything that is known of one item: its figures, by revision too, what answers took, the weeks, and flags.
 * @throws {AppError} not-found for whoever is no instructor, or when there is no such item
 */
export async function getItemStatistics(viewer: Viewer, itemId: string, now: Date): Promise<ItemStatistics> {
  if (!can(viewer, "statistics.read", {})) throw new AppError("not-found");
  const line = (await readItemLines()).find((each) => each.itemId === itemId);
  if (!line) throw new AppError("not-found");
  const { rows } = await pool().query<Row>(REVISIONS, [itemId, String(STATISTICS_VERSION)]);
  const revisions = rows.map(({ body, ...row }) => ({ ...row, stored: storedStatistic.parse(body) }));
  const { title, kind, chapter, use, figures, flags, kindMedianMs, openReports, leftEmpty, computedAt } = line;
  return {
    ...{ itemId, title, kind, chapter, use, figures, flags, kindMedianMs, openReports, leftEmpty },
    isSelfMarked: isSelfMarked(kind),
    revisions: await Promise.all(
      revisions.map(async ({ revisionId, number, status, publishedAt, stored }): Promise<ShownRevision> => {
        return {
          ...{ revisionId, number, status, publishedAt: publishedAt?.toISOString() ?? null },
          figures: showFigures(stored.figures),
          responses: showResponses(stored.responses, await optionsOf(revisionId)),
        };
      }),
    ),
    weeks: recentWeeks(revisions[0]?.stored.weeks ?? [], now),
    computedAt: computedAt?.toISOString() ?? null,
  };
}

async function optionsOf(revisionId: string): Promise<readonly ResponseOption[] | null> {
  const revision = await getRevision(pool(), revisionId);
  return revision ? resolveRevision(revision, rngFromNumber(0)).options() : null;
}

/** Every option, taken or not, with its text; of a kind without options what was typed. */
function showResponses(responses: Responses, options: readonly ResponseOption[] | null): ShownRevision["responses"] {
  if (!options)
    return {
      ...responses,
      hasOptions: false,
      taken: responses.taken.map((each) => ({ ...each, text: null, isRight: null })),
    };
  const taken = options.map(({ key, text, isRight }): ShownResponse => {
    const found = responses.taken.find((each) => each.key === key);
    return {
      ...(found ?? { key, learners: 0, rest: null, best: 0, poorest: 0 }),
      text: forEachLocale((locale) => renderMarkdown(text[locale])),
      isRight,
    };
  });
  return { ...responses, hasOptions: true, taken };
}
