import { wilsonInterval } from "@/lib/core/wilson-interval";
import { proportionsZ, Z_95 } from "@/lib/item-statistics/intervals";
import { MIN_ANSWERS, MIN_RATED, type Figures, type Flag, type Responses } from "@/lib/item-statistics/schema";

// Each flag is raised only where chance alone would seldom raise it: by the end of a 95 % interval, or by a count at which an
// innocent item is rare. Its numbers are those of the sentence that explains it.

export const LOW_DISCRIMINATION = 0.2;
export const TOO_EASY = 0.95;
/** Above what a blind guess earns, a facility must have at least this. */
export const ABOVE_GUESS = 0.05;
/** By how much the far end of the interval may miss a bound that the facility itself has passed. */
const LEEWAY = 0.1;
/** None of 30: fewer than one in ten, by the rule of three (3 ÷ 30). */
export const MIN_WRONG = 30;
export const TIME_FACTOR = 3;
export const MIN_REPORTS = 3;
export const MIN_EMPTY_SHARE = 0.3;

/** What the figures of an item say. @param figures over the revisions that ask the same */
export function flagFigures({ answers, facility, guess, rated, discrimination }: Figures): Flag[] {
  const flags: Flag[] = [];
  if (discrimination && rated >= MIN_RATED && discrimination.high < LOW_DISCRIMINATION) {
    const code = discrimination.high < 0 ? "negative-discrimination" : "low-discrimination";
    flags.push({ code, values: { ...discrimination, rated } });
  }
  if (facility === null || guess === null || answers < MIN_ANSWERS) return flags;
  const { low, high } = wilsonInterval(facility, answers, Z_95);
  if (facility > TOO_EASY && low > TOO_EASY - LEEWAY) flags.push({ code: "too-easy", values: { facility, answers } });
  if (facility < guess + ABOVE_GUESS && high < guess + ABOVE_GUESS + LEEWAY)
    flags.push({ code: "too-hard", values: { facility, guess, answers } });
  return flags;
}

/** What is known of an option: whether it is right. */
interface Option {
  readonly key: string;
  readonly isRight: boolean;
}

/** What the choices of one revision say. @param options those that can be taken */
export function flagResponses({ taken, wrong, third }: Responses, options: readonly Option[]): Flag[] {
  return options.flatMap(({ key, isRight }): Flag[] => {
    if (isRight) return [];
    const found = taken.find((each) => each.key === key);
    if (!found) return wrong >= MIN_WRONG ? [{ code: "unused-option", key, values: { wrong } }] : [];
    const { best, poorest } = found;
    const z = proportionsZ({ hits: best, of: third }, { hits: poorest, of: third });
    return z > Z_95 && third * 3 >= MIN_RATED
      ? [{ code: "attractive-option", key, values: { best, poorest, third } }]
      : [];
  });
}

/** What is compared with other items, or known from elsewhere. */
export interface Surroundings {
  /** Median of the medians of the kind's items; null where too few are known. */
  readonly kindMedianMs: number | null;
  readonly openReports: number;
  /** Showings in quizzes that ended without an answer to the item. */
  readonly leftEmpty: number;
}

export function flagSurroundings(
  { answers, timed, medianMs }: Figures,
  { kindMedianMs, openReports, leftEmpty }: Surroundings,
): Flag[] {
  const flags: Flag[] = [];
  if (medianMs !== null && kindMedianMs !== null && timed >= MIN_ANSWERS) {
    const ratio = medianMs / kindMedianMs;
    if (ratio > TIME_FACTOR || ratio < 1 / TIME_FACTOR)
      flags.push({ code: "unusual-time", values: { medianMs, kindMedianMs } });
  }
  const shown = answers + leftEmpty;
  if (shown >= MIN_ANSWERS && leftEmpty / shown >= MIN_EMPTY_SHARE)
    flags.push({ code: "left-empty", values: { leftEmpty, shown } });
  if (openReports >= MIN_REPORTS) flags.push({ code: "reports", values: { openReports } });
  return flags;
}
