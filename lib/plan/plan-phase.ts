import { dayNumber } from "@/lib/core/local-day";

/** Where a learner stands before or after the interview: `open` without a date, `past` until another one is set. */
export type PlanPhase = "open" | "running" | "tomorrow" | "today" | "past";

/** @param interview and `today` as YYYY-MM-DD in the learner's time zone */
export function phaseOf(interview: string | null, today: string): { phase: PlanPhase; daysLeft: number | null } {
  if (interview === null) return { phase: "open", daysLeft: null };
  const daysLeft = dayNumber(interview) - dayNumber(today);
  if (daysLeft < 0) return { phase: "past", daysLeft };
  return { phase: daysLeft === 0 ? "today" : daysLeft === 1 ? "tomorrow" : "running", daysLeft };
}
