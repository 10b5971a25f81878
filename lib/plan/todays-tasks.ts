import type { ChapterStanding, MadePlan } from "@/lib/plan/make-plan";
import type { PlanFacts } from "@/lib/plan/plan-facts";
import type { TodaysTasks } from "@/lib/plan/schema";
import { KNOWN_SAVES } from "@/lib/plan/study-time";

/** What is to be done today, each with what was done of it. Nothing of it is stored: answers of today say what is done. */
export function todaysTasks(facts: PlanFacts, made: MadePlan): TodaysTasks {
  return {
    review: reviewTask(facts, made),
    lessons: (made.plan.days[0]?.lessons ?? []).flatMap(({ slug, minutes }) => {
      const chapter = made.chapters.find((each) => each.slug === slug);
      return chapter ? [lessonTask(facts, chapter, minutes)] : [];
    }),
    ...conceptTask(facts, made),
    lab: labTask(facts, made),
  };
}

/** On the day of the interview nothing is planned; what is due can be reviewed all the same. */
function reviewTask({ review }: PlanFacts, { plan }: MadePlan): TodaysTasks["review"] {
  const { dueNow: due, freshNow: fresh, doneToday: done } = review;
  const { cards, review: minutes } = plan.days[0] ?? { cards: due + done, review: 0 };
  return { cards, minutes, due, fresh, done, isDone: done > 0 && (due === 0 || done >= cards) };
}

/** Minutes become items: an item and its part of the reading take T · (1 − m / 2) / n of a chapter of n items. */
function lessonTask(facts: PlanFacts, chapter: ChapterStanding, minutes: number): TodaysTasks["lessons"][number] {
  const open = chapter.items.filter((id) => !facts.answeredBefore.has(id));
  const perItem = (chapter.size.minutes * (1 - KNOWN_SAVES * chapter.mastery)) / Math.max(1, chapter.items.length);
  const items = Math.min(open.length, Math.max(1, Math.round(minutes / perItem)));
  const done = open.filter((id) => facts.answeredToday.has(id)).length;
  return {
    ...{ chapter: chapter.slug, minutes, items, done, isDone: done >= items },
    isBegun: chapter.items.length > open.length || done > 0,
    next: nextItem(facts, chapter),
  };
}

function nextItem({ chapters, items, answeredBefore, answeredToday }: PlanFacts, { slug }: ChapterStanding) {
  const quiz = chapters.find((chapter) => chapter.slug === slug)?.quiz ?? [];
  const place = (id: string) => (quiz.includes(id) ? quiz.indexOf(id) : quiz.length);
  const [next] = items
    .filter(({ id, chapter }) => chapter === slug && !answeredBefore.has(id) && !answeredToday.has(id))
    .toSorted((a, b) => place(a.id) - place(b.id) || a.difficulty - b.difficulty || (a.id < b.id ? -1 : 1));
  return next?.id ?? null;
}

function conceptTask(
  { items, answeredToday, mastery }: PlanFacts,
  { plan, weak }: MadePlan,
): Pick<TodaysTasks, "concept" | "noConcept"> {
  const minutes = plan.days[0]?.concept ?? 0;
  if (!weak) return { concept: null, noConcept: mastery.size === 0 ? "unknown" : "strong" };
  if (minutes === 0) return { concept: null, noConcept: "no-time" };
  const chapterOf = new Map(items.map(({ id, chapter }) => [id, chapter]));
  const shown = weak.items.map((itemId) => ({
    ...{ itemId, chapter: chapterOf.get(itemId) ?? "", isDone: answeredToday.has(itemId) },
  }));
  const isDone = shown.every((item) => item.isDone);
  return {
    concept: { slug: weak.slug, mastery: weak.mastery, isMissed: weak.isMissed, minutes, items: shown, isDone },
    noConcept: null,
  };
}

/** The first lab of today's chapters, else of any written one, in which a challenge was open when today began. */
function labTask(facts: PlanFacts, { plan }: MadePlan): TodaysTasks["lab"] {
  const today = plan.days[0];
  if (!today) return null;
  const planned = new Set(today.lessons.map(({ slug }) => slug));
  const inOrder = [...facts.chapters].sort((a, b) => Number(planned.has(b.slug)) - Number(planned.has(a.slug)));
  for (const slug of inOrder.flatMap(({ labs }) => labs)) {
    if (!facts.builtLabs.includes(slug)) continue;
    const challenges = facts.items.filter(({ lab }) => lab === slug);
    const open = challenges.filter(({ id }) => !facts.answeredBefore.has(id));
    if (open.length === 0) continue;
    const done = open.filter(({ id }) => facts.answeredToday.has(id)).length;
    return { slug, challenges: challenges.length, left: open.length - done, isDone: done > 0 };
  }
  return null;
}
