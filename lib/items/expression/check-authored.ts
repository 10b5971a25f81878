import { rngFromNumber } from "@/lib/core/rng";
import { checkVariables, type AuthoredVariable } from "@/lib/formula-field/variables";
import type { Formula } from "@/lib/formula/formula";
import { isEquivalent, type Domain } from "@/lib/formula/is-equivalent";
import { parseFormula } from "@/lib/formula/parse-formula";
import { repeatedSlips, type AuthoringProblem } from "@/lib/slips/slip";

interface Body {
  readonly variables: readonly (AuthoredVariable & Domain)[];
  readonly answer: string;
  readonly slips: readonly { readonly id: string; readonly formula: string }[];
}

/** Whether two formulas of an item are the same function. The same points each time: an answer is marked the same everywhere. */
export const isSame = (given: Formula, reference: Formula, domains: readonly Domain[]): boolean =>
  isEquivalent(given, reference, domains, rngFromNumber(20_261_125));

/** Everything that would make an item unanswerable or contradictory, for its author. Empty if the item is sound. */
export function checkAuthored(body: Body): AuthoringProblem[] {
  const problems = [...repeatedSlips(body.slips), ...checkVariables(body.variables)];
  body.variables.forEach(({ name, min, max, integer }, index) => {
    const isEmpty = integer ? Math.ceil(min) > Math.floor(max) : min > max;
    if (isEmpty)
      problems.push({ path: ["variables", index, "max"], message: `no value of "${name}" lies in its domain` });
  });
  const read = (text: string, path: AuthoringProblem["path"]): Formula | undefined => {
    const reading = parseFormula(text, body.variables);
    if (reading.ok) return reading.formula;
    problems.push({
      path,
      message: `"${text}" cannot be read (${reading.code}${reading.what && `: ${reading.what}`})`,
    });
    return undefined;
  };
  const right = read(body.answer, ["answer"]);
  const slips = body.slips.map(({ formula }, index) => read(formula, ["slips", index, "formula"]));
  if (problems.length || !right) return problems;

  if (!isSame(right, right, body.variables))
    problems.push({ path: ["answer"], message: "the answer has no value anywhere in its variables' domains" });
  slips.forEach((slip, index) => {
    const path = ["slips", index, "formula"];
    if (slip && isSame(slip, right, body.variables))
      problems.push({ path, message: `slip "${body.slips[index]?.id}" is the right answer in another form` });
    const earlier = slips.findIndex((other, at) => at < index && other && slip && isSame(slip, other, body.variables));
    if (earlier >= 0)
      problems.push({
        path,
        message: `slips "${body.slips[earlier]?.id}" and "${body.slips[index]?.id}" are the same formula`,
      });
  });
  return problems;
}
