import { listTensors } from "@/lib/model-arithmetic/list-tensors";
import type { ModelShape } from "@/lib/model-arithmetic/model-shape";

/** Optimizers, by the bytes of state that a trained parameter costs; Adafactor's follow from the matrices instead. */
export const OPTIMIZERS = {
  /** Two fp32 moments (ZeRO, arXiv 1910.02054, section 3.1). */
  adam: 8,
  /** Two moments of 8 bits with an fp32 scale for each 2,048 (Dettmers et al. 2021, arXiv 2110.02861, section 2). */
  "adam-8bit": 2 * (1 + 4 / 2048),
  /** Row and column means of squared gradients in fp32, no first moment (Shazeer and Stern 2018, arXiv 1804.04235, section 4). */
  adafactor: null,
  /** One fp32 momentum. */
  "sgd-momentum": 4,
  sgd: 0,
} as const satisfies Readonly<Record<string, number | null>>;
export type Optimizer = keyof typeof OPTIMIZERS;
export const OPTIMIZER_NAMES = Object.keys(OPTIMIZERS) as readonly Optimizer[];

/** Numbers that Adafactor keeps for a model: rows + columns of each matrix, every entry of a vector. */
export function adafactorNumbers(shape: ModelShape): number {
  return listTensors(shape).reduce(
    (sum, { rows, columns, times }) => sum + times * (columns === 1 ? rows : rows + columns),
    0,
  );
}
