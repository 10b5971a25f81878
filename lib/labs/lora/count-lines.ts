import { group, type Line } from "@/lib/lab-kit/ledger";
import { type AdapterSettings, countAdapter, isOnce, scaling, startRank } from "@/lib/labs/lora/model";
import { SOURCES } from "@/lib/labs/lora/sources";
import { countParameters } from "@/lib/model-arithmetic/count-parameters";
import { type DecoderShape, type MatrixName, shapeOf, timesIn } from "@/lib/model-arithmetic/decoder-shape";

export type CountLine =
  | "kv-width"
  | "start-rank"
  | `matrix:${MatrixName}`
  | "per-layer"
  | "total"
  | "base"
  | "share"
  | "scaling"
  | "magnitudes"
  | "budget"
  | "left"
  | "orthogonality"
  | "merged";

type Counted = Line<CountLine>;

/** The whole count, line by line. */
export function listCountLines(shape: DecoderShape, settings: AdapterSettings): Counted[] {
  const { targets } = settings;
  const isKeyOrValue = targets.includes("k") || targets.includes("v");
  return [
    ...(isKeyOrValue ? [keyValueLine(shape)] : []),
    ...(settings.variant === "adalora" ? [startLine(settings)] : []),
    ...targets.map((matrix) => matrixLine(shape, settings, matrix)),
    ...sumLines(shape, settings),
    ...baseLines(shape, settings),
    ...(settings.variant === "adalora" ? budgetLines(shape, settings) : [scalingLine(settings)]),
    ...(settings.variant === "dora" && targets.length > 0 ? [magnitudeLine(shape, settings)] : []),
    ...mergedLine(shape, settings),
  ];
}

function keyValueLine(shape: DecoderShape): Counted {
  return {
    id: "kv-width",
    formula: "d_out(k) = d_out(v) = h_kv × d_head",
    numbers: `${group(shape.kvHeads)} × ${group(shape.headDim)}`,
    result: { kind: "count", value: BigInt(shape.kvHeads * shape.headDim) },
    sources: [SOURCES.groupedQuery],
  };
}

function startLine(settings: AdapterSettings): Counted {
  return {
    id: "start-rank",
    formula: "r₀ = ⌈1.5 × r⌉",
    numbers: `⌈1.5 × ${group(settings.rank)}⌉`,
    result: { kind: "count", value: BigInt(startRank(settings)) },
    sources: [SOURCES.adaLoraStart, SOURCES.adaLoraPeft],
  };
}

/** How the numbers of one adapted matrix are counted, and what the sum of base and update is. */
const FORMULAS = {
  lora: { matrix: "r × (d_in + d_out)", merged: "W + s·B·A", counted: SOURCES.lowRank, applied: SOURCES.merge },
  dora: {
    matrix: "r × (d_in + d_out) + d_out",
    merged: "m ⊙ (W + s·B·A) ÷ ‖W + s·B·A‖",
    counted: SOURCES.magnitude,
    applied: SOURCES.magnitude,
  },
  adalora: {
    matrix: "r₀ × (d_in + 1 + d_out)",
    merged: "W + P·Λ·Q",
    counted: SOURCES.triplets,
    applied: SOURCES.triplets,
  },
} as const;

function matrixLine(shape: DecoderShape, settings: AdapterSettings, matrix: MatrixName): Counted {
  const { input, output } = shapeOf(shape, matrix);
  const { variant } = settings;
  const [rank, from, to] = [group(startRank(settings)), group(input), group(output)];
  const sides = variant === "adalora" ? `${from} + 1 + ${to}` : `${from} + ${to}`;
  return {
    id: `matrix:${matrix}`,
    formula: FORMULAS[variant].matrix,
    numbers: `${rank} × (${sides})${variant === "dora" ? ` + ${to}` : ""}`,
    result: { kind: "count", value: countAdapter(shape, settings).byMatrix.get(matrix) ?? 0n },
    sources: [FORMULAS[variant].counted],
  };
}

function sumLines(shape: DecoderShape, settings: AdapterSettings): Counted[] {
  const { targets } = settings;
  const count = countAdapter(shape, settings);
  const layered = targets.filter((matrix) => !isOnce(matrix));
  const once = targets.filter(isOnce);
  const plus = (list: readonly MatrixName[]) =>
    list.map((matrix) => group(count.byMatrix.get(matrix)!)).join(" + ") || "0";
  return [
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
  ];
}

function baseLines(shape: DecoderShape, settings: AdapterSettings): Counted[] {
  const base = countParameters(shape);
  const count = countAdapter(shape, settings);
  const parts = [
    ["linear", base.linear],
    ["embed", base.embedding],
    ...(shape.tied ? [] : ([["head", base.head]] as const)),
    ["norms", base.norms],
    ...(shape.attentionBias ? ([["biases", base.biases]] as const) : []),
  ] as const;
  return [
    {
      id: "base",
      formula: `N = ${parts.map(([name]) => name).join(" + ")}`,
      numbers: parts.map(([, value]) => group(value)).join(" + "),
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
  ];
}

function scalingLine(settings: AdapterSettings): Counted {
  const { rank, alpha, rankStabilised } = settings;
  return {
    id: "scaling",
    formula: rankStabilised ? "s = α ÷ √r" : "s = α ÷ r",
    numbers: `${group(alpha)} ÷ ${rankStabilised ? "√" : ""}${group(rank)}`,
    result: { kind: "number", value: scaling(settings) },
    sources: [rankStabilised ? SOURCES.rankStabilised : SOURCES.scaling],
  };
}

function magnitudeLine(shape: DecoderShape, { targets }: AdapterSettings): Counted {
  const height = (matrix: MatrixName) => BigInt(shapeOf(shape, matrix).output);
  const sum = targets.reduce((total, matrix) => total + BigInt(timesIn(shape, matrix)) * height(matrix), 0n);
  return {
    id: "magnitudes",
    formula: "Σ d_out",
    numbers: targets.map((matrix) => `${group(timesIn(shape, matrix))} × ${group(height(matrix))}`).join(" + "),
    result: { kind: "count", value: sum },
    sources: [SOURCES.magnitude, SOURCES.magnitudePeft],
  };
}

/** The triplets of AdaLoRA at the beginning and at the end, what is left of its parameters, and what its penalty looks at. */
function budgetLines(shape: DecoderShape, settings: AdapterSettings): Counted[] {
  const { matrices } = countAdapter(shape, settings);
  const [start, rank] = [startRank(settings), settings.rank];
  // Had it begun with the rank that it ends with.
  const left = settings.targets.reduce((sum, matrix) => {
    const { input, output } = shapeOf(shape, matrix);
    return sum + BigInt(timesIn(shape, matrix)) * BigInt(rank) * BigInt(input + 1 + output);
  }, 0n);
  return [
    {
      id: "budget",
      formula: "b₀ → b_T = M × r₀ → M × r",
      numbers: `${group(matrices)} × ${group(start)} → ${group(matrices)} × ${group(rank)}`,
      result: { kind: "text", value: `${group(matrices * start)} → ${group(matrices * rank)}` },
      sources: [SOURCES.budget],
    },
    {
      id: "left",
      formula: "Σ r × (d_in + 1 + d_out)",
      numbers: `${group(rank)} ÷ ${group(start)} × ${group(countAdapter(shape, settings).total)}`,
      result: { kind: "count", value: left },
      sources: [SOURCES.triplets],
    },
    {
      id: "orthogonality",
      formula: "‖PᵀP − I‖² + ‖QQᵀ − I‖²:  2 × r₀²",
      numbers: `2 × ${group(start)}²`,
      result: { kind: "count", value: 2n * BigInt(start) ** 2n },
      sources: [SOURCES.orthogonality],
    },
  ];
}

function mergedLine(shape: DecoderShape, settings: AdapterSettings): Counted[] {
  const first = settings.targets[0];
  if (!first) return [];
  const { input, output } = shapeOf(shape, first);
  const whole = `${group(output)} × ${group(input)}`;
  const rank = group(startRank(settings));
  const inner = settings.variant === "adalora" ? `(${rank} × ${rank})·` : "";
  return [
    {
      id: "merged",
      formula: FORMULAS[settings.variant].merged,
      numbers: `(${whole}) + (${group(output)} × ${rank})·${inner}(${rank} × ${group(input)})`,
      result: { kind: "text", value: whole },
      sources: [FORMULAS[settings.variant].applied],
    },
  ];
}
