import { isPlainNumber, type Dimension } from "@/lib/quantity/dimension";
import { formatQuantity } from "@/lib/quantity/format-quantity";
import { parseQuantity } from "@/lib/quantity/parse-quantity";
import { isWithin, type Tolerance } from "@/lib/quantity/tolerance";
import { unitNamed } from "@/lib/quantity/units";

/** A tolerance as it is written: `absolute` is a quantity text. */
type AuthoredTolerance = { readonly relative: number } | { readonly absolute: string };

export interface Body {
  readonly dimension: Dimension;
  readonly answer: string;
  readonly tolerance: AuthoredTolerance;
  readonly unit: "required" | "optional";
  readonly slips: readonly {
    readonly id: string;
    readonly value: string;
    readonly tolerance?: AuthoredTolerance | undefined;
  }[];
  readonly display?: { readonly unit: string } | undefined;
}

export interface AuthoringProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The tolerance in base units of the dimension. Throws if its quantity cannot be read, which `checkAuthored` rules out. */
export function readTolerance(tolerance: AuthoredTolerance, dimension: Dimension): Tolerance {
  return "relative" in tolerance ? tolerance : { absolute: readAuthored(tolerance.absolute, dimension) };
}

/** The value of an authored quantity in base units. Throws if it cannot be read, which `checkAuthored` rules out. */
export function readAuthored(text: string, dimension: Dimension): number {
  const reading = parseQuantity(text, dimension);
  if (!reading.ok) throw new Error(`"${text}" cannot be read in ${dimension}: ${reading.code}`);
  return reading.value;
}

/** Everything that would make an item unfair or unanswerable, for its author. Empty if the item is sound. */
export function checkAuthored(body: Body): AuthoringProblem[] {
  const { dimension } = body;
  const problems: AuthoringProblem[] = [];
  const report = (path: AuthoringProblem["path"], message: string) => problems.push({ path, message });
  const read = (text: string, path: AuthoringProblem["path"]) => {
    const reading = parseQuantity(text, dimension);
    if (!reading.ok) report(path, `"${text}" cannot be read in ${dimension} (${reading.code})`);
    return reading.ok ? reading : undefined;
  };
  const checkTolerance = (tolerance: AuthoredTolerance, path: AuthoringProblem["path"]): Tolerance | undefined => {
    if ("relative" in tolerance) return tolerance;
    const absolute = read(tolerance.absolute, path)?.value;
    if (absolute !== undefined && absolute < 0) report(path, "a tolerance must not be negative");
    return absolute === undefined ? undefined : { absolute };
  };

  const right = read(body.answer, ["answer"]);
  const tolerance = checkTolerance(body.tolerance, ["tolerance"]);
  if (body.unit === "required") {
    if (isPlainNumber(dimension)) report(["unit"], `a ${dimension} has no unit that could be required`);
    else if (right && !right.unit) report(["answer"], "the unit is required, so the answer must name one");
  }
  if (right?.value === 0 && "relative" in body.tolerance) {
    report(["tolerance"], "a share of zero is zero: give an absolute tolerance");
  }
  if (body.display && !unitNamed(dimension, body.display.unit)) {
    report(["display", "unit"], `"${body.display.unit}" is no unit of ${dimension}`);
  }

  const seen = new Map<string, string>();
  body.slips.forEach((slip, index) => {
    const path = ["slips", index, "value"] as const;
    if (seen.has(slip.id)) report(["slips", index, "id"], `two slips are called "${slip.id}"`);
    const value = read(slip.value, path)?.value;
    if (slip.tolerance) checkTolerance(slip.tolerance, ["slips", index, "tolerance"]);
    if (value !== undefined && right && tolerance && isWithin(value, right.value, tolerance)) {
      const shown = [value, right.value].map((each) => formatQuantity(each, dimension, "en", body.display?.unit));
      report(
        path,
        `slip "${slip.id}" (${shown[0]}) lies within the accepted answers around ${shown[1]}: narrow the tolerance`,
      );
    }
    for (const [other, otherValue] of seen) {
      if (value !== undefined && otherValue === String(value)) {
        report(path, `slips "${other}" and "${slip.id}" have the same value`);
      }
    }
    seen.set(slip.id, String(value));
  });
  return problems;
}
