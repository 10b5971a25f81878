import { Matrix, SingularValueDecomposition } from "ml-matrix";
import { rngFromNumber, type Rng } from "@/lib/core/rng";
import { add, combine, type Dense, drawDense, product, scale, squared } from "@/lib/labs/lora/experiment/dense";
import type { Net } from "@/lib/labs/lora/names";
import { truncationErrors } from "@/lib/labs/lora/spectrum";

/** Width of the model: inputs, hidden units and outputs. */
export const WIDTH = 24;
const SAMPLES = 96;
/** ‖ΔW‖ ÷ ‖W‖ of what is to be learned: large enough to be seen, small enough that the base is worth keeping. */
const CHANGE = 0.5;

export interface TaskSettings {
  readonly net: Net;
  /** Rank of the wanted change of each matrix, before noise. */
  readonly trueRank: number;
  /** ‖noise‖ ÷ ‖wanted change without it‖. The noise is a change of full rank. */
  readonly noise: number;
  readonly seed: number;
}

/** A pretrained model, and data of a task that needs it changed. */
export interface Task {
  readonly net: Net;
  /** One matrix for the linear model, two for the others; WIDTH × WIDTH each. */
  readonly base: readonly Dense[];
  /** One example in each column. */
  readonly inputs: Dense;
  readonly outputs: Dense;
  /** The loss of the base, ½·‖output − wanted‖² on average over the examples. */
  readonly firstLoss: number;
  /**
   * For the linear model: the least loss that an update of rank r can reach, beside the first loss, for r = 0 … WIDTH. Undefined for the others, where no
   * formula says it.
   */
  readonly floors: readonly number[] | undefined;
}

/** Draws a base, the change that the task wants of it, and examples of the changed model. The same settings draw the same task. */
export function makeTask({ net, trueRank, noise, seed }: TaskSettings): Task {
  const rng = rngFromNumber(seed);
  const deviation = WIDTH ** -0.5;
  const base = Array.from({ length: net === "linear" ? 1 : 2 }, () => drawDense(WIDTH, WIDTH, deviation, rng));
  const changes = base.map((weight) => drawChange(weight, trueRank, noise, rng));
  const inputs = drawDense(WIDTH, SAMPLES, 1, rng);
  const wanted = base.map((weight, index) => add(weight, changes[index]!));
  const outputs = forward(net, wanted, inputs).at(-1)!;
  const task = { net, base, inputs, outputs };
  return {
    ...task,
    firstLoss: lossOf(task, base),
    floors: net === "linear" ? floorsOf(product(changes[0]!, inputs)) : undefined,
  };
}

function drawChange(weight: Dense, rank: number, noise: number, rng: Rng): Dense {
  const norm = Math.sqrt(squared(weight));
  const sized = (matrix: Dense, size: number) => scale(matrix, (size * norm) / (Math.sqrt(squared(matrix)) || 1));
  const signal = sized(product(drawDense(WIDTH, rank, 1, rng), drawDense(rank, WIDTH, 1, rng)), CHANGE);
  return add(signal, sized(drawDense(WIDTH, WIDTH, 1, rng), CHANGE * noise));
}

/**
 * The least loss at each rank, beside the loss of the base: Σ_{i>r} σᵢ² ÷ Σ σᵢ² with the singular values of ΔW·X. For the best approximation of rank r of
 * ΔW·X is M·X for some M of rank r, as X has full row rank (Eckart and Young 1936).
 */
function floorsOf(change: Dense): number[] {
  const rows = Array.from({ length: change.rows }, (_, row) => [
    ...change.data.subarray(row * change.columns, (row + 1) * change.columns),
  ]);
  const { diagonal } = new SingularValueDecomposition(new Matrix(rows), { autoTranspose: true });
  return truncationErrors(diagonal).map((error) => error ** 2);
}

const ACTIVATE: Readonly<Record<Net, (value: number) => number>> = {
  linear: (value) => value,
  tanh: Math.tanh,
  relu: (value) => Math.max(0, value),
};

/** The inputs of each matrix and the output: W·x, or W₂·φ(W₁·x). */
export function forward(net: Net, weights: readonly Dense[], inputs: Dense): Dense[] {
  const passed = [inputs];
  for (const [index, weight] of weights.entries()) {
    const sum = product(weight, passed.at(-1)!);
    passed.push(index < weights.length - 1 ? combine(sum, sum, ACTIVATE[net]) : sum);
  }
  return passed;
}

/** ½·‖output − wanted‖² on average over the examples. */
export function lossOf(
  { net, inputs, outputs }: Omit<Task, "firstLoss" | "floors">,
  weights: readonly Dense[],
): number {
  const output = forward(net, weights, inputs).at(-1)!;
  return squared(combine(output, outputs, (is, wanted) => is - wanted)) / (2 * inputs.columns);
}
