import type { BodyOf } from "@/lib/exchange/open-item";
import { isPlainNumber } from "@/lib/quantity/dimension";
import { parseQuantity } from "@/lib/quantity/parse-quantity";

type Numeric = BodyOf<"numeric-units">;

/** A numeric item as formats without units have it: every number in one unit. */
export interface PlainNumeric {
  /** The unit that all numbers are in; null for counts and ratios. */
  readonly unit: string | null;
  readonly value: number;
  /** Half the width of the accepted interval. */
  readonly margin: number;
  readonly slips: readonly {
    readonly value: number;
    readonly margin: number;
    readonly slip: Numeric["slips"][number];
  }[];
}

/** Binary floating point leaves traces in the last two of seventeen digits. */
const clean = (value: number): number => Number(value.toPrecision(14));

/** The schema has seen that every quantity of a body can be read. @throws {Error} for one that it has not seen */
export function toPlainNumeric(body: Numeric): PlainNumeric {
  const { dimension } = body;
  const read = (text: string) => {
    const reading = parseQuantity(text, dimension);
    if (!reading.ok) throw new Error(`"${text}" cannot be read in ${dimension}: ${reading.code}`);
    return reading;
  };
  const answer = read(body.answer);
  const unit = isPlainNumber(dimension) ? null : answer.unit;
  const factor = unit?.factor ?? 1;
  const marginAround = (value: number, tolerance: Numeric["tolerance"]) => {
    const margin = "relative" in tolerance ? tolerance.relative * Math.abs(value) : read(tolerance.absolute).value;
    return clean(margin / factor);
  };
  const plain = (value: number) => clean(value / factor);
  return {
    unit: unit?.symbol ?? null,
    value: plain(answer.value),
    margin: marginAround(answer.value, body.tolerance),
    slips: body.slips.map((slip) => {
      const value = read(slip.value).value;
      return { value: plain(value), margin: marginAround(value, slip.tolerance ?? body.tolerance), slip };
    }),
  };
}
