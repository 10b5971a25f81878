import { rngFromNumber } from "@/lib/core/rng";
import {
  add,
  combine,
  type Dense,
  drawDense,
  product,
  productTransposed,
  scale,
  squared,
  transposedProduct,
  zeros,
} from "@/lib/labs/lora/experiment/dense";
import { forward, type Task, WIDTH } from "@/lib/labs/lora/experiment/task";

/** Ranks that are tried; null trains the matrices themselves. */
export const RANKS = [1, 2, 4, 8, 16, null] as const;
export type TriedRank = (typeof RANKS)[number];

const RATE = 0.02;
const [FIRST_DECAY, SECOND_DECAY, EPSILON] = [0.9, 0.999, 1e-8];

/** What is trained in place of one matrix. */
type Trained =
  | { readonly kind: "full"; weight: Dense; readonly moments: Moments }
  | {
      readonly kind: "low-rank";
      readonly base: Dense;
      a: Dense;
      b: Dense;
      readonly momentsA: Moments;
      readonly momentsB: Moments;
    };

function begin(base: readonly Dense[], rank: TriedRank, seed: number): Trained[] {
  // Another sequence than that of the task: A must not begin as a copy of the base.
  const rng = rngFromNumber(seed + 10_000);
  return base.map((weight) => {
    if (rank === null) return { kind: "full", weight, moments: stillness(WIDTH * WIDTH) };
    // As in Hu et al. 2021, section 4.1: A Gaussian and B zero, so that training begins at the base. The scaling is 1.
    const a = drawDense(rank, WIDTH, WIDTH ** -0.5, rng);
    const [momentsA, momentsB] = [stillness(rank * WIDTH), stillness(rank * WIDTH)];
    return { kind: "low-rank", base: weight, a, b: zeros(WIDTH, rank), momentsA, momentsB };
  });
}

const stillness = (numbers: number): Moments => ({
  first: new Float64Array(numbers),
  second: new Float64Array(numbers),
});

const weightOf = (trained: Trained) =>
  trained.kind === "full" ? trained.weight : add(trained.base, product(trained.b, trained.a));

/**
 * The loss of the model with these weights, and its gradient by each of them. With δ the error at the output of a matrix, averaged over the examples, and
 * x its input: ∂L/∂W = δ·xᵀ, and Wᵀ·δ, through the activation's slope, is the δ of the matrix before.
 */
export function lossAndGradients(task: Task, weights: readonly Dense[]) {
  const passed = forward(task.net, weights, task.inputs);
  const error = combine(passed.at(-1)!, task.outputs, (is, wanted) => is - wanted);
  const gradients: Dense[] = [];
  let delta = scale(error, 1 / task.inputs.columns);
  for (let layer = weights.length - 1; layer >= 0; layer--) {
    gradients.unshift(productTransposed(delta, passed[layer]!));
    if (layer > 0) delta = throughActivation(task, transposedProduct(weights[layer]!, delta), passed[layer]!);
  }
  return { loss: squared(error) / (2 * task.inputs.columns), gradients };
}

/**
 * Trains one model on all examples at once, by Adam (Kingma and Ba 2014, algorithm 1) with a rate of 0.02 that falls to zero in a line. Yields the loss
 * beside that of the base, before each step and after the last. For W = W₀ + B·A and G = ∂L/∂W: ∂L/∂B = G·Aᵀ and ∂L/∂A = Bᵀ·G. Nothing is random but
 * the first A.
 */
export function* train(task: Task, rank: TriedRank, steps: number, seed: number): Generator<number> {
  const trained = begin(task.base, rank, seed);
  for (let step = 0; ; step++) {
    const { loss, gradients } = lossAndGradients(task, trained.map(weightOf));
    yield loss / task.firstLoss;
    if (step === steps) return;
    const rate = RATE * (1 - step / steps);
    for (const [layer, each] of trained.entries()) update(each, gradients[layer]!, rate, step + 1);
  }
}

/** δ in front of an activation whose output is `value`: tanh′ = 1 − value², ReLU′ = 1 where it let something through. */
function throughActivation({ net }: Task, delta: Dense, output: Dense): Dense {
  if (net === "linear") return delta;
  return combine(delta, output, (change, value) =>
    net === "tanh" ? change * (1 - value ** 2) : value > 0 ? change : 0,
  );
}

interface Moments {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** One step of Adam for a matrix; the moments are changed in place. */
function descend(
  parameter: Dense,
  { data: along }: Dense,
  { first, second }: Moments,
  rate: number,
  step: number,
): Dense {
  const data = parameter.data.slice();
  const [correctFirst, correctSecond] = [1 - FIRST_DECAY ** step, 1 - SECOND_DECAY ** step];
  for (let index = 0; index < data.length; index++) {
    const slope = along[index]!;
    const mean = FIRST_DECAY * first[index]! + (1 - FIRST_DECAY) * slope;
    const square = SECOND_DECAY * second[index]! + (1 - SECOND_DECAY) * slope * slope;
    first[index] = mean;
    second[index] = square;
    data[index]! -= (rate * (mean / correctFirst)) / (Math.sqrt(square / correctSecond) + EPSILON);
  }
  return { ...parameter, data };
}

function update(trained: Trained, gradient: Dense, rate: number, step: number): void {
  if (trained.kind === "full") {
    trained.weight = descend(trained.weight, gradient, trained.moments, rate, step);
    return;
  }
  const { a, b } = trained;
  trained.b = descend(b, productTransposed(gradient, a), trained.momentsB, rate, step);
  trained.a = descend(a, transposedProduct(b, gradient), trained.momentsA, rate, step);
}

/** Numbers that are trained, in all matrices of the model. */
export function trainedNumbers(matrices: number, rank: TriedRank): number {
  return matrices * (rank === null ? WIDTH ** 2 : 2 * WIDTH * rank);
}

/** A rank suffices when it loses no more than this share of the first loss beyond what full training reaches. */
export const ENOUGH = 0.01;

/** The smallest rank that suffices, given the final losses of `RANKS` in their order; null where only full training does. */
export function sufficientRank(finals: readonly number[]): TriedRank {
  const full = finals[RANKS.length - 1]!;
  return RANKS.find((_, index) => finals[index]! <= full + ENOUGH) ?? null;
}
