import type { Pooling } from "@/lib/browser-models/model-list";

/**
 * One vector of unit length out of those of the tokens of a text.
 * @param hidden the vectors of the tokens one behind the other, `width` numbers each
 */
export function poolTokens(hidden: Float32Array, width: number, pooling: Pooling): Float32Array {
  const tokens = pooling === "cls" ? 1 : hidden.length / width;
  const sum = new Float32Array(width);
  for (let token = 0; token < tokens; token++)
    for (let at = 0; at < width; at++) sum[at]! += hidden[token * width + at]!;
  const length = Math.hypot(...sum);
  return length > 0 ? sum.map((value) => value / length) : sum;
}
