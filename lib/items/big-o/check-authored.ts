import { checkVariables, type AuthoredVariable } from "@/lib/formula-field/variables";
import { readGrowth, RELATION, type Scope } from "@/lib/items/big-o/read-answer";
import { repeatedSlips, type AuthoringProblem } from "@/lib/slips/slip";

interface Body extends Scope {
  readonly variables: readonly AuthoredVariable[];
  readonly answer: string;
  readonly slips: readonly { readonly id: string; readonly growth: string }[];
}

/** Everything that would make an item unanswerable or contradictory, for its author. Empty if the item is sound. */
export function checkAuthored(body: Body): AuthoringProblem[] {
  const problems = [...repeatedSlips(body.slips), ...checkVariables(body.variables)];
  const names = body.variables.map(({ name }) => name);
  body.assume.forEach((text, index) => {
    const ends = RELATION.exec(text)?.slice(1);
    if (!ends?.every((name) => names.includes(name)))
      problems.push({
        path: ["assume", index],
        message: `"${text}" is no relation such as "${names[0]} <= ${names[1] ?? "n"}"`,
      });
  });
  const read = (text: string, path: AuthoringProblem["path"]): string | undefined => {
    const reading = readGrowth(text, body);
    if (reading.ok) return reading.growth.text;
    problems.push({
      path,
      message: `"${text}" cannot be read (${reading.code}${reading.what && `: ${reading.what}`})`,
    });
    return undefined;
  };
  const right = read(body.answer, ["answer"]);
  const slips = body.slips.map(({ growth }, index) => read(growth, ["slips", index, "growth"]));
  slips.forEach((slip, index) => {
    const path = ["slips", index, "growth"];
    const { id } = body.slips[index]!; // one for each
    if (slip !== undefined && slip === right) problems.push({ path, message: `slip "${id}" is the right answer` });
    const earlier = slips.indexOf(slip);
    if (slip !== undefined && earlier < index)
      problems.push({ path, message: `slips "${body.slips[earlier]?.id}" and "${id}" grow alike` });
  });
  return problems;
}
