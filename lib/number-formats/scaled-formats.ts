import { FLOAT_FORMATS, roundFloat, roundHalfEven } from "@/lib/number-formats/float-format";

/**
 * The 16 values of NF4, between −1 and 1: means of neighbouring quantiles of a normal distribution, with an exact zero (Dettmers et al. 2023,
 * section 3 and appendix E; to all digits as bitsandbytes has them).
 */
export const NF4_VALUES = [
  -1.0, -0.6961928009986877, -0.5250730514526367, -0.39491748809814453, -0.28444138169288635, -0.18477343022823334,
  -0.09105003625154495, 0.0, 0.07958029955625534, 0.16093020141124725, 0.24611230194568634, 0.33791524171829224,
  0.44070982933044434, 0.5626170039176941, 0.7229568362236023, 1.0,
] as const;

/** Values that share one scale, as they are read back, and the whole-number codes that are stored of them. */
export interface Scaled {
  readonly values: readonly number[];
  readonly codes: readonly number[];
  readonly scale: number;
}

const largestOf = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** One scale in fp32 for all values, so that the largest of them becomes `top`. All zeros keep a scale of 1. */
function scaleFor(values: readonly number[], top: number): number {
  return roundFloat(FLOAT_FORMATS.fp32, largestOf(values) / top) || 1;
}

/** Symmetric int8 by the largest absolute value: code = round(127 · x ÷ max|x|), read back as code · max|x| ÷ 127 (Dettmers et al. 2022, section 2). */
export function toInt8(values: readonly number[]): Scaled {
  const scale = scaleFor(values, 127);
  const codes = values.map((value) => Math.max(-127, Math.min(127, roundHalfEven(value / scale))));
  return { values: codes.map((code) => code * scale), codes, scale };
}

/** fp8 e4m3 with a scale that brings the largest absolute value to 448 (Micikevicius et al. 2022, section 3). The codes are the fp8 numbers. */
export function toScaledE4m3(values: readonly number[]): Scaled {
  const { largest } = FLOAT_FORMATS.e4m3;
  const scale = scaleFor(values, largest);
  const codes = values.map((value) =>
    roundFloat(FLOAT_FORMATS.e4m3, Math.max(-largest, Math.min(largest, value / scale))),
  );
  return { values: codes.map((code) => code * scale), codes, scale };
}

/** One block in NF4: divided by its largest absolute value, each number becomes the nearest of the 16 values (Dettmers et al. 2023, section 3). */
export function toNf4(block: readonly number[]): Scaled {
  const scale = scaleFor(block, 1);
  const codes = block.map((value) => nearestNf4(value / scale));
  return { values: codes.map((code) => NF4_VALUES[code]! * scale), codes, scale };
}

function nearestNf4(value: number): number {
  let best = 0;
  for (const [code, candidate] of NF4_VALUES.entries())
    if (Math.abs(candidate - value) < Math.abs(NF4_VALUES[best]! - value)) best = code;
  return best;
}
