import { dayNumber, dayOfNumber } from "@/lib/core/local-day";
import type { PlanSettings } from "@/lib/plan/plan-settings";

/** How far a plan without a date looks ahead. */
const OPEN_DAYS = 365;

/** A learning day: its minutes, shared out. review + concept + lesson = the minutes of a day. */
export interface PlanDay {
  readonly day: string;
  /** Cards that come back on this day and fit into it. */
  readonly cards: number;
  readonly review: number;
  /** For one weak concept. */
  readonly concept: number;
  /** What is left for lessons. */
  readonly lesson: number;
}

export interface Demand {
  /** Cards due on each day from today on. */
  readonly due: readonly number[];
  /** The learner's own limit of reviews a day. */
  readonly duePerDay: number;
  /** For one item. */
  readonly seconds: number;
  /** Minutes that practising a weak concept takes; 0 where there is none. */
  readonly concept: number;
}

/**
 * The days from `today` up to the day before the interview, a year of them without a date or after it. Reviews come first: the cards
 * of the forecast times the seconds of one, up to the whole day; what does not fit waits for the next. Days after the forecast take
 * its mean. Then comes the weak concept, as far as there is time. Lessons get the rest. A day that is too short for its reviews has no
 * other minutes, so that a longer day never has less room for lessons.
 */
export function shareOutDays(
  today: string,
  { interview, minutes }: Pick<PlanSettings, "interview" | "minutes">,
  { due, duePerDay, seconds, concept }: Demand,
): PlanDay[] {
  const first = dayNumber(today);
  const last = interview !== null && interview >= today ? dayNumber(interview) : first + OPEN_DAYS;
  const later = due.length > 0 ? Math.round(due.reduce((sum, cards) => sum + cards, 0) / due.length) : 0;
  const most = Math.min(duePerDay, Math.floor((minutes * 60) / seconds));
  let waiting = 0;
  return Array.from({ length: last - first }, (_, index) => {
    waiting += due[index] ?? later;
    const cards = Math.min(most, waiting);
    waiting -= cards;
    const isFull = waiting > 0 && cards < duePerDay;
    const review = isFull ? minutes : Math.ceil((cards * seconds) / 60);
    const forConcept = Math.min(concept, minutes - review);
    return {
      ...{ day: dayOfNumber(first + index), cards, review, concept: forConcept },
      lesson: minutes - review - forConcept,
    };
  });
}
