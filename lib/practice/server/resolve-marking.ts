import "server-only";
import { carryBetween, type Carry, type Misfit } from "@/lib/practice/carry-answer";
import type { ReadRevision } from "@/lib/practice/server/read-revision";
import { resolveRevision, type ResolvedView } from "@/lib/practice/server/resolve-revision";
import { historyOf, rngOf, type Ticket } from "@/lib/practice/server/ticket";

/** A view by the key of another revision, and how an answer reads in it. */
export interface Marking {
  readonly view: ResolvedView;
  readonly carry: Carry;
}

/**
 * The variant that `marking` makes of the same randomness with which `shown` was shown, so that what both draw alike is the same; or
 * why answers to the one say nothing about the other.
 */
export function resolveMarking(shown: ReadRevision, marking: ReadRevision, ticket: Ticket): Marking | Misfit {
  const [from, view] = [shown, marking].map((revision) => resolveRevision(revision, rngOf(ticket), historyOf(ticket)));
  const carry = carryBetween(from!.variant(), view!.variant());
  return typeof carry === "string" ? carry : { view: view!, carry };
}

/**
 * A kept answer as it was marked: the view that was shown, or, where a regrade put another revision's key in its place, that
 * revision's with the answer in its ids.
 * @throws {Error} where the marking revision does not fit, which no regrade leaves behind
 */
export function resolveMarked(
  shown: ReadRevision,
  markedBy: ReadRevision | undefined,
  ticket: Ticket,
  answer: unknown,
): { readonly view: ResolvedView; readonly answer: unknown } {
  if (!markedBy) return { view: resolveRevision(shown, rngOf(ticket), historyOf(ticket)), answer };
  const marking = resolveMarking(shown, markedBy, ticket);
  if (typeof marking === "string") throw new Error(`marked by a revision that does not fit: ${marking}`);
  return { view: marking.view, answer: marking.carry(answer) };
}
