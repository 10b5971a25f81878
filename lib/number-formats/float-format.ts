/** A binary floating-point format with subnormals. */
export interface FloatFormat {
  readonly exponentBits: number;
  /** Bits after the point; a normal number has one more, which is not stored. */
  readonly fractionBits: number;
  /** The largest finite value. */
  readonly largest: number;
  /** What stands for numbers beyond the largest. */
  readonly overflow: "infinity" | "nan";
}

/** By IEEE 754: the highest exponent is kept for infinities and NaN. */
function ieee(exponentBits: number, fractionBits: number): FloatFormat {
  const largest = (2 - 2 ** -fractionBits) * 2 ** (2 ** (exponentBits - 1) - 1);
  return { exponentBits, fractionBits, largest, overflow: "infinity" };
}

/**
 * fp32 and fp16: IEEE 754-2019, binary32 and binary16. bf16: the first 16 bits of binary32. fp8 e4m3: no infinities, and the highest
 * exponent holds numbers up to 448; only all ones are NaN (Micikevicius et al. 2022, section 3).
 */
export const FLOAT_FORMATS = {
  fp32: ieee(8, 23),
  fp16: ieee(5, 10),
  bf16: ieee(8, 7),
  e4m3: { exponentBits: 4, fractionBits: 3, largest: 448, overflow: "nan" },
} as const satisfies Readonly<Record<string, FloatFormat>>;

/** The power of two at or below a positive finite number: 2^⌊log₂ size⌋, exactly. */
function powerBelow(size: number): number {
  const power = 2 ** Math.min(1023, Math.floor(Math.log2(size)));
  // log2 is rounded itself, and may land on the wrong side of a power of two.
  return power > size ? power / 2 : power * 2 <= size ? power * 2 : power;
}

/**
 * How far apart the neighbours of `value` lie in a format: 2^(e − p) with p fraction bits, where 2^e ≤ |value| < 2^(e+1). Below the
 * smallest normal number, 2^(1 − bias), the spacing stays that of the subnormals.
 */
export function spacing({ exponentBits, fractionBits }: FloatFormat, value: number): number {
  const smallestNormal = 2 ** (2 - 2 ** (exponentBits - 1));
  const size = Math.abs(value);
  return (size <= smallestNormal ? smallestNormal : powerBelow(size)) * 2 ** -fractionBits;
}

/** Nearest integer, halves to the even one. Exact below 2^52. */
export function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest !== 0.5) return rest < 0.5 ? below : below + 1;
  return below % 2 === 0 ? below : below + 1;
}

/**
 * The number of a format that is nearest to `value`, halves to the even fraction (IEEE 754 roundTiesToEven). Subnormals are kept, signs
 * of zero too; what rounds beyond the largest number is infinite, or NaN where the format has no infinity.
 */
export function roundFloat(format: FloatFormat, value: number): number {
  if (value === 0 || Number.isNaN(value)) return value;
  const beyond = format.overflow === "nan" ? NaN : Math.sign(value) * Infinity;
  if (!Number.isFinite(value)) return beyond;
  // Dividing and multiplying by a power of two loses nothing: both are within double precision.
  const unit = spacing(format, value);
  const rounded = Math.sign(value) * roundHalfEven(Math.abs(value) / unit) * unit;
  return Math.abs(rounded) > format.largest ? beyond : rounded;
}
