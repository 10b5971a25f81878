import { canonicalJson } from "@/lib/core/canonical-json";
import type { Locale } from "@/lib/core/locale";
import { type AuthoredFollowUp, chooseFollowUp, type Heard } from "@/lib/interviews/machine/choose-follow-up";
import { foldEvent } from "@/lib/interviews/machine/fold-event";
import { type InterviewState, type PlacedEvent, turnAt } from "@/lib/interviews/machine/interview-state";
import { isShort } from "@/lib/interviews/machine/is-short";
import { movesOnAt } from "@/lib/interviews/machine/question-time";
import type { InterviewEvent, Round, Said } from "@/lib/interviews/schema";

/** What the candidate does. `line` is the interviewer's line that he saw when he did it. */
export type Command =
  | { readonly type: "begin" }
  | { readonly type: "answer"; readonly line: number; readonly said: Said }
  /** `pass`: nothing to say to it. `done`: nothing more. What is written by then counts as said. */
  | { readonly type: "pass" | "done"; readonly line: number }
  | { readonly type: "language"; readonly locale: Locale }
  | { readonly type: "end" }
  /** Somebody looks, the server's timer for one. */
  | { readonly type: "look" };

export interface TurnFacts {
  readonly round: Round;
  readonly plannedMs: number;
  /** Null where the server's key marks the answer: such a question is answered once. */
  readonly followUps: readonly AuthoredFollowUp[] | null;
}

/** What is known besides the events. */
export interface Facts {
  readonly deadline: Date;
  readonly turns: readonly TurnFacts[];
  /** What is written to the line that waits, as it was kept last. */
  readonly draft: Said | null;
  /** Whether there is anything in it. */
  isAnswered(position: number, said: Said): boolean;
  /** What was said to a question: all of it, in its order. Pure. */
  hear(position: number, said: readonly Said[]): Heard;
}

/**
 * `done`: it happened now. `repeated`: it had happened before, as when a reply was lost. `outdated`: the interview has gone on from the
 * line that was seen. `empty`: an answer without anything in it. `over`: the interview has ended.
 */
export type Outcome = "done" | "repeated" | "outdated" | "empty" | "over";

export interface Step {
  readonly outcome: Outcome;
  readonly state: InterviewState;
  /** What is to be written, whatever the outcome: time goes on by itself. */
  readonly events: readonly PlacedEvent[];
}

const MOST_FOLLOW_UPS = 2;
/** Share of a question's time by which there is still time for what nobody missed. */
const DEPTH_UNTIL = 0.6;

/**
 * The whole interviewer. `now` is the database's clock. First time does what it has brought about: at the deadline the interview ends
 * with what was written by then, and a question whose time is well over is left, once, for whoever is away finds the next one waiting.
 * Then the command. The interviewer asks and moves on, and never says what an answer was worth.
 */
export function advance(before: InterviewState, command: Command, facts: Facts, now: Date): Step {
  const talk = new Talk(before, facts, now);
  talk.letTimePass();
  const outcome = talk.take(command);
  return { outcome, state: talk.state, events: talk.events };
}

/** One step under way: what was written so far and where that led. */
class Talk {
  readonly events: PlacedEvent[] = [];

  constructor(
    public state: InterviewState,
    private readonly facts: Facts,
    private readonly now: Date,
  ) {}

  private get isLast(): boolean {
    return this.state.position >= this.state.turns.length - 1;
  }

  private write(event: InterviewEvent, at = this.now, position = this.state.position): void {
    const placed = { number: this.state.version + 1, position, at, event };
    this.events.push(placed);
    this.state = foldEvent(this.state, placed);
  }

  letTimePass(): void {
    const { deadline, turns } = this.facts;
    const { askedAt } = turnAt(this.state);
    if (this.state.ended) return;
    if (this.now >= deadline) {
      this.keepDraft(deadline);
      this.write({ kind: "ended", by: "deadline" }, deadline);
    } else if (askedAt && !this.isLast && this.now >= movesOnAt(askedAt, turns[this.state.position]?.plannedMs ?? 0)) {
      this.leave("time");
    }
  }

  take(command: Command): Outcome {
    switch (command.type) {
      case "begin":
        if (this.state.version > 0) return "repeated";
        this.write({ kind: "asked" });
        return "done";
      case "answer":
        return this.answer(command.line, command.said);
      case "pass":
      case "done":
        return this.moveOn(command.line, command.type === "pass" ? "passed" : "done");
      case "language":
        if (this.state.ended) return "over";
        if (this.state.locale === command.locale) return "repeated";
        this.write({ kind: "language", locale: command.locale });
        return "done";
      case "end":
        if (this.state.ended) return "repeated";
        this.keepDraft();
        this.write({ kind: "ended", by: "learner" });
        return "done";
      case "look":
        return "done";
      default:
        return command satisfies never;
    }
  }

  private answer(line: number, said: Said): Outcome {
    const isKept = this.state.turns.some(({ sayings }) =>
      sayings.some((saying) => saying.to === line && isSame(saying.said, said)),
    );
    if (isKept) return "repeated";
    if (this.state.ended) return "over";
    if (this.state.line === 0 || line !== this.state.line) return "outdated";
    if (!this.facts.isAnswered(this.state.position, said)) return "empty";
    this.write({ kind: "answered", said, locale: this.state.locale });
    this.reply();
    return "done";
  }

  /** What an interviewer does when he has heard an answer. */
  private reply(): void {
    const { position } = this.state;
    const turn = this.facts.turns[position];
    const { askedAt, sayings, isPrompted, followUps } = turnAt(this.state);
    if (!turn?.followUps || !askedAt) return this.leave("done");
    const usedMs = this.now.getTime() - askedAt.getTime();
    if (usedMs >= turn.plannedMs) return this.leave("done");
    const said = sayings.map((saying) => saying.said);
    const heard = this.facts.hear(position, said);
    const isBrief =
      !heard.isWhole && isShort(said.map((each) => ("text" in each ? each.text : "")).join(" "), turn.round);
    if (isBrief && !isPrompted && followUps.length === 0) return this.write({ kind: "prompted" });
    const hasTimeForDepth = usedMs < turn.plannedMs * DEPTH_UNTIL;
    const next =
      followUps.length < MOST_FOLLOW_UPS
        ? chooseFollowUp(turn.followUps, followUps, heard, hasTimeForDepth)
        : undefined;
    return next ? this.write(next) : this.leave("done");
  }

  private moveOn(line: number, by: "passed" | "done"): Outcome {
    if (this.state.turns.some(({ left }) => left?.from === line && left.by !== "time")) return "repeated";
    if (this.state.ended) return "over";
    if (this.state.line === 0 || line !== this.state.line) return "outdated";
    this.leave(by);
    return "done";
  }

  private leave(by: "passed" | "done" | "time"): void {
    this.keepDraft();
    this.write({ kind: "moved-on", by });
    if (this.isLast) this.write({ kind: "ended", by: "finished" });
    else this.write({ kind: "asked" }, this.now, this.state.position + 1);
  }

  /** What was written to the line that waits counts as said: nobody loses it by moving on. */
  private keepDraft(at = this.now): void {
    const { draft } = this.facts;
    // What was written before belongs to the line of before.
    if (!draft || this.events.length > 0 || this.state.line === 0 || !this.facts.isAnswered(this.state.position, draft))
      return;
    this.write({ kind: "answered", said: draft, locale: this.state.locale }, at);
  }
}

/** Whether two sayings say the same; how they came about is no matter. */
export const isSame = (a: Said, b: Said): boolean =>
  "text" in a ? "text" in b && a.text === b.text : "answer" in b && canonicalJson(a.answer) === canonicalJson(b.answer);
