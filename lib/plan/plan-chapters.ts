import type { PlanDay } from "@/lib/plan/plan-days";

/** A written chapter as the plan weighs it. */
export interface PlanChapter {
  readonly slug: string;
  /** w: how often interviews for the role ask about it, 1 to 5. */
  readonly weight: number;
  /** m: mastery of its concepts, 0..1. */
  readonly mastery: number;
  /** See remainingMinutes. */
  readonly remaining: number;
}

export interface PlannedChapter extends PlanChapter {
  /** Minutes of `remaining` for which there is room. */
  readonly planned: number;
  /** Days of its first and last minute; null where nothing is planned. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface LessonDay extends PlanDay {
  readonly lessons: readonly { readonly slug: string; readonly minutes: number }[];
}

export interface Plan {
  readonly days: readonly LessonDay[];
  /** All written chapters, in the order of the curriculum. */
  readonly chapters: readonly PlannedChapter[];
  /** Minutes that lessons still take, and those for which there is room. */
  readonly needed: number;
  readonly planned: number;
}

/** What an hour on a chapter is worth: w · (1 − m). */
export function priorityOf({ weight, mastery }: Pick<PlanChapter, "weight" | "mastery">): number {
  return weight * (1 - mastery);
}

/**
 * Which chapters on which days. Room goes to chapters by priority (w · (1 − m), ties in the order of the curriculum) until it is used
 * up; the last one that gets any may get a part. On the days they stand in the order of the curriculum, as later chapters build on
 * earlier ones. So more room never takes a minute from any chapter, no day gets more than its minutes, and what is finished is not planned.
 * @param chapters written ones alone, in the order of the curriculum
 */
export function planChapters(chapters: readonly PlanChapter[], days: readonly PlanDay[]): Plan {
  const needed = chapters.reduce((sum, { remaining }) => sum + remaining, 0);
  let room = days.reduce((sum, { lesson }) => sum + lesson, 0);
  const planned = Math.min(room, needed);
  const shares = new Map<string, number>();
  for (const { slug, remaining } of chapters.toSorted((a, b) => priorityOf(b) - priorityOf(a))) {
    const share = Math.min(room, remaining);
    shares.set(slug, share);
    room -= share;
  }

  const waiting = chapters.map(({ slug }) => ({ slug, minutes: shares.get(slug) ?? 0 }));
  const spans = new Map<string, { from: string; to: string }>();
  const lessonDays = days.map((day) => {
    let left = day.lesson;
    const lessons: { slug: string; minutes: number }[] = [];
    for (const next of waiting) {
      const minutes = Math.min(left, next.minutes);
      if (minutes === 0) continue;
      next.minutes -= minutes;
      left -= minutes;
      lessons.push({ slug: next.slug, minutes });
      spans.set(next.slug, { from: spans.get(next.slug)?.from ?? day.day, to: day.day });
    }
    return { ...day, lessons };
  });
  return {
    days: lessonDays,
    chapters: chapters.map((chapter) => ({
      ...chapter,
      planned: shares.get(chapter.slug) ?? 0,
      ...(spans.get(chapter.slug) ?? { from: null, to: null }),
    })),
    ...{ needed, planned },
  };
}
