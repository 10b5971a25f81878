import { Matrix } from "ml-matrix";
import { rngFromNumber } from "@/lib/core/rng";
import { drawNormalRows, type Rows } from "@/lib/labs/lora/matrix-source";

/** Side of the square update in this small experiment. */
export const SIDE = 12;
export const LAST_STEP = 3;
const LEARNING_RATE = 0.1;
const WANTED_RANK = 2;

export interface AdapterState {
  readonly a: Rows;
  readonly b: Rows;
  /** ΔW = BA, with a scaling of 1. */
  readonly update: Rows;
  /** ‖A − A₀‖_F, ‖B‖_F and ‖ΔW‖_F. */
  readonly movedA: number;
  readonly sizeB: number;
  readonly sizeUpdate: number;
  /** ½‖BA − T‖_F² beside its value at the start. */
  readonly loss: number;
}

/**
 * The first steps of gradient descent on ½‖BA − T‖_F², where T is the update that the task wants (of rank 2, drawn by the seed).
 * As in Hu et al. 2021, section 4.1, A starts Gaussian (here of variance 1/side, so that AAᵀ ≈ I) and B zero. With G = BA − T:
 * ∂L/∂B = G Aᵀ and ∂L/∂A = Bᵀ G, so at B = 0 only B has a gradient; A follows from the second step on.
 */
export function firstSteps(rank: number, seed: number): readonly AdapterState[] {
  const rng = rngFromNumber(seed);
  const draw = (rows: number, columns: number) =>
    new Matrix(toArrays(drawNormalRows(rows, columns, SIDE ** -0.5, rng)));
  const wanted = draw(SIDE, WANTED_RANK)
    .mmul(draw(WANTED_RANK, SIDE))
    .mul(SIDE ** 0.5);
  const start = draw(rank, SIDE);
  let [a, b] = [start, Matrix.zeros(SIDE, rank)];
  const states: AdapterState[] = [];
  for (let step = 0; step <= LAST_STEP; step++) {
    const update = b.mmul(a);
    const gap = Matrix.sub(update, wanted);
    states.push({
      a: a.to2DArray(),
      b: b.to2DArray(),
      update: update.to2DArray(),
      movedA: Matrix.sub(a, start).norm("frobenius"),
      sizeB: b.norm("frobenius"),
      sizeUpdate: update.norm("frobenius"),
      loss: (gap.norm("frobenius") / wanted.norm("frobenius")) ** 2,
    });
    const [towardsA, towardsB] = [b.transpose().mmul(gap), gap.mmul(a.transpose())];
    a = Matrix.sub(a, towardsA.mul(LEARNING_RATE));
    b = Matrix.sub(b, towardsB.mul(LEARNING_RATE));
  }
  return states;
}

const toArrays = (rows: Rows): number[][] => rows.map((row) => [...row]);
