import type { ShownAllowance, ShownTerms } from "@/lib/quizzes/assignment-schema";
import { MAX_MINUTES } from "@/lib/quizzes/schema";
import { momentOf, toField } from "@/lib/quizzes/terms-form";

/** What one learner is granted, as it is being filled in: texts as they stand in fields, empty for nothing. */
export interface GrantForm {
  readonly minutes: string;
  readonly tries: string;
  readonly due: string;
  readonly closes: string;
}

export type GrantProblem = "minutes" | "tries" | "due" | "closes";

const field = (text: string | null | undefined) => (text ? toField(new Date(text)) : "");
const number = (value: number | undefined) => (value ? String(value) : "");

export function toGrantForm(allowance: ShownAllowance | null): GrantForm {
  return {
    ...{ minutes: number(allowance?.extraMinutes), tries: number(allowance?.extraTries) },
    ...{ due: field(allowance?.dueAt), closes: field(allowance?.closesAt) },
  };
}

const isUpTo = (text: string, max: number) => text.trim() === "" || (/^\d+$/.test(text.trim()) && Number(text) <= max);

/** What keeps it from being granted: nothing may be less than what everybody has. */
export function problemsOfGrant(
  form: GrantForm,
  terms: Pick<ShownTerms, "dueAt" | "closesAt">,
  kept: ShownAllowance | null,
): readonly GrantProblem[] {
  const [due, closes] = [momentOf(form.due, kept?.dueAt), momentOf(form.closes, kept?.closesAt)];
  const everybody = new Date(terms.closesAt);
  const last = closes && closes > everybody ? closes : everybody;
  return [
    ...(isUpTo(form.minutes, MAX_MINUTES) ? [] : (["minutes"] as const)),
    ...(isUpTo(form.tries, 20) ? [] : (["tries"] as const)),
    ...(form.due === "" || (due && due <= last) ? [] : (["due"] as const)),
    ...(form.closes === "" || closes ? [] : (["closes"] as const)),
  ];
}

/** As it is sent; of a form without problems. */
export function toAllowance(form: GrantForm, kept: ShownAllowance | null): ShownAllowance {
  return {
    ...{ extraMinutes: Number(form.minutes), extraTries: Number(form.tries) },
    dueAt: momentOf(form.due, kept?.dueAt)?.toISOString() ?? null,
    closesAt: momentOf(form.closes, kept?.closesAt)?.toISOString() ?? null,
  };
}
