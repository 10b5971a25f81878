import type { Rng } from "@/lib/core/rng";
import type { FirstTry } from "@/lib/fair-play/above-mastery";
import type { TimedAnswer } from "@/lib/fair-play/speed";
import type { WrongAnswer } from "@/lib/fair-play/same-wrong";

export const START = Date.parse("2026-11-02T09:00:00Z");
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Standard normal, by Box and Muller. */
export const normal = (rng: Rng): number =>
  Math.sqrt(-2 * Math.log(1 - rng.next())) * Math.cos(2 * Math.PI * rng.next());

let made = 0;
export const attemptId = (): string => `00000000-0000-4000-8000-${String(++made).padStart(12, "0")}`;

/** Somebody who answers as fast as a person can: the network's round trip, and a log-normal time to read and decide. */
export function fastLearner(rng: Rng, count: number, { medianMs = 2_500, ability = 3 } = {}): TimedAnswer[] {
  let at = START;
  return Array.from({ length: count }, () => {
    const took = medianMs * Math.exp(0.5 * normal(rng));
    at += 700 + took;
    return {
      attemptId: attemptId(),
      at: new Date(at),
      isRight: rng.next() < sigmoid(ability),
      claimedMs: Math.round(took),
    };
  });
}

/** Answers to items of different ease by somebody whose ability moves as `abilityAt` says. */
export function firstTries(rng: Rng, count: number, abilityAt: (index: number) => number): FirstTry[] {
  return Array.from({ length: count }, (_, index) => {
    const facility = 0.25 + 0.65 * rng.next();
    const ease = Math.log(facility / (1 - facility)) - Math.log(0.6 / 0.4);
    const isRight = rng.next() < sigmoid(abilityAt(index) + ease);
    return { attemptId: attemptId(), at: new Date(START + index * 60_000), isRight, facility };
  });
}

/** A class that takes one quiz at one time: each item has four wrong answers, one of them popular. */
export function wrongAnswersOf(rng: Rng, items: number, share: number, popularity: number): WrongAnswer[] {
  return Array.from({ length: items }, (_, index) => index).flatMap((index) => {
    if (rng.next() > share) return [];
    const key = rng.next() < popularity ? "a" : ["b", "c", "d"][rng.integer(0, 2)]!;
    return [{ itemId: `item-${index}`, at: new Date(START + index * 90_000 + rng.integer(0, 60_000)), key }];
  });
}

export function countWrong(people: readonly (readonly WrongAnswer[])[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { itemId, key } of people.flat()) {
    const of = counts.get(itemId) ?? new Map<string, number>();
    counts.set(itemId, of.set(key, (of.get(key) ?? 0) + 1));
  }
  return counts;
}
