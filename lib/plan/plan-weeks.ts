import { dayNumber, dayOfNumber } from "@/lib/core/local-day";
import type { LessonDay } from "@/lib/plan/plan-chapters";

export interface PlanWeek {
  /** First and last planned day of the week. */
  readonly from: string;
  readonly to: string;
  readonly review: number;
  readonly concept: number;
  readonly lessons: readonly {
    readonly slug: string;
    readonly minutes: number;
    readonly from: string;
    readonly to: string;
  }[];
}

/** Days by calendar week, which begins on Monday, up to the week of the last lesson. */
export function groupWeeks(days: readonly LessonDay[]): PlanWeek[] {
  const end = days.findLastIndex(({ lessons }) => lessons.length > 0);
  const weeks = new Map<string, LessonDay[]>();
  for (const [index, day] of days.entries()) {
    const monday = mondayOf(day.day);
    if (index > end && !weeks.has(monday)) break;
    weeks.set(monday, [...(weeks.get(monday) ?? []), day]);
  }
  return [...weeks.values()].map((ofWeek) => ({
    from: ofWeek[0]!.day, // no week is empty
    to: ofWeek.at(-1)!.day,
    review: ofWeek.reduce((sum, { review }) => sum + review, 0),
    concept: ofWeek.reduce((sum, { concept }) => sum + concept, 0),
    lessons: lessonsOf(ofWeek),
  }));
}

function lessonsOf(days: readonly LessonDay[]): PlanWeek["lessons"] {
  const bySlug = new Map<string, PlanWeek["lessons"][number]>();
  for (const { day, lessons } of days) {
    for (const { slug, minutes } of lessons) {
      const known = bySlug.get(slug);
      bySlug.set(slug, { slug, minutes: (known?.minutes ?? 0) + minutes, from: known?.from ?? day, to: day });
    }
  }
  return [...bySlug.values()];
}

/** Day 0 was a Thursday. */
function mondayOf(day: string): string {
  const number = dayNumber(day);
  return dayOfNumber(number - ((((number + 3) % 7) + 7) % 7));
}
