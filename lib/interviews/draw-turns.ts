import type { Rng } from "@/lib/core/rng";
import type { RoundPlan } from "@/lib/interviews/plan-rounds";
import { roundOf, type RoundFacts } from "@/lib/interviews/round-of";
import { ROUNDS, type Round, type Setup } from "@/lib/interviews/schema";

/** What a draw may look at of an item. */
export interface BankItem extends RoundFacts {
  readonly id: string;
  readonly chapter: string;
  /** Canonical slugs, the narrowest first. */
  readonly concepts: readonly string[];
  /** Questions of the curriculum that it covers. */
  readonly questions: readonly string[];
  /** 1 to 5. */
  readonly difficulty: number;
}

export interface DrawnTurn<T> {
  readonly round: Round;
  readonly item: T;
  readonly plannedMs: number;
}

/** Difficulty of the first and of the last question of a round: an interview begins where one can begin. */
const BAND: Readonly<Record<Setup["level"], readonly [from: number, to: number]>> = {
  intern: [1, 2.5],
  junior: [2, 3.5],
  senior: [3, 5],
};
/** By so much less often an item is drawn for each step away from the difficulty that is looked for. */
const PER_STEP = 4;

/** The items of the chapters that a setup names, by the round in which each can be asked. */
export function bankOf<T extends BankItem>(
  items: readonly T[],
  { chapters }: Pick<Setup, "chapters">,
): Readonly<Record<Round, readonly T[]>> {
  const named = items
    .filter(({ chapter }) => chapters.length === 0 || chapters.includes(chapter))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const of = (round: Round) => named.filter((item) => roundOf(item) === round);
  return Object.fromEntries(ROUNDS.map((round) => [round, of(round)])) as Record<Round, T[]>; // built from ROUNDS
}

/** How many there are for each round. */
export function countBank(bank: Readonly<Record<Round, readonly unknown[]>>): Readonly<Record<Round, number>> {
  return Object.fromEntries(ROUNDS.map((round) => [round, bank[round].length])) as Record<Round, number>; // built from ROUNDS
}

/**
 * Draws the questions of an interview, round by round: the more often the more its chapter weighs for the role, and the nearer it is to
 * the difficulty that its place in the round asks for. None comes twice; as long as there are others, none asks what one before it
 * asked, and no two of one narrow concept follow each other. Depends on the bank's items and the randomness alone, not on their order.
 * @param weightOf how often the role is asked about a chapter; 1 to 5
 */
export function drawTurns<T extends BankItem>(
  bank: Readonly<Record<Round, readonly T[]>>,
  plan: Pick<RoundPlan, "rounds">,
  level: Setup["level"],
  weightOf: (chapter: string) => number,
  rng: Rng,
): readonly DrawnTurn<T>[] {
  const turns: DrawnTurn<T>[] = [];
  const [from, to] = BAND[level];
  for (const { round, questions, plannedMs } of plan.rounds) {
    for (let place = 0; place < questions; place++) {
      const target = questions > 1 ? from + ((to - from) * place) / (questions - 1) : (from + to) / 2;
      const weigh = (item: T) => weightOf(item.chapter) * PER_STEP ** -Math.abs(item.difficulty - target);
      const item = pick(narrow(bank[round], turns), weigh, rng);
      if (item) turns.push({ round, item, plannedMs });
    }
  }
  return turns;
}

/** Leaves out, one reason after the other, what should not come now, as long as anything is left. */
function narrow<T extends BankItem>(items: readonly T[], turns: readonly DrawnTurn<T>[]): readonly T[] {
  const drawn = new Set(turns.map(({ item }) => item.id));
  const asked = new Set(turns.flatMap(({ item }) => item.questions));
  const before = turns.at(-1)?.item.concepts[0];
  const reasons: ((item: T) => boolean)[] = [
    ({ questions }) => questions.some((question) => asked.has(question)),
    ({ concepts }) => before !== undefined && concepts[0] === before,
    ({ round }) => round === null,
  ];
  let left = items.filter(({ id }) => !drawn.has(id));
  for (const isUnwanted of reasons) {
    const others = left.filter((item) => !isUnwanted(item));
    if (others.length > 0) left = others;
  }
  return left;
}

/** One of them by chance, in proportion to its weight; undefined where there is none. */
function pick<T>(items: readonly T[], weigh: (item: T) => number, rng: Rng): T | undefined {
  const weights = items.map(weigh);
  let rest = rng.next() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    rest -= weight;
    if (rest < 0) return items[index];
  }
  return items.at(-1);
}
