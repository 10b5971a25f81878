import { dayNumber, dayOfNumber } from "@/lib/core/local-day";
import type { Plan } from "@/lib/plan/plan-chapters";

export interface MissedDays {
  readonly count: number;
  /** The first of them: where the plan would have gone on. */
  readonly from: string;
}

/**
 * The days in a row just before today on which nothing was answered, since the plan was made; undefined where there are none. The day
 * on which it was made is not missed.
 * @param active days with an answer, in any order
 */
export function missedDays(active: readonly string[], since: string, today: string): MissedDays | undefined {
  const last = active.filter((day) => day < today && day > since).reduce((a, b) => (a > b ? a : b), since);
  const count = dayNumber(today) - dayNumber(last) - 1;
  return count > 0 ? { count, from: dayOfNumber(dayNumber(last) + 1) } : undefined;
}

export interface PlanShift {
  /** Chapters that are now finished on a later day. */
  readonly moved: readonly { readonly slug: string; readonly from: string; readonly to: string }[];
  /** Chapters that lost minutes, all or some, and how many. */
  readonly cut: readonly { readonly slug: string; readonly minutes: number }[];
}

/** What became of each chapter between two plans over the same chapters: kept, moved or cut. */
export function comparePlans(before: Plan, after: Plan): PlanShift {
  const now = new Map(after.chapters.map((chapter) => [chapter.slug, chapter]));
  const pairs = before.chapters.flatMap((was) => {
    const is = now.get(was.slug);
    return was.to !== null && is ? [{ slug: was.slug, was: { ...was, to: was.to }, is }] : [];
  });
  return {
    moved: pairs.flatMap(({ slug, was, is }) =>
      is.planned >= was.planned && is.to !== null && is.to > was.to ? [{ slug, from: was.to, to: is.to }] : [],
    ),
    cut: pairs.flatMap(({ slug, was, is }) =>
      is.planned < was.planned ? [{ slug, minutes: was.planned - is.planned }] : [],
    ),
  };
}
