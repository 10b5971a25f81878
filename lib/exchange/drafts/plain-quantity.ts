import { DIMENSIONS, isPlainNumber, type Dimension } from "@/lib/quantity/dimension";
import { parseQuantity } from "@/lib/quantity/parse-quantity";
import { BYTE_PREFIXES, unitNamed } from "@/lib/quantity/units";

/** A quantity as a number in one unit, as other formats ask for it. `unit` is empty for a plain number. */
export interface PlainQuantity {
  readonly value: number;
  readonly unit: string;
  /** Base units of the dimension in one of `unit`. */
  readonly factor: number;
}

const BASE: Readonly<Record<Dimension, string>> = {
  ...{ bytes: "B", count: "", FLOP: "FLOP", "FLOP/s": "FLOP/s" },
  ...{ "bytes/s": "B/s", seconds: "s", "tokens/s": "tokens/s", ratio: "" },
};

/** Reads an authored quantity in `unit`, or else in the unit in which it is written. Undefined for a text that is none. */
export function plainQuantity(text: string, dimension: Dimension, unit?: string): PlainQuantity | undefined {
  const reading = parseQuantity(text, dimension);
  if (!reading.ok) return undefined;
  const named = unit ? unitNamed(dimension, unit) : (reading.unit ?? unitNamed(dimension, BASE[dimension]));
  const known = isPlainNumber(dimension) && named?.symbol !== "%" ? undefined : named;
  const factor = known?.factor ?? 1;
  return { value: reading.value / factor, unit: known?.symbol ?? "", factor };
}

/** The margin of a tolerance in the unit of a quantity. */
export function plainMargin(
  tolerance: { readonly relative: number } | { readonly absolute: string },
  of: PlainQuantity,
  dimension: Dimension,
): number {
  if ("relative" in tolerance) return Math.abs(of.value) * tolerance.relative;
  const reading = parseQuantity(tolerance.absolute, dimension);
  return reading.ok ? Math.abs(reading.value) / of.factor : 0;
}

/** A number as every format reads it, with twelve digits: what floating point adds behind them is no part of the answer. */
export const writeNumber = (value: number): string => String(Number(value.toPrecision(12)));

/** The dimension in which a word names a unit; counts and ratios have none. `m` is a metre to everybody but us. */
export function dimensionOf(unit: string): Dimension | undefined {
  if (unit.trim() === "" || unit === "m") return undefined;
  return DIMENSIONS.find(
    (dimension) => (!isPlainNumber(dimension) || unit === "%") && unitNamed(dimension, unit)?.symbol,
  );
}

const bytes = ["B", ...BYTE_PREFIXES.slice(0, 5).flatMap((prefix) => [`${prefix}B`, `${prefix}iB`])];
const flop = ["FLOP", "MFLOP", "GFLOP", "TFLOP", "PFLOP"];
const UNITS: Partial<Readonly<Record<Dimension, readonly string[]>>> = {
  bytes: bytes,
  "bytes/s": bytes.map((unit) => `${unit}/s`),
  FLOP: flop,
  "FLOP/s": flop.map((unit) => `${unit}/s`),
  seconds: ["s", "ms", "min", "h"],
};

/** Units that people answer in, each with how many of it make one of the quantity's unit, the quantity's own first. */
export function unitsBeside(
  quantity: PlainQuantity,
  dimension: Dimension,
): { readonly name: string; readonly multiplier: number }[] {
  if (quantity.unit === "") return [];
  const others = (UNITS[dimension] ?? []).flatMap((name) => {
    const factor = unitNamed(dimension, name)?.factor;
    return factor === undefined || name === quantity.unit ? [] : [{ name, multiplier: quantity.factor / factor }];
  });
  return [{ name: quantity.unit, multiplier: 1 }, ...others];
}
