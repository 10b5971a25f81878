/** An answer that was acknowledged: its version, and the hash of its canonical form. */
export interface SavedAnswer {
  readonly version: number;
  readonly hash: string;
}

type Answers = ReadonlyMap<number, SavedAnswer>;

/** A session as the clock sees it. `deadline` is null where nothing ends but by the learner's word. */
export type SessionState =
  | { readonly phase: "open" }
  | { readonly phase: "running"; readonly deadline: Date | null; readonly answers: Answers }
  | { readonly phase: "submitted" | "expired"; readonly endedAt: Date; readonly answers: Answers };

export type SessionEvent =
  | { readonly type: "start"; readonly minutes: number | null; readonly closesAt: Date | null }
  | { readonly type: "save"; readonly position: number; readonly version: number; readonly hash: string }
  | { readonly type: "submit" }
  /** Somebody looks, the server's timer for one. */
  | { readonly type: "look" };

/**
 * What came of an event. `saved`: kept now. `repeated`: it had been kept before, word for word. `outdated`: a newer answer is there,
 * and stays. `over`: the session has ended, and nothing is taken any more.
 */
type Outcome = "started" | "unchanged" | "saved" | "repeated" | "outdated" | "ended" | "over";

export interface Step {
  readonly state: SessionState;
  readonly outcome: Outcome;
}

/**
 * The whole life of a session: open → running → submitted or expired. `now` is the database's clock when the request came in; an
 * event at or after the deadline finds the session expired at the deadline, with what was saved by then. A version is accepted when
 * it is newer than the one that is there, so that neither a late request nor another tab can undo a newer answer.
 */
export function advance(before: SessionState, event: SessionEvent, now: Date): Step {
  const state = expire(before, now);
  switch (event.type) {
    case "start":
      return state.phase === "open"
        ? { state: start(event, now), outcome: "started" }
        : { state, outcome: state.phase === "running" ? "unchanged" : "over" };
    case "save":
      return save(state, event);
    case "submit":
      return submit(state, before, now);
    case "look":
      return { state, outcome: state === before ? "unchanged" : "ended" };
    default:
      return event satisfies never;
  }
}

function expire(state: SessionState, now: Date): SessionState {
  if (state.phase !== "running" || !state.deadline || now < state.deadline) return state;
  return { phase: "expired", endedAt: state.deadline, answers: state.answers };
}

/** When a session ends by itself: after its own minutes, but never beyond the closing of what it belongs to; null: never. */
export function deadlineFrom(startedAt: Date, minutes: number | null, closesAt: Date | null): Date | null {
  const own = minutes === null ? [] : [startedAt.getTime() + minutes * 60_000];
  const ends = closesAt ? [...own, closesAt.getTime()] : own;
  return ends.length > 0 ? new Date(Math.min(...ends)) : null;
}

function start({ minutes, closesAt }: Extract<SessionEvent, { type: "start" }>, now: Date): SessionState {
  return { phase: "running", deadline: deadlineFrom(now, minutes, closesAt), answers: new Map() };
}

function save(state: SessionState, { position, version, hash }: Extract<SessionEvent, { type: "save" }>): Step {
  if (state.phase === "open") return { state, outcome: "over" };
  const kept = state.answers.get(position);
  // A reply that was lost is asked for again, perhaps after the end: what was kept is kept.
  if (kept?.version === version && kept.hash === hash) return { state, outcome: "repeated" };
  if (state.phase !== "running") return { state, outcome: "over" };
  if (kept && version <= kept.version) return { state, outcome: "outdated" };
  const answers = new Map(state.answers).set(position, { version, hash });
  return { state: { ...state, answers }, outcome: "saved" };
}

function submit(state: SessionState, before: SessionState, now: Date): Step {
  switch (state.phase) {
    case "open":
      return { state, outcome: "over" };
    case "running":
      return { state: { phase: "submitted", endedAt: now, answers: state.answers }, outcome: "ended" };
    case "submitted":
    case "expired":
      // The end comes once, whoever asks for it again.
      return { state, outcome: state === before ? "unchanged" : "ended" };
    default:
      return state satisfies never;
  }
}
