import { interviewProblem } from "@/lib/plan/interview-problem";
import { planSettings } from "@/lib/plan/plan-settings";
import type { PlanInput } from "@/lib/plan/schema";

/** What stands in the form, as text. */
export interface PlanForm {
  /** YYYY-MM-DD; empty for no date. */
  readonly interview: string;
  /** Whether something stands in the field that is no date; browsers give it as empty. */
  readonly isDateUnreadable: boolean;
  readonly role: string;
  readonly minutes: string;
}

export type PlanProblems = Readonly<{ interview?: "past" | "too-far" | "unreadable"; minutes?: "out-of-bounds" }>;

/**
 * The plan that the form asks for, or what is wrong with its fields. Full-width digits are digits.
 * @param kept the date that was saved before, which may stay though it has passed
 */
export function readPlanForm(
  { interview, isDateUnreadable, role, minutes }: PlanForm,
  today: string,
  kept: string | null,
): { readonly input: PlanInput } | { readonly problems: PlanProblems } {
  const plain = minutes.normalize("NFKC").trim();
  const read = planSettings.shape.minutes.safeParse(/^\d+$/.test(plain) ? Number(plain) : Number.NaN);
  const date = interview === "" ? null : interview;
  const isDay = date === null || planSettings.shape.interview.safeParse(date).success;
  const wrong = isDateUnreadable || !isDay ? "unreadable" : date === kept ? undefined : interviewProblem(date, today);
  if (read.success && !wrong) return { input: { interview: date, role, minutes: read.data } };
  return {
    problems: { ...(wrong && { interview: wrong }), ...(!read.success && { minutes: "out-of-bounds" as const }) },
  };
}
