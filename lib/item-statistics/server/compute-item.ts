import "server-only";
import type { PoolClient } from "pg";
import { groupBy } from "@/lib/core/group-by";
import { rngFromNumber } from "@/lib/core/rng";
import { computeFigures, type Observation } from "@/lib/item-statistics/figures";
import { foldResponses } from "@/lib/item-statistics/fold-responses";
import { flagFigures, flagResponses } from "@/lib/item-statistics/raise-flags";
import { restScore } from "@/lib/item-statistics/rest-score";
import { MIN_TYPED, STATISTICS_VERSION, type Responses, type StoredStatistic } from "@/lib/item-statistics/schema";
import { showFigures } from "@/lib/item-statistics/show-figures";
import { foldWeeks } from "@/lib/item-statistics/weekly-trend";
import { getRevision } from "@/lib/practice/server/read-revision";
import { resolveRevision } from "@/lib/practice/server/resolve-revision";

interface Row extends Omit<Observation, "rest"> {
  readonly chapterAnswers: number | null;
  readonly chapterSum: number | null;
  readonly allAnswers: number;
  readonly allSum: number;
}

// By learner, so that the same answers always give the same sums.
const ANSWERS = `
  SELECT f."revisionId", f.share, f.guess, f."durationMs", f.at, f.taken, f.slips, s.answers[p.at] AS "chapterAnswers",
    s.sums[p.at] AS "chapterSum", s."allAnswers", s."allSum"
  FROM "FirstAnswer" f JOIN "LearnerScore" s ON s."learnerId" = f."learnerId"
  CROSS JOIN LATERAL (SELECT array_position(s.chapters, $2) AS at) p
  WHERE f."itemId" = $1 ORDER BY f."learnerId"`;

const REVISIONS = `
  SELECT id, coalesce((envelope->>'edition')::int, 1) AS edition, status = 'published' AS "isPublished"
  FROM "ItemRevision" WHERE "itemId" = $1 AND status IN ('published', 'superseded') ORDER BY number`;

const KEEP = `
  INSERT INTO "ItemStatistic" ("revisionId", "itemId", attempts, facility, discrimination, flags, body, "computedAt")
  VALUES ($1, $2, $3, $4, $5, $6, $7, now())
  ON CONFLICT ("revisionId") DO UPDATE SET attempts = excluded.attempts, facility = excluded.facility,
    discrimination = excluded.discrimination, flags = excluded.flags, body = excluded.body, "computedAt" = excluded."computedAt"`;

/** Computes all figures of one item anew from first answers and scores, and keeps them by revision. */
export async function computeItem(client: PoolClient, itemId: string, chapter: string): Promise<void> {
  const answers = await client.query<Row>({ name: "item-answers", text: ANSWERS, values: [itemId, chapter] });
  const revisions = await client.query<{ id: string; edition: number; isPublished: boolean }>(REVISIONS, [itemId]);
  const observations = answers.rows.map(toObservation);
  const byRevision = groupBy(observations, ({ revisionId }) => revisionId);
  const shown = revisions.rows.filter(({ id, isPublished }) => isPublished || byRevision.has(id));
  for (const { id, edition } of shown) {
    const sameQuestion = new Set(revisions.rows.filter((each) => each.edition === edition).map((each) => each.id));
    const statistic = await computeRevision(client, id, {
      own: byRevision.get(id) ?? [],
      edition: observations.filter(({ revisionId }) => sameQuestion.has(revisionId)),
      all: observations,
    });
    const { flags } = statistic;
    // The columns are for lists: what may be shown of the question, whichever of its wordings was answered.
    const { answers: count, facility, discrimination } = showFigures(statistic.edition);
    const codes = [...new Set(flags.map(({ code }) => code))];
    await client.query({
      name: "keep-item-statistic",
      text: KEEP,
      values: [...[id, itemId, count, facility, discrimination?.value ?? null], ...[codes, JSON.stringify(statistic)]],
    });
  }
  await client.query(`DELETE FROM "ItemStatistic" WHERE "itemId" = $1 AND NOT "revisionId" = ANY($2::uuid[])`, [
    ...[itemId, shown.map(({ id }) => id)],
  ]);
}

function toObservation({ chapterAnswers, chapterSum, allAnswers, allSum, ...row }: Row): Observation {
  const chapter = { answers: chapterAnswers ?? 0, sum: chapterSum ?? 0 };
  return { ...row, rest: restScore(row.share, chapter, { answers: allAnswers, sum: allSum }) };
}

interface Observed {
  readonly own: readonly Observation[];
  readonly edition: readonly Observation[];
  readonly all: readonly Observation[];
}

async function computeRevision(client: PoolClient, id: string, { own, edition, all }: Observed) {
  const revision = await getRevision(client, id);
  const options = revision ? resolveRevision(revision, rngFromNumber(0)).options() : null;
  const responses = foldResponses(own);
  const [figures, ofEdition] = [computeFigures(own), computeFigures(edition)];
  return {
    ...{ version: STATISTICS_VERSION, edition: ofEdition, figures, weeks: foldWeeks(all) },
    responses: options ? responses : withoutRareTexts(responses),
    flags: [...flagFigures(ofEdition), ...flagResponses(responses, options ?? [])],
  } satisfies StoredStatistic;
}

/** What a few learners typed stays theirs: it could be told whose it is. */
function withoutRareTexts(responses: Responses): Responses {
  return { ...responses, taken: responses.taken.filter(({ learners }) => learners >= MIN_TYPED) };
}
