import "server-only";
import type { ReadRevision } from "@/lib/practice/server/read-revision";
import { resolveMarking, type Marking } from "@/lib/practice/server/resolve-marking";
import type { KeptReason } from "@/lib/regrades/schema";

/** A kept answer, as far as marking it anew is concerned. */
export interface AnswerRow {
  readonly id: string;
  readonly learnerId: string;
  readonly itemId: string;
  readonly revisionId: string;
  readonly viewLearnerId: string;
  readonly viewNumber: number;
  readonly answer: unknown;
  readonly status: "awaiting_marks" | "graded";
  readonly evidence: "server" | "self" | null;
  readonly earned: number | null;
  readonly possible: number | null;
  /** Of the revision that was shown. */
  readonly edition: number;
}

export const ANSWER_COLUMNS = `a.id, a."learnerId", a."itemId", a."revisionId", a."viewLearnerId", a."viewNumber", a.answer, a.status,
  a.evidence, a.earned, a.possible, coalesce((r.envelope->>'edition')::int, 1) AS edition`;

/** By which key answers are marked anew. */
export interface Key {
  readonly revision: ReadRevision;
  readonly edition: number;
}

export interface Mark {
  readonly earned: number;
  readonly possible: number;
  readonly guess: number;
  readonly slips: readonly string[];
  /** The variant of the marking revision, with the answer in its ids. */
  readonly view: Marking["view"];
  readonly answer: unknown;
}

/** What an answer is worth by another revision's key, or why it stays as it is. */
export function markAnew(row: AnswerRow, shown: ReadRevision, key: Key): Mark | KeptReason {
  if (row.status === "awaiting_marks") return "waiting";
  if (row.evidence === "self") return "self";
  // Its author has said that it is another question.
  if (row.edition !== key.edition) return "edition";
  const { viewLearnerId: learnerId, itemId, revisionId, viewNumber: number } = row;
  const marking = resolveMarking(shown, key.revision, { learnerId, itemId, revisionId, number });
  if (typeof marking === "string") return marking;
  const parsed = marking.view.kind.answer.safeParse(marking.carry(row.answer));
  if (!parsed.success) return "unread";
  const score = marking.view.grade(parsed.data);
  if (score.status !== "graded") return "unread";
  const { earned, possible, slips = [] } = score;
  return { earned, possible, slips, guess: marking.view.guess, view: marking.view, answer: parsed.data };
}
