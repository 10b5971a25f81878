import type { Locale } from "@/lib/core/locale";
import type { InterviewEvent, Said } from "@/lib/interviews/schema";

/** An event where it belongs: its number from 1 without gaps, its question, and the database's clock. */
export interface PlacedEvent {
  readonly number: number;
  readonly position: number;
  readonly at: Date;
  readonly event: InterviewEvent;
}

/** One thing that the candidate said, and the line that it answers. */
export interface Saying {
  readonly number: number;
  readonly to: number;
  readonly said: Said;
  readonly locale: Locale;
}

export interface TurnState {
  readonly askedAt: Date | null;
  readonly sayings: readonly Saying[];
  readonly isPrompted: boolean;
  /** Places of those that were asked. */
  readonly followUps: readonly number[];
  readonly left: { readonly by: "passed" | "done" | "time"; readonly from: number } | null;
}

/** An interview as its events tell it. */
export interface InterviewState {
  /** Number of the newest event; 0 before it begins. */
  readonly version: number;
  readonly locale: Locale;
  readonly position: number;
  /** Number of the interviewer's line that waits for an answer; 0 where none does. */
  readonly line: number;
  readonly turns: readonly TurnState[];
  readonly ended: { readonly by: "learner" | "deadline" | "finished"; readonly at: Date } | null;
}

const UNASKED: TurnState = { askedAt: null, sayings: [], isPrompted: false, followUps: [], left: null };

/** An interview of so many questions before its first event. @param locale in which it is to be held */
export function newInterview(questions: number, locale: Locale): InterviewState {
  const turns = Array.from({ length: questions }, () => UNASKED);
  return { version: 0, locale, position: 0, line: 0, turns, ended: null };
}

export function turnAt(state: InterviewState, position = state.position): TurnState {
  return state.turns[position] ?? UNASKED;
}
