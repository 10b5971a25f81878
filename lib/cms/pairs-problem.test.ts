import { describe, expect, it } from "vitest";
import { pairsProblem } from "@/lib/cms/pairs-problem";
import { codeExercise } from "@/lib/code-pairs/schema";
import { fixtures } from "@/lib/items/fixtures.generated";

const body = fixtures.code.sameItemOtherKey[0];
const ids = codeExercise.parse(body).wrong.map(({ id }) => id);
const pairs = Array.from({ length: 40 }, (_, index) => ({
  input: `[[${index}],2.0]`,
  output: `[${index * 2}]`,
  wrong: Object.fromEntries(ids.map((id): [string, string | null] => [id, index % 2 ? null : "[-1]"])),
}));

describe("pairs of an exercise", () => {
  it("are taken when they are whole", () => expect(pairsProblem(body, pairs)).toBeUndefined());

  it.each([
    ["of no exercise", {}, pairs, "exercise"],
    ["that are too few", body, pairs.slice(1), "count"],
    ["with an input twice", body, [...pairs.slice(1), pairs[1]!], "count"],
    ["whose input is no list", body, [{ ...pairs[0]!, input: "7" }, ...pairs.slice(1)], "form"],
    ["whose output is no value", body, [{ ...pairs[0]!, output: "[1" }, ...pairs.slice(1)], "form"],
    ["of other wrong solutions", body, [{ ...pairs[0]!, wrong: {} }, ...pairs.slice(1)], "wrong"],
    [
      "by which a wrong solution is hardly found out",
      body,
      pairs.map((pair) => ({ ...pair, wrong: { ...pair.wrong, [ids[0]!]: pair.output } })),
      "chance",
    ],
  ])("%s are refused", (_, exercise, given, problem) => expect(pairsProblem(exercise, given)).toBe(problem));
});
