import type { Variant } from "@/lib/labs/lora/names";
import { countParameters, entriesOf } from "@/lib/model-arithmetic/count-parameters";
import { type DecoderShape, type MatrixName, shapeOf, timesIn } from "@/lib/model-arithmetic/decoder-shape";

export interface AdapterSettings {
  readonly targets: readonly MatrixName[];
  readonly rank: number;
  readonly alpha: number;
  readonly rankStabilised: boolean;
  readonly variant: Variant;
}

/** AdaLoRA begins with half as much again as the average that it is to end with (Zhang et al. 2023, section 3.3; PEFT: 12 for 8). */
export const START_FACTOR = 1.5;

/** The rank with which training begins: r, and ⌈1.5 · r⌉ for AdaLoRA, where r is the average that is left. */
export function startRank({ rank, variant }: Pick<AdapterSettings, "rank" | "variant">): number {
  return variant === "adalora" ? Math.ceil(START_FACTOR * rank) : rank;
}

/**
 * Trainable parameters that an update of rank r adds to one d_out × d_in matrix.
 * LoRA: A is r × d_in and B is d_out × r, so r · (d_in + d_out) (Hu et al. 2021, §4.1). DoRA: besides, one magnitude for each output, d_out (Liu et al.
 * 2024, §4.1; as PEFT and the authors' code store it, the norms of the rows of a d_out × d_in weight). AdaLoRA: P Λ Q with r singular
 * values, r · (d_in + 1 + d_out), at the rank with which training begins (Zhang et al. 2023, §3.1).
 */
export function adapterParameters(
  shape: DecoderShape,
  matrix: MatrixName,
  settings: Pick<AdapterSettings, "rank" | "variant">,
): bigint {
  const { input, output } = shapeOf(shape, matrix);
  const factors = BigInt(startRank(settings)) * (BigInt(input) + BigInt(output));
  switch (settings.variant) {
    case "lora":
      return factors;
    case "dora":
      return factors + BigInt(output);
    case "adalora":
      return factors + BigInt(startRank(settings));
  }
}

/** The factor before BA: α/r (Hu et al. 2021, §4.1), or α/√r (Kalajdzievski 2023). */
export function scaling({
  alpha,
  rank,
  rankStabilised,
}: Pick<AdapterSettings, "alpha" | "rank" | "rankStabilised">): number {
  return alpha / (rankStabilised ? Math.sqrt(rank) : rank);
}

export interface AdapterCount {
  readonly byMatrix: ReadonlyMap<MatrixName, bigint>;
  readonly perLayer: bigint;
  readonly total: bigint;
  /** Of all parameters of the base. */
  readonly share: number;
  /** How many matrices of the whole model get an update. */
  readonly matrices: number;
  /** Matrices whose two factors hold no fewer numbers than the matrix itself. */
  readonly wasteful: readonly MatrixName[];
}

/** Trainable parameters per matrix, per layer and in all, exactly. */
export function countAdapter(shape: DecoderShape, settings: AdapterSettings): AdapterCount {
  const { targets } = settings;
  const byMatrix = new Map(targets.map((matrix) => [matrix, adapterParameters(shape, matrix, settings)]));
  const sumOf = (wanted: (matrix: MatrixName) => boolean) =>
    targets.filter(wanted).reduce((sum, matrix) => sum + byMatrix.get(matrix)!, 0n);
  const perLayer = sumOf((matrix) => !isOnce(matrix));
  const total = BigInt(shape.layers) * perLayer + sumOf(isOnce);
  return {
    byMatrix,
    perLayer,
    total,
    share: Number(total) / Number(countParameters(shape).total),
    matrices: targets.reduce((sum, matrix) => sum + timesIn(shape, matrix), 0),
    wasteful: targets.filter((matrix) => byMatrix.get(matrix)! >= entriesOf(shape, matrix)),
  };
}

/** The embedding and the output layer stand in the model once, all other matrices once a layer. */
export const isOnce = (matrix: MatrixName): boolean => matrix === "embed" || matrix === "head";
