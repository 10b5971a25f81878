import { dayNumber } from "@/lib/core/local-day";
import { FARTHEST_DAYS } from "@/lib/plan/plan-settings";

/** What keeps a date from being the next interview's; days are those of the learner's time zone. */
export function interviewProblem(interview: string | null, today: string): "past" | "too-far" | undefined {
  if (interview === null) return undefined;
  if (interview < today) return "past";
  return dayNumber(interview) - dayNumber(today) > FARTHEST_DAYS ? "too-far" : undefined;
}
