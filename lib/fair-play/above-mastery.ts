import type { EvidenceOf } from "@/lib/fair-play/evidence";
import { tailChance } from "@/lib/fair-play/tail";

/** A first answer to an item: what comes back in a review is better for good reasons. */
export interface FirstTry {
  readonly attemptId: string;
  readonly at: Date;
  readonly isRight: boolean;
  /** Share of all learners who solve the item, 0..1; null where it is not known yet. */
  readonly facility: number | null;
}

/** So many answers before are needed to say what somebody knew: a new account, however strong, is never found. */
const EARLIER = 40;
const EARLIER_MOST = 120;
const WINDOW = 30;
/** What somebody may have learnt meanwhile, in logits: from 30 % to 54 %, or from 50 % to 73 %. */
const ROOM = 1;
const CHANCE = 1e-7;
/** Somebody who copies is nearly always right. */
const RIGHT_SHARE = 0.9;
const UNKNOWN_FACILITY = 0.6;

const logit = (share: number) => Math.log(share / (1 - share));
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const easeOf = ({ facility }: FirstTry) =>
  logit(Math.min(0.95, Math.max(0.05, facility ?? UNKNOWN_FACILITY))) - logit(UNKNOWN_FACILITY);

/**
 * Windows of answers that are far better than what came before them. What was known is the ability θ of the Rasch model
 * P(right) = σ(θ + ease) that makes the earlier answers as good as they were (Rasch 1960), the ease of an item being the logit of its
 * facility; each answer of the window then has the chance σ(θ + ROOM + ease), and so many right ones must be likelier than `CHANCE`.
 * @param answers oldest first
 */
export function findAboveMastery(answers: readonly FirstTry[]): EvidenceOf<"above-mastery">[] {
  const found: EvidenceOf<"above-mastery">[] = [];
  for (let start = EARLIER; start + WINDOW <= answers.length; start += WINDOW / 3) {
    const window = answers.slice(start, start + WINDOW);
    const earlier = answers.slice(Math.max(0, start - EARLIER_MOST), start);
    const theta = abilityOf(earlier);
    const chances = window.map((answer) => sigmoid(theta + ROOM + easeOf(answer)));
    const solved = window.filter(({ isRight }) => isRight).length;
    const chance = tailChance(chances, solved);
    if (chance >= CHANCE || solved < RIGHT_SHARE * WINDOW) continue;
    found.push({
      ...{ version: 1, signal: "above-mastery", attemptIds: window.map(({ attemptId }) => attemptId) },
      ...{ from: window[0]!.at.toISOString(), to: window.at(-1)!.at.toISOString() }, // it holds WINDOW answers
      ...{ answers: window.length, solved, chance, earlierAnswers: earlier.length },
      expected: chances.reduce((sum, each) => sum + each, 0),
      earlierShare: earlier.filter(({ isRight }) => isRight).length / earlier.length,
    });
    // What overlaps with it tells the same.
    start += WINDOW - WINDOW / 3;
  }
  return found;
}

/** The θ at which the expected number of right answers is what it was, half an answer taken for each side; by bisection. */
function abilityOf(answers: readonly FirstTry[]): number {
  const right = answers.filter(({ isRight }) => isRight).length;
  const wanted = ((right + 0.5) / (answers.length + 1)) * answers.length;
  let [low, high] = [-8, 8];
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2;
    const expected = answers.reduce((sum, answer) => sum + sigmoid(middle + easeOf(answer)), 0);
    if (expected < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
