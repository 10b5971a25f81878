import "server-only";
import type { Grader } from "@/lib/items/contract";
import { guessOrder, longestInOrder, scoreOrder } from "@/lib/items/ordering/score-order";
import type { Answer, Resolved, Review } from "@/lib/items/ordering/type";

/** The right places of the choices in the order that was given; undefined unless each choice is named exactly once. */
function readPlaces({ choices }: Resolved, { order }: Answer): number[] | undefined {
  const places = order.flatMap((id) => choices.find((choice) => choice.id === id)?.place ?? []);
  return order.length === choices.length && new Set(places).size === choices.length ? places : undefined;
}

/** The slips whose two steps stand the wrong way round. */
function recogniseSlips({ choices, slips }: Resolved, { order }: Answer) {
  const indexOf = (authoredId: string) =>
    order.indexOf(choices.find((choice) => choice.authoredId === authoredId)?.id ?? "");
  return slips.filter(({ earlier, later }) => indexOf(earlier) < indexOf(later));
}

export const grader: Grader<Resolved, Answer, Review> = {
  /** max(0, 1 − 2m/n), m the least number of entries to be moved: see `scoreOrder`. */
  grade(resolved, answer) {
    if (answer.order.length === 0) return { status: "unanswered" };
    const places = readPlaces(resolved, answer);
    if (!places) return { status: "invalid", code: "incomplete-order" };
    const slips = recogniseSlips(resolved, answer).map(({ id }) => id);
    const earned = scoreOrder(places);
    return { status: "graded", earned, possible: 1, evidence: "server", ...(slips.length > 0 && { slips }) };
  },
  toReview(resolved, answer, locale, render) {
    const places = answer && readPlaces(resolved, answer);
    const kept = new Set(places && longestInOrder(places));
    return {
      explanation: render(resolved.explanation[locale]),
      places: Object.fromEntries(resolved.choices.map(({ id, place }) => [id, place + 1])),
      kept: resolved.choices.filter(({ place }) => kept.has(place)).map(({ id }) => id),
      slips: answer && places ? recogniseSlips(resolved, answer).map((slip) => render(slip.feedback[locale])) : [],
    };
  },
  reference: ({ choices }) => ({ order: choices.toSorted((a, b) => a.place - b.place).map(({ id }) => id) }),
  guessScore: ({ choices }) => guessOrder(choices.length),
};
