import type { MemoryModel, Memory, Random } from "./memory-models";
import type { Plan, Scheduler } from "./schedulers";

export interface Setting {
  readonly learners: number;
  readonly days: number;
  readonly newPerDay: number;
  /** New items are begun before this day. */
  readonly newUntil: number;
  /** Share of first answers that are right. */
  readonly firstRight: number;
}

export interface Outcome {
  /** Reviews by day, per learner. */
  readonly load: readonly number[];
  readonly reviews: number;
  /** Share of reviews that were right. */
  readonly recalled: number;
  /** Probability of recall of an item that was begun, on average over items, at the end of each day. */
  readonly known: readonly number[];
}

interface Item {
  memory: Memory;
  plan: Plan;
  readonly random: Random;
}

/**
 * One month of many learners under one scheduler. Everything drawn follows from the seed, the learner and the item, so two schedulers
 * meet the same heads, the same items and, at the n-th answer to an item, the same luck.
 * @param randomFor a source of numbers of its own for each label
 */
export function simulateMonth(
  model: MemoryModel,
  scheduler: Scheduler,
  setting: Setting,
  randomFor: (label: string) => Random,
): Outcome {
  const load = new Array<number>(setting.days).fill(0);
  const known = new Array<number>(setting.days).fill(0);
  let right = 0;
  for (let learner = 0; learner < setting.learners; learner++) {
    const begin = model.learner(randomFor(`learner ${learner}`));
    const items: Item[] = [];
    for (let day = 0; day < setting.days; day++) {
      for (const item of items) {
        if (item.plan.due > day) continue;
        const isRight = item.random() < item.memory.recallAt(day);
        load[day]!++; // within the month
        if (isRight) right++;
        item.memory = item.memory.after(day, isRight);
        item.plan = item.plan.after(day, isRight);
      }
      for (let begun = 0; day < setting.newUntil && begun < setting.newPerDay; begun++) {
        const random = randomFor(`learner ${learner} item ${items.length}`);
        const isRight = random() < setting.firstRight;
        items.push({ memory: begin(random, day, isRight), plan: scheduler.begin(day, isRight), random });
      }
      known[day]! += items.reduce((sum, { memory }) => sum + memory.recallAt(day + 1), 0) / items.length; // within the month
    }
  }
  const reviews = load.reduce((sum, count) => sum + count, 0);
  return {
    load: load.map((count) => count / setting.learners),
    known: known.map((sum) => sum / setting.learners),
    reviews: reviews / setting.learners,
    recalled: right / Math.max(1, reviews),
  };
}
