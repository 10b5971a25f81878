import { default_w } from "ts-fsrs";
import { newCard, type ReviewCardState } from "@/lib/review/review-card";
import { retrievability, scheduleReview } from "@/lib/review/schedule-review";

/** A source of numbers in [0, 1). */
export type Random = () => number;

/** The true memory of one item in one simulated head, which no scheduler sees. Times are days. */
export interface Memory {
  /** Probability of recall, 0..1. */
  recallAt(day: number): number;
  /** The memory after an answer on that day. */
  after(day: number, isRight: boolean): Memory;
}

export interface MemoryModel {
  readonly name: string;
  /** A learner: makes the memory of one item at its first answer. */
  learner(random: Random): (random: Random, day: number, isRight: boolean) => Memory;
}

const DAY_MS = 86_400_000;
const at = (day: number) => new Date(day * DAY_MS);

/** Standard normal, by Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A factor around 1 whose logarithm is normal with this spread. */
const around = (random: Random, spread: number) => Math.exp(spread * normal(random));

/**
 * Forgets by the curve of FSRS-6, with weights of his own: those of first stability and of its growth are multiplied by factors around 1
 * (spread 0.45 and 0.2), and so is the decay (0.2). The scheduler knows the usual weights alone.
 */
export const fsrsMemory: MemoryModel = {
  name: "FSRS-6, own weights",
  learner(random) {
    const pace = around(random, 0.45);
    const own = default_w.map((weight, index) => {
      if (index < 4) return Math.min(100, weight * pace);
      if (index === 8 || index === 11) return weight * around(random, 0.2);
      if (index === 20) return Math.min(0.8, Math.max(0.1, weight * around(random, 0.2)));
      return weight;
    });
    const rules = { retention: 0.9, parameters: own };
    const remember = (card: ReviewCardState): Memory => ({
      recallAt: (day) => retrievability(card, at(day), own),
      after: (day, isRight) => remember(scheduleReview(card, isRight ? 3 : 1, at(day), rules).card),
    });
    return (_random, day, isRight) => remember(newCard(at(day))).after(day, isRight);
  },
};

/**
 * Forgets exponentially: R(t) = 0.9^(t/S). S begins at 2.5 days after a right answer and 0.6 after a wrong one, times the learner's
 * pace, through the item's difficulty. A right answer multiplies S by 1 + 2·min(1, (1 − R)/0.1)/difficulty: more, the nearer it was to
 * being forgotten, up to a limit. A wrong one leaves 0.35 of S, at least 0.5 days. Nothing of it is FSRS's.
 */
export const exponentialMemory: MemoryModel = {
  name: "Exponential, item difficulty",
  learner(random) {
    const pace = around(random, 0.4);
    return (itemRandom, day, isRight) => {
      const difficulty = around(itemRandom, 0.35);
      const remember = (stability: number, since: number): Memory => ({
        recallAt: (now) => 0.9 ** ((now - since) / stability),
        after(now, right) {
          const recall = 0.9 ** ((now - since) / stability);
          const growth = 1 + (2 * Math.min(1, (1 - recall) / 0.1)) / difficulty;
          return remember(right ? stability * growth : Math.max(0.5, 0.35 * stability), now);
        },
      });
      return remember((pace * (isRight ? 2.5 : 0.6)) / difficulty, day);
    };
  },
};
