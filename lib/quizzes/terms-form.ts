import type { CreateAssignmentInput, ShownTerms } from "@/lib/quizzes/assignment-schema";
import { MAX_MINUTES } from "@/lib/quizzes/schema";

/** The terms of an assigned quiz as they are being filled in: texts as they stand in fields. */
export interface TermsForm {
  /** Empty: until it closes. */
  readonly minutes: string;
  /** In the device's time, as a field of date and time holds them. */
  readonly opens: string;
  /** Empty: nothing is late. */
  readonly due: string;
  readonly closes: string;
  readonly tries: string;
  readonly results: "once" | "closing" | "later";
  readonly resultsTime: string;
}

/** Terms that hold already, while they are changed. */
export type KeptTerms = ShownTerms & { readonly resultsAt: string | null };

export type TermsProblem = "minutes" | "times" | "due" | "tries" | "results";

type TermsInput = Pick<CreateAssignmentInput, "minutes" | "opensAt" | "dueAt" | "closesAt" | "tries" | "resultsAt">;

const MAX_TRIES = 20;
const WEEK_MS = 7 * 86_400_000;

export function newTerms(now: Date, minutes: number | null): TermsForm {
  return {
    ...{ minutes: minutes === null ? "" : String(minutes), tries: "1", due: "" },
    ...{ opens: toField(now), closes: toField(new Date(now.getTime() + WEEK_MS)) },
    ...{ results: "closing", resultsTime: "" },
  };
}

export function toTermsForm({ minutes, opensAt, dueAt, closesAt, tries, resultsAt }: KeptTerms): TermsForm {
  const results = resultsAt === null ? "once" : resultsAt === closesAt ? "closing" : "later";
  return {
    ...{ minutes: minutes === null ? "" : String(minutes), tries: String(tries) },
    ...{ opens: toField(new Date(opensAt)), closes: toField(new Date(closesAt)) },
    ...{ due: dueAt === null ? "" : toField(new Date(dueAt)), results },
    resultsTime: resultsAt === null || results === "closing" ? "" : toField(new Date(resultsAt)),
  };
}

const isWithin = (text: string, max: number) => /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= max;

/** What keeps terms from being sent, in the order of the form. */
export function problemsOf(form: TermsForm, now: Date, kept?: KeptTerms): readonly TermsProblem[] {
  const at = (text: string, before?: string | null) => momentOf(text, before)?.getTime() ?? Number.NaN;
  const [opens, closes] = [at(form.opens, kept?.opensAt), at(form.closes, kept?.closesAt)];
  const [due, shows] = [at(form.due, kept?.dueAt), at(form.resultsTime, kept?.resultsAt)];
  const isKept = kept !== undefined && closes === new Date(kept.closesAt).getTime();
  return [
    ...(form.minutes.trim() === "" || isWithin(form.minutes, MAX_MINUTES) ? [] : (["minutes"] as const)),
    // Written so that a field that holds no time is at fault, too.
    ...(closes > opens && (isKept || closes > now.getTime()) ? [] : (["times"] as const)),
    ...(form.due === "" || (due > opens && due <= closes) ? [] : (["due"] as const)),
    ...(isWithin(form.tries, MAX_TRIES) ? [] : (["tries"] as const)),
    ...(form.results !== "later" || shows >= closes ? [] : (["results"] as const)),
  ];
}

/** The terms as they are sent; a form without problems. What was not touched stays to the millisecond. */
export function toTerms(form: TermsForm, kept?: KeptTerms): TermsInput {
  const iso = (text: string, before?: string | null) => momentOf(text, before)?.toISOString() ?? "";
  const closesAt = iso(form.closes, kept?.closesAt);
  return {
    minutes: form.minutes.trim() === "" ? null : Number(form.minutes),
    opensAt: iso(form.opens, kept?.opensAt),
    dueAt: form.due === "" ? null : iso(form.due, kept?.dueAt),
    closesAt,
    tries: Number(form.tries),
    resultsAt: { once: null, closing: closesAt, later: iso(form.resultsTime, kept?.resultsAt) }[form.results],
  };
}

/** A moment as a field of date and time holds it: to the minute, in the device's time. */
export function toField(moment: Date): string {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** And back: undefined where the field holds no time, the moment itself where the field shows it still. */
export function momentOf(text: string, before?: string | null): Date | undefined {
  if (before && toField(new Date(before)) === text) return new Date(before);
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
