import { DEFAULT_TIME_ZONE, isTimeZone } from "@/lib/core/local-day";
import { readReviewSettings, USUAL_REVIEW_SETTINGS, type ReviewSettings } from "@/lib/review/review-settings";

/** What of a learner's settings the schedule of his cards follows from; another value of any of them derives all cards anew. */
export interface ReviewRules extends Pick<ReviewSettings, "retention" | "parameters"> {
  /** Where his days begin. */
  readonly timeZone: string;
}

export const USUAL_RULES: ReviewRules = { ...USUAL_REVIEW_SETTINGS, timeZone: DEFAULT_TIME_ZONE };

/** From a learner's stored settings; whatever cannot be read is the usual. */
export function readReviewRules(stored: unknown): ReviewRules {
  if (typeof stored !== "object" || stored === null) return USUAL_RULES;
  const { timeZone, review } = stored as Record<string, unknown>; // both are parsed
  const { retention, parameters } = readReviewSettings(review);
  return {
    timeZone: typeof timeZone === "string" && isTimeZone(timeZone) ? timeZone : DEFAULT_TIME_ZONE,
    ...{ retention, parameters },
  };
}
