import { describe, expect, it } from "vitest";
import { heardIn, matcherMarks } from "@/lib/interviews/hear-said";
import { readOpenBody, rubricOf } from "@/lib/interviews/stored-body";
import { compileRubric } from "@/lib/rubric/compile-rubric";
import { OPEN_BODY } from "@/tests/support/interview-body";

const body = readOpenBody(OPEN_BODY)!; // it is one
const rubric = compileRubric(rubricOf(body), []);
const mark = (...texts: string[]) =>
  matcherMarks(
    body,
    rubric,
    texts.map((text, index) => ({ event: 2 * index + 2, text })),
  );

describe("what is heard in several answers to one question", () => {
  it("is found where it was said", () => {
    const texts = ["First of all: the shapes stay.", "  And it merges."];
    const { points } = mark(...texts);
    const of = (id: string) => points.find((point) => point.id === id)!.evidence[0]!;
    for (const [id, event, words] of [
      ["shape", 2, "shapes stay"],
      ["merge", 4, "merges"],
    ] as const) {
      const { start, end } = of(id).marks[0]!;
      expect(of(id).event).toBe(event);
      expect(texts[event / 2 - 1]!.slice(start, end)).toBe(words);
    }
  });

  it("costs a misconception where it is asserted", () => {
    expect(mark("It merges. It is always slower.").share).toBeCloseTo((4 - 2) / 7);
    expect(mark("It merges.").share).toBeCloseTo(4 / 7);
  });

  it("is missed by what weighs most first", () => {
    expect(heardIn(mark("Nothing of it."))).toEqual({ missed: ["merge", "shape", "rank"], raised: [], isWhole: false });
    expect(heardIn(mark("It is always slower, low rank or not; it merges."))).toEqual({
      ...{ missed: ["shape"], raised: ["slower"], isWhole: false },
    });
    expect(heardIn(mark("It merges, the shapes stay, it is of low rank.")).isWhole).toBe(true);
  });

  it("is nothing where no point can be found by words", () => {
    expect(heardIn({ points: [], misconceptions: [] }).isWhole).toBe(false);
  });
});
