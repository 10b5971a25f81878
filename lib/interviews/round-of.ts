import type { Round } from "@/lib/interviews/schema";
import { ROUNDS } from "@/lib/interviews/schema";

/** What decides in which round an item can be asked. */
export interface RoundFacts {
  readonly kind: string;
  /** As its author says; null where he says nothing. */
  readonly round: string | null;
}

const isRound = (text: string | null): text is Round => ROUNDS.some((each) => each === text);

/**
 * The round in which an item can be asked: the one that its author names; else of an interview question `concept`, of a sum
 * `estimation`, of an exercise in code `code`. Undefined for what no interviewer asks. A sum whose author names the round is taken
 * before one whose author does not.
 */
export function roundOf({ kind, round }: RoundFacts): Round | undefined {
  if (kind === "code") return "code";
  if (isRound(round)) return round;
  if (kind === "open") return "concept";
  return kind === "numeric-units" ? "estimation" : undefined;
}
