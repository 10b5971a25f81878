import type { Grade } from "ts-fsrs";
import type { ItemState } from "@/lib/review/item-state";
import { newCard, type ReviewCardState } from "@/lib/review/review-card";

/**
 * What a learner did about a card besides answering: a fact, like an answer. `rate` gives the review of an answer another rating,
 * `strike` takes the review out of the schedule, `bury` puts the card off until tomorrow, `suspend` and `resume` take it out of the
 * queue and back, `reset` starts it anew, `recall` makes it due at once because its question was missed elsewhere (an interview). An act
 * that was undone is no fact any more.
 */
export type ReviewAct = { readonly id: string; readonly itemId: string; readonly at: Date } & (
  | { readonly kind: "rate"; readonly attemptId: string; readonly rating: Grade }
  | { readonly kind: "strike"; readonly attemptId: string }
  | { readonly kind: "bury" | "suspend" | "resume" | "reset" | "recall" }
);

/** What the learner says of the review of one answer; his last word counts. */
export type LearnersWord = Grade | "struck";

/** By answer. Acts must come in time order. */
export function wordsOf(acts: readonly ReviewAct[]): ReadonlyMap<string, LearnersWord> {
  const words = new Map<string, LearnersWord>();
  for (const act of acts) {
    if (act.kind === "rate") words.set(act.attemptId, act.rating);
    if (act.kind === "strike") words.set(act.attemptId, "struck");
  }
  return words;
}

/** The item after an act at its time. What is said of an answer takes effect where the answer is folded. */
export function foldAct(item: ItemState, act: ReviewAct): ItemState {
  switch (act.kind) {
    case "bury":
      return { ...item, buriedAt: act.at };
    case "suspend":
      return { ...item, suspendedAt: act.at };
    case "resume":
      return { ...item, suspendedAt: null };
    case "reset":
      return { ...item, card: newCard(act.at), buriedAt: null, suspendedAt: null };
    case "recall":
      return { ...item, card: dueBy(item.card, act.at), buriedAt: null, suspendedAt: null };
    case "rate":
    case "strike":
      return item;
  }
}

/** What is known of the memory stays: the next answer says how much of it was left. */
function dueBy(card: ReviewCardState, at: Date): ReviewCardState {
  return card.due <= at ? card : { ...card, due: at };
}
