import { group, type Line } from "@/lib/lab-kit/ledger";
import { SOURCES } from "@/lib/labs/lora/sources";
import { countParameters, entriesOf } from "@/lib/model-arithmetic/count-parameters";
import { type DecoderShape, type MatrixName, shapeOf, timesIn } from "@/lib/model-arithmetic/decoder-shape";

export interface AdapterSettings {
  readonly targets: readonly MatrixName[];
  readonly rank: number;
  readonly alpha: number;
  readonly rankStabilised: boolean;
}

/** Trainable parameters that LoRA of rank r adds to one d_out × d_in matrix: A is r × d_in, B is d_out × r (Hu et al. 2021, §4.1). */
export function adapterParameters(shape: DecoderShape, matrix: MatrixName, rank: number): bigint {
  const { input, output } = shapeOf(shape, matrix);
  return BigInt(rank) * (BigInt(input) + BigInt(output));
}

/** The factor before BA: α/r (Hu et al. 2021, §4.1), or α/√r (Kalajdzievski 2023). */
export function scaling({ alpha, rank, rankStabilised }: AdapterSettings): number {
  return alpha / (rankStabilised ? Math.sqrt(rank) : rank);
}

export interface AdapterCount {
  readonly byMatrix: ReadonlyMap<MatrixName, bigint>;
  readonly perLayer: bigint;
  readonly total: bigint;
  /** Of all parameters of the base. */
  readonly share: number;
  /** Matrices whose two factors hold no fewer numbers than the matrix itself. */
  readonly wasteful: readonly MatrixName[];
}

/** Trainable parameters per matrix, per layer and in all, exactly. */
export function countAdapter(shape: DecoderShape, { targets, rank }: AdapterSettings): AdapterCount {
  const byMatrix = new Map(targets.map((matrix) => [matrix, adapterParameters(shape, matrix, rank)]));
  const sumOf = (wanted: (matrix: MatrixName) => boolean) =>
    targets.filter(wanted).reduce((sum, matrix) => sum + byMatrix.get(matrix)!, 0n);
  const perLayer = sumOf((matrix) => !isOnce(matrix));
  const total = BigInt(shape.layers) * perLayer + sumOf(isOnce);
  return {
    byMatrix,
    perLayer,
    total,
    share: Number(total) / Number(countParameters(shape).total),
    wasteful: targets.filter((matrix) => byMatrix.get(matrix)! >= entriesOf(shape, matrix)),
  };
}

const isOnce = (matrix: MatrixName) => matrix === "embed" || matrix === "head";
const isKeyOrValue = (matrix: MatrixName) => matrix === "k" || matrix === "v";

export type CountLine =
  "kv-width" | `matrix:${MatrixName}` | "per-layer" | "total" | "base" | "share" | "scaling" | "merged";

/** The whole count, line by line. */
export function listCountLines(shape: DecoderShape, settings: AdapterSettings): Line<CountLine>[] {
  const { targets, rank, alpha, rankStabilised } = settings;
  const count = countAdapter(shape, settings);
  const base = countParameters(shape);
  const layered = targets.filter((matrix) => !isOnce(matrix));
  const once = targets.filter(isOnce);
  const text = (value: string) => ({ kind: "text", value }) as const;
  const kvWidth: Line<CountLine>[] = targets.some(isKeyOrValue)
    ? [
        {
          id: "kv-width",
          formula: "d_out(k) = d_out(v) = h_kv × d_head",
          numbers: `${group(shape.kvHeads)} × ${group(shape.headDim)}`,
          result: { kind: "count", value: BigInt(shape.kvHeads * shape.headDim) },
          sources: [SOURCES.groupedQuery],
        },
      ]
    : [];
  const matrices = targets.map((matrix): Line<CountLine> => {
    const { input, output } = shapeOf(shape, matrix);
    return {
      id: `matrix:${matrix}`,
      formula: "r × (d_in + d_out)",
      numbers: `${group(rank)} × (${group(input)} + ${group(output)})`,
      result: { kind: "count", value: count.byMatrix.get(matrix)! },
      sources: [SOURCES.lowRank],
    };
  });
  const plus = (list: readonly MatrixName[]) =>
    list.map((matrix) => group(count.byMatrix.get(matrix)!)).join(" + ") || "0";
  const first = targets[0];
  const merged = first && shapeOf(shape, first);
  return [
    ...kvWidth,
    ...matrices,
    {
      id: "per-layer",
      formula: `Σ (${layered.join(", ") || "–"})`,
      numbers: plus(layered),
      result: { kind: "count", value: count.perLayer },
      sources: [SOURCES.counted],
    },
    {
      id: "total",
      formula: ["L × Σ", ...once].join(" + "),
      numbers: [`${group(timesIn(shape, "q"))} × ${group(count.perLayer)}`, ...(once.length ? [plus(once)] : [])].join(
        " + ",
      ),
      result: { kind: "count", value: count.total },
      sources: [SOURCES.counted],
    },
    {
      id: "base",
      formula: [
        "N = linear",
        "embed",
        ...(shape.tied ? [] : ["head"]),
        "norms",
        ...(shape.attentionBias ? ["biases"] : []),
      ].join(" + "),
      numbers: [
        base.linear,
        base.embedding,
        ...(shape.tied ? [] : [base.head]),
        base.norms,
        ...(shape.attentionBias ? [base.biases] : []),
      ]
        .map(group)
        .join(" + "),
      result: { kind: "count", value: base.total },
      sources: [SOURCES.groupedQuery, SOURCES.gatedFfn],
    },
    {
      id: "share",
      formula: "n ÷ N",
      numbers: `${group(count.total)} ÷ ${group(base.total)}`,
      result: { kind: "share", value: count.share },
      sources: [SOURCES.lowRank],
    },
    {
      id: "scaling",
      formula: rankStabilised ? "s = α ÷ √r" : "s = α ÷ r",
      numbers: rankStabilised ? `${group(alpha)} ÷ √${group(rank)}` : `${group(alpha)} ÷ ${group(rank)}`,
      result: { kind: "number", value: scaling(settings) },
      sources: [rankStabilised ? SOURCES.rankStabilised : SOURCES.scaling],
    },
    ...(merged
      ? [
          {
            id: "merged",
            formula: "W + s·B·A",
            numbers: `(${group(merged.output)} × ${group(merged.input)}) + (${group(merged.output)} × ${group(rank)})·(${group(rank)} × ${group(merged.input)})`,
            result: text(`${group(merged.output)} × ${group(merged.input)}`),
            sources: [SOURCES.merge],
          } as const,
        ]
      : []),
  ];
}
