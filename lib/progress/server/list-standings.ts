import "server-only";
import { groupBy } from "@/lib/core/group-by";
import { localDay } from "@/lib/core/local-day";
import { prisma } from "@/lib/db/prisma";
import { masteryOf } from "@/lib/progress/mastery";
import { readReviewRules } from "@/lib/review/review-rules";
import { listActiveDays } from "@/lib/review/server/list-active-days";
import { countStreak } from "@/lib/review/streak";

/** Where one learner stands, without anything of what he wrote. */
export interface Standing {
  readonly answered: number;
  readonly solved: number;
  /** Calendar day of the newest answer in his own time zone; null before the first. */
  readonly lastDay: string | null;
  /** Days in a row. */
  readonly streak: number;
  readonly chapters: readonly { readonly slug: string; readonly answered: number; readonly solved: number }[];
  /** The surest first. */
  readonly concepts: readonly { readonly slug: string; readonly mastery: number; readonly evidence: number }[];
}

/** Where these learners stand, by their ids. Whether whoever asks may see it is for the caller to decide, who knows why he asks. */
export async function listStandings(learnerIds: readonly string[], now: Date): Promise<ReadonlyMap<string, Standing>> {
  const where = { learnerId: { in: [...learnerIds] } };
  const [learners, lessons, mastery] = await Promise.all([
    prisma().learner.findMany({ where: { id: where.learnerId }, select: { id: true, settings: true } }),
    prisma().lessonProgress.findMany({
      where,
      select: { learnerId: true, chapter: true, answered: true, solved: true },
      orderBy: { chapter: "asc" },
    }),
    prisma().conceptMastery.findMany({ where, select: { learnerId: true, concept: true, weight: true, sum: true } }),
  ]);
  const zones = new Map(learners.map(({ id, settings }) => [id, readReviewRules(settings).timeZone]));
  const days = await listActiveDays(zones);
  const lessonsOf = groupBy(lessons, ({ learnerId }) => learnerId);
  const masteryOfLearner = groupBy(mastery, ({ learnerId }) => learnerId);
  return new Map(
    [...zones].map(([id, zone]) => {
      const chapters = (lessonsOf.get(id) ?? []).map(({ chapter, answered, solved }) => ({
        slug: chapter,
        answered,
        solved,
      }));
      const active = days.get(id) ?? [];
      return [
        id,
        {
          answered: chapters.reduce((sum, { answered }) => sum + answered, 0),
          solved: chapters.reduce((sum, { solved }) => sum + solved, 0),
          lastDay: active.toSorted().at(-1) ?? null,
          streak: countStreak(active, localDay(now, zone)).days,
          chapters,
          concepts: (masteryOfLearner.get(id) ?? [])
            .map((state) => ({ slug: state.concept, mastery: masteryOf(state), evidence: state.weight }))
            .toSorted((a, b) => b.mastery - a.mastery || (a.slug < b.slug ? -1 : 1)),
        },
      ];
    }),
  );
}
