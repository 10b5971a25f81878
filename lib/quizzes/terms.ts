import { deadlineFrom } from "@/lib/quizzes/session-clock";

/** What holds for whoever takes an assigned quiz. */
export interface Terms {
  /** For one session; null: until it closes. */
  readonly minutes: number | null;
  readonly opensAt: Date;
  /** What is submitted after it is late; null: nothing is. */
  readonly dueAt: Date | null;
  readonly closesAt: Date;
  readonly tries: number;
}

/** What one learner is granted on top. */
export interface Grant {
  readonly extraMinutes: number;
  readonly extraTries: number;
  /** In place of everybody's. */
  readonly dueAt: Date | null;
  /** Counts where it is later than everybody's. */
  readonly closesAt: Date | null;
}

const latest = (moments: readonly Date[]) => new Date(Math.max(...moments.map((moment) => moment.getTime())));

/** What holds for one learner. Nobody has less than everybody has. */
export function termsFor(terms: Terms, grant: Grant | null): Terms {
  if (!grant) return terms;
  return {
    opensAt: terms.opensAt,
    minutes: terms.minutes === null ? null : terms.minutes + grant.extraMinutes,
    tries: terms.tries + grant.extraTries,
    dueAt: terms.dueAt && grant.dueAt ? latest([terms.dueAt, grant.dueAt]) : terms.dueAt,
    closesAt: latest([terms.closesAt, ...(grant.closesAt ? [grant.closesAt] : [])]),
  };
}

/**
 * The deadline of a session that runs, under terms that have changed: what they give from its start on, but never less than it was
 * promised.
 */
export function keptDeadline(
  promised: Date | null,
  startedAt: Date,
  { minutes, closesAt }: Pick<Terms, "minutes" | "closesAt">,
): Date | null {
  const now = deadlineFrom(startedAt, minutes, closesAt);
  return promised && now ? latest([promised, now]) : promised;
}

/**
 * The last moment at which anybody may still answer: when it closes, for everybody or for one who was granted more, and when the last
 * session that runs ends. Results that are held back wait for it.
 */
export function lastPromise(
  { closesAt }: Pick<Terms, "closesAt">,
  grants: readonly Pick<Grant, "closesAt">[],
  deadlines: readonly Date[],
): Date {
  return latest([closesAt, ...grants.flatMap((grant) => grant.closesAt ?? []), ...deadlines]);
}

export type TermsFault = "closesAt" | "dueAt" | "resultsAt";

/**
 * What is wrong with new terms. A moment of closing that was there before may lie in the past; a new one may not.
 * @param kept of an assignment that is changed
 */
export function faultsOfTerms(
  { opensAt, dueAt, closesAt, resultsAt }: Omit<Terms, "minutes" | "tries"> & { readonly resultsAt: Date | null },
  now: Date,
  kept?: Pick<Terms, "closesAt">,
): readonly TermsFault[] {
  const isKept = kept?.closesAt.getTime() === closesAt.getTime();
  return [
    ...(closesAt > opensAt && (isKept || closesAt > now) ? [] : (["closesAt"] as const)),
    ...(!dueAt || (dueAt > opensAt && dueAt <= closesAt) ? [] : (["dueAt"] as const)),
    ...(!resultsAt || resultsAt >= closesAt ? [] : (["resultsAt"] as const)),
  ];
}

/** Whether a session was handed in after it was due. One that time ended was under way until then. */
export function isLate(endedAt: Date | null, { dueAt }: Pick<Terms, "dueAt">): boolean {
  return endedAt !== null && dueAt !== null && endedAt > dueAt;
}
