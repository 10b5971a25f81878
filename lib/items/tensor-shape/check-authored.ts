import type { Formula } from "@/lib/formula/formula";
import { checkVariables, type AuthoredVariable } from "@/lib/formula-field/variables";
import { isSameShape, type Symbols } from "@/lib/items/tensor-shape/match-shape";
import { readShape } from "@/lib/items/tensor-shape/read-shape";
import { repeatedSlips, type AuthoringProblem } from "@/lib/slips/slip";

interface Body extends Symbols {
  readonly variables: readonly (AuthoredVariable & { readonly value?: number | undefined })[];
  readonly answer: string;
  readonly slips: readonly { readonly id: string; readonly shape: string }[];
}

/** Everything that would make an item unanswerable or contradictory, for its author. Empty if the item is sound. */
export function checkAuthored(body: Body): AuthoringProblem[] {
  const problems = [...repeatedSlips(body.slips), ...checkVariables(body.variables)];
  const read = (text: string, path: AuthoringProblem["path"]): readonly Formula[] | undefined => {
    const reading = readShape(text, body.variables);
    if (reading.ok) return reading.axes;
    problems.push({
      path,
      message: `"${text}" cannot be read (${reading.code}${reading.what && `: ${reading.what}`})`,
    });
    return undefined;
  };
  const right = read(body.answer, ["answer"]);
  const slips = body.slips.map(({ shape }, index) => read(shape, ["slips", index, "shape"]));
  slips.forEach((slip, index) => {
    const path = ["slips", index, "shape"];
    if (slip && right && isSameShape(slip, right, body))
      problems.push({ path, message: `slip "${body.slips[index]?.id}" is the right answer` });
    const earlier = slips.findIndex((other, at) => at < index && other && slip && isSameShape(slip, other, body));
    if (earlier >= 0)
      problems.push({
        path,
        message: `slips "${body.slips[earlier]?.id}" and "${body.slips[index]?.id}" are one shape`,
      });
  });
  return problems;
}
