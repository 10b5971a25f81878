import { comparePlans, missedDays } from "@/lib/plan/missed-days";
import { neededMinutes } from "@/lib/plan/needed-minutes";
import { planChapters, type Plan } from "@/lib/plan/plan-chapters";
import { shareOutDays, type PlanDay } from "@/lib/plan/plan-days";
import type { PlanFacts, WrittenChapter } from "@/lib/plan/plan-facts";
import type { PlanSettings } from "@/lib/plan/plan-settings";
import { weightOf } from "@/lib/plan/roles";
import type { PlanOutput } from "@/lib/plan/schema";
import { chapterMastery, chapterMinutes, remainingMinutes, typicalSeconds } from "@/lib/plan/study-time";
import { CONCEPT_ITEMS, chooseWeakConcept } from "@/lib/plan/weak-concept";
import { masteryOf } from "@/lib/progress/mastery";

/** A written chapter as it stood when today began. */
export interface ChapterStanding extends Pick<
  PlanOutput["chapters"][number],
  "weight" | "mastery" | "progress" | "size" | "remaining"
> {
  readonly slug: string;
  readonly items: readonly string[];
}

export interface MadePlan {
  readonly plan: Plan;
  readonly chapters: readonly ChapterStanding[];
  readonly weak: ReturnType<typeof chooseWeakConcept>;
  readonly budget: PlanOutput["budget"];
  readonly missed: PlanOutput["missed"];
}

/** The plan of a learner: the same facts on the same day give the same plan, so a missed day needs nobody to plan anew. */
export function makePlan(facts: PlanFacts, settings: PlanSettings): MadePlan {
  const { seconds, isOwn } = typicalSeconds(facts.durationsMs);
  const chapters = facts.chapters.map((chapter) => standingOf(chapter, facts, seconds));
  const weak = chooseWeakConcept(knownConcepts(facts), conceptItems(facts));
  const { due, duePerDay } = facts.review;
  const demand = { due, duePerDay, seconds, concept: weak ? Math.ceil((CONCEPT_ITEMS * seconds) / 60) : 0 };
  const planFrom = (day: string, minutes = settings.minutes) =>
    planChapters(chapters, shareOutDays(day, { interview: settings.interview, minutes }, demand));

  const plan = planFrom(facts.today);
  const missed = missedDays(facts.activeDays, settings.since, facts.today);
  const isCut = plan.planned < plan.needed && plan.days.length > 0;
  return {
    ...{ plan, chapters, weak },
    budget: {
      ...{ days: plan.days.length, needed: plan.needed, planned: plan.planned, seconds, isOwn },
      perDay: isCut ? neededMinutes(settings.minutes, (minutes) => fits(planFrom(facts.today, minutes))) : null,
      today: showDay(plan.days[0]),
    },
    // What was due on the missed days is due now, so the plan of that day is made with the same cards.
    missed: missed ? { count: missed.count, ...comparePlans(planFrom(missed.from), plan) } : null,
  };
}

function fits({ needed, planned }: Plan): boolean {
  return planned === needed;
}

function showDay(day: PlanDay | undefined): PlanOutput["budget"]["today"] {
  const { cards = 0, review = 0, concept = 0, lesson = 0 } = day ?? {};
  return { cards, review, concept, lesson };
}

function standingOf(chapter: WrittenChapter, facts: PlanFacts, seconds: number): ChapterStanding {
  const own = facts.items.filter((item) => item.chapter === chapter.slug);
  const questions = own.filter(({ kind }) => kind === "open").length;
  const size = { reading: chapter.reading, items: own.length - questions, questions };
  const answered = own.filter(({ id }) => facts.answeredBefore.has(id)).length;
  const standing = {
    minutes: chapterMinutes(size, seconds),
    progress: own.length > 0 ? answered / own.length : 0,
    mastery: chapterMastery(chapter.concepts, (slug) => masteryIn(facts, slug)),
  };
  return {
    ...{ slug: chapter.slug, items: own.map(({ id }) => id), size: { ...size, minutes: standing.minutes } },
    ...{ mastery: standing.mastery, progress: standing.progress, remaining: remainingMinutes(standing) },
    weight: weightOf(facts.role, chapter).weight,
  };
}

function masteryIn({ mastery }: PlanFacts, slug: string): number {
  const state = mastery.get(slug);
  return state ? masteryOf(state) : 0;
}

/** What an interview missed is known of, too, until it was practised: as weak as it was there, even without an answer to any item. */
function knownConcepts(facts: PlanFacts) {
  const missed = missedSince(facts);
  return [...new Set([...facts.mastery.keys(), ...missed.keys()])].map((slug) => ({
    ...{ slug, isMissed: missed.has(slug) },
    mastery: Math.min(facts.mastery.has(slug) ? masteryIn(facts, slug) : 1, missed.get(slug) ?? 1),
    weight: Math.max(
      0,
      ...facts.chapters
        .filter(({ concepts }) => concepts.includes(slug))
        .map((chapter) => weightOf(facts.role, chapter).weight),
    ),
  }));
}

function missedSince({ lastInterview, items, answeredBefore }: PlanFacts): ReadonlyMap<string, number> {
  if (!lastInterview) return new Map();
  const { endedAt, missed } = lastInterview;
  const practised = new Set(
    items.filter(({ id }) => (answeredBefore.get(id) ?? endedAt) > endedAt).flatMap(({ concepts }) => concepts),
  );
  return new Map([...missed].filter(([concept]) => !practised.has(concept)));
}

function conceptItems({ items, answeredBefore }: PlanFacts) {
  return items.map((item) => ({ ...item, lastAt: answeredBefore.get(item.id) ?? null }));
}
