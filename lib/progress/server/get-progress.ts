import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { prisma } from "@/lib/db/prisma";
import { masteryOf } from "@/lib/progress/mastery";
import { DEFAULT_TIME_ZONE } from "@/lib/core/local-day";
import { countToday, LONGEST_DAY_MS } from "@/lib/progress/count-today";
import type { Progress } from "@/lib/progress/schema";
import { countDue } from "@/lib/review/server/count-due";
import { readStoredSettings } from "@/lib/settings/stored-settings";

const DUE_SHOWN = 20;

/** Where the viewer stands; zeros for somebody who has not answered anything. Only rows of the viewer's own learner are read. */
export async function getProgress(viewer: Viewer, now: Date): Promise<Progress> {
  const items = await countItems();
  if (viewer.kind === "anonymous") {
    const today = { items: 0, goal: null, hasTimeZone: false };
    return shape(items, { answers: 0, due: 0, lessons: [], mastery: [], cards: [], today });
  }

  const { learnerId } = viewer;
  const [answers, lessons, mastery, cards, due, today] = await Promise.all([
    prisma().attempt.count({ where: { learnerId } }),
    prisma().lessonProgress.findMany({ where: { learnerId }, select: { chapter: true, answered: true, solved: true } }),
    prisma().conceptMastery.findMany({ where: { learnerId }, select: { concept: true, weight: true, sum: true } }),
    listNextCards(learnerId),
    countDue(viewer, now),
    getToday(learnerId, now),
  ]);
  return shape(items, { answers, due, lessons, mastery, cards, today });
}

async function getToday(learnerId: string, now: Date): Promise<Progress["today"]> {
  const [learner, latest] = await Promise.all([
    prisma().learner.findUnique({ where: { id: learnerId }, select: { settings: true } }),
    prisma().attempt.groupBy({
      by: ["itemId"],
      where: { learnerId, submittedAt: { gt: new Date(now.getTime() - LONGEST_DAY_MS) } },
      _max: { submittedAt: true },
    }),
  ]);
  const { timeZone, dailyGoal } = readStoredSettings(learner?.settings);
  const moments = latest.flatMap(({ _max }) => _max.submittedAt ?? []);
  const items = countToday(moments, now, timeZone ?? DEFAULT_TIME_ZONE);
  return { items, goal: dailyGoal, hasTimeZone: timeZone !== null };
}

interface NextCard {
  readonly itemId: string;
  readonly chapter: string;
  readonly due: Date;
}

/** Assessment items and retired ones cannot be practised, so they are never due; nor is what was suspended or was never reviewed. */
function listNextCards(learnerId: string): Promise<NextCard[]> {
  return prisma().$queryRaw<NextCard[]>`
    SELECT c."itemId", i.chapter, c.due
    FROM "ReviewCard" c JOIN "Item" i ON i.id = c."itemId"
    WHERE c."learnerId" = ${learnerId}::uuid AND i.status = 'active' AND i.use = 'practice'
      AND c.state <> 0 AND c."suspendedAt" IS NULL
    ORDER BY c.due, c."itemId" LIMIT ${DUE_SHOWN}`;
}

async function countItems(): Promise<ReadonlyMap<string, number>> {
  const groups = await prisma().item.groupBy({
    by: ["chapter"],
    // One that is still being written has no published revision.
    where: { status: "active", use: "practice", revisions: { some: { status: "published" } } },
    _count: { _all: true },
  });
  return new Map(groups.map(({ chapter, _count }) => [chapter, _count._all]));
}

interface Found {
  readonly today: Progress["today"];
  readonly answers: number;
  readonly due: number;
  readonly lessons: readonly { chapter: string; answered: number; solved: number }[];
  readonly mastery: readonly { concept: string; weight: number; sum: number }[];
  readonly cards: readonly { itemId: string; chapter: string; due: Date }[];
}

function shape(items: ReadonlyMap<string, number>, found: Found): Progress {
  const { answers, due, lessons, mastery, cards, today } = found;
  const lessonOf = new Map(lessons.map((lesson) => [lesson.chapter, lesson]));
  const slugs = [...new Set([...items.keys(), ...lessonOf.keys()])].toSorted();
  const chapters = slugs.map((slug) => {
    const { answered = 0, solved = 0 } = lessonOf.get(slug) ?? {};
    return { slug, answered, solved, items: items.get(slug) ?? 0 };
  });
  const sum = (key: "answered" | "solved") => chapters.reduce((total, chapter) => total + chapter[key], 0);
  return {
    today,
    totals: { answers, answered: sum("answered"), solved: sum("solved"), due },
    chapters,
    concepts: mastery
      .map((state) => ({ slug: state.concept, mastery: masteryOf(state), evidence: state.weight }))
      .toSorted((a, b) => b.mastery - a.mastery || (a.slug < b.slug ? -1 : 1)),
    due: cards.map(({ itemId, chapter, due: at }) => ({ itemId, chapter, due: at.toISOString() })),
  };
}
