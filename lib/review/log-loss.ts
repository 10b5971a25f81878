import { forgetting_curve, fsrs, generatorParameters, type FSRSState } from "ts-fsrs";
import type { TrainingExample } from "@/lib/review/training-set";

/** A review that was foretold as sure, and went otherwise, must not weigh infinitely. */
const LEAST = 1e-6;

/**
 * How well FSRS-6 with these weights foretells the last review of each example: mean of −ln p, where p is the probability that it
 * gave to what happened (recalled: rating 2 to 4). Lower is better; always saying 50 % gives ln 2 = 0.693.
 */
export function logLossOf(examples: readonly TrainingExample[], parameters: readonly number[]): number {
  const model = fsrs(generatorParameters({ w: [...parameters], enable_short_term: false }));
  const { w } = model.parameters;
  const losses = examples.map(({ reviews }) => {
    let memory: FSRSState | null = null;
    for (const { rating, deltaT } of reviews.slice(0, -1)) memory = model.next_state(memory, deltaT, rating);
    const last = reviews.at(-1);
    if (!memory || !last) throw new Error("an example has a review to be foretold and one before it");
    const recalled = forgetting_curve(w, last.deltaT, memory.stability);
    const given = last.rating > 1 ? recalled : 1 - recalled;
    return -Math.log(Math.min(1, Math.max(LEAST, given)));
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length);
}
