import { countModel } from "@/lib/model-arithmetic/count-model";
import { type Coverage, WEIGHT_FORMATS, type WeightFormatName } from "@/lib/model-arithmetic/formats";
import type { Part } from "@/lib/model-arithmetic/list-tensors";
import type { ModelShape } from "@/lib/model-arithmetic/model-shape";

export interface WeightBytes {
  /** Weights in the chosen format, their bits, and their bytes. */
  readonly formatted: number;
  readonly bits: number;
  readonly formattedBytes: number;
  /** Weights that the format leaves in bf16, and their bytes. */
  readonly kept: number;
  readonly keptBytes: number;
  readonly total: number;
}

const BF16_BITS = 16;
const COVERED: Readonly<Record<Coverage, readonly Part[]>> = {
  all: ["embedding", "head", "attention", "ffn", "experts", "router", "vectors"],
  matrices: ["embedding", "head", "attention", "ffn", "experts"],
  layers: ["attention", "ffn", "experts"],
  experts: ["experts"],
};

/** The parts of a model that a format is used for. A format of experts covers the layers of a model that has none. */
export function coveredParts(shape: ModelShape, format: WeightFormatName): readonly Part[] {
  const { covers } = WEIGHT_FORMATS[format];
  const hasExperts = shape.groups.some(({ feed }) => feed.kind === "experts");
  return COVERED[covers === "experts" && !hasExperts ? "layers" : covers];
}

/** Bytes of all weights: those that the format covers at its bits, the others at two bytes. */
export function weightBytes(shape: ModelShape, format: WeightFormatName): WeightBytes {
  const { byPart, total } = countModel(shape);
  const { bits } = WEIGHT_FORMATS[format];
  const formatted = coveredParts(shape, format).reduce((sum, part) => sum + byPart[part], 0);
  const kept = total - formatted;
  const formattedBytes = Math.ceil((formatted * bits) / 8);
  const keptBytes = (kept * BF16_BITS) / 8;
  return { formatted, bits, formattedBytes, kept, keptBytes, total: formattedBytes + keptBytes };
}
