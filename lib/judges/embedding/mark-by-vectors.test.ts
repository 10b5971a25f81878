import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rubricMarks } from "@/lib/interviews/schema";
import { judgeByEmbedding } from "@/lib/judges/embedding/judge-by-embedding";
import { markByVectors, type RubricVectors, type Vector } from "@/lib/judges/embedding/mark-by-vectors";
import { answerOf, QUESTION } from "@/tests/support/judged-question";

const unit = (...values: number[]): Vector => {
  const length = Math.hypot(...values) || 1;
  return values.map((value) => value / length);
};
/** Points and the misconception stand each on an axis of their own and share the sixth; cos is 0.2/1.2 between any two. The last is nobody's. */
const axis = (at: number): number[] => [
  ...Array.from({ length: 5 }, (_, each) => (each === at ? 1 : 0)),
  Math.sqrt(0.2),
  0,
];
const rubric: RubricVectors = {
  points: [0, 1, 2].map((at) => unit(...axis(at))),
  misconceptions: [{ text: unit(...axis(3)), correction: unit(...axis(4)) }],
};
const mark = (...vectors: Vector[]) =>
  markByVectors(
    QUESTION,
    rubric,
    vectors.map((vector, at) => ({ event: 2, start: 10 * at, end: 10 * at + 9, vector })),
    "1/test",
  );
const statuses = (...vectors: Vector[]) => mark(...vectors).points.map(({ status }) => status);
/** Between the point and what has nothing to do with the rubric: near is `share`. */
const partly = (at: number, share: number): Vector => {
  const base = 0.2 / 1.2;
  const cos = base + share * (1 - base);
  return [...Array.from(unit(...axis(at)), (value) => value * cos).slice(0, -1), Math.sqrt(1 - cos ** 2)];
};

describe("a sentence", () => {
  it("that is a point finds it alone, and is its evidence", () => {
    expect(statuses(unit(...axis(1)))).toEqual(["missing", "found", "missing"]);
    expect(mark(unit(...axis(4)), unit(...axis(1))).points[1]!.evidence).toEqual([
      { event: 2, start: 10, end: 19, marks: [{ start: 10, end: 19 }] },
    ]);
  });

  it("that is nearer to it than the points are to each other finds it from 0.6 on, and half of it from 0.4 on", () => {
    expect([0.61, 0.59, 0.41, 0.39].map((share) => statuses(partly(0, share))[0])).toEqual([
      ...["found", "half", "half", "missing"],
    ]);
  });

  it("that says two points in one finds both, and one that is clearly nearer to one of them that one", () => {
    const both = unit(1, 1, 0, 0, 0, 0.9);
    expect(statuses(both).slice(0, 2)).toEqual(["found", "found"]);
    const first = unit(1, 0.45, 0, 0, 0, Math.sqrt(0.2));
    expect(statuses(first)[0]).toBe("found");
    expect(statuses(first)[1]).toBe("missing");
  });

  it("that is as near as the points are to each other anyway finds nothing", () => {
    expect(statuses(unit(0, 0, 0, 0, 0, 1))).toEqual(["missing", "missing", "missing"]);
  });

  it("that is nearer to a misconception speaks for no point, and raises it", () => {
    const wrong = unit(0.9, 0, 0, 1, 0, Math.sqrt(0.2));
    const marks = mark(wrong);
    expect(marks.points[0]!.status).toBe("missing");
    expect(mark(unit(...axis(3))).misconceptions[0]).toMatchObject({ raised: true, evidence: [{ start: 0, end: 9 }] });
    expect(mark(unit(...axis(3)), unit(...axis(0))).share).toBeCloseTo((2 - 1) / 6);
  });

  it("that is nearer to the correction raises no misconception", () => {
    expect(mark(unit(0, 0, 0, 0.9, 1, Math.sqrt(0.2))).misconceptions[0]!.raised).toBe(false);
  });
});

it("without sentences everything is missing", () => {
  expect(mark()).toMatchObject({ share: 0, misconceptions: [{ raised: false }] });
});

it("whatever the vectors, marks are whole, and another order of the sentences gives the same statuses", () => {
  const vector = fc
    .array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 })
    .map((values) => unit(...values));
  fc.assert(
    fc.property(fc.array(vector, { maxLength: 6 }), (vectors) => {
      const marks = mark(...vectors);
      expect(rubricMarks.parse(marks)).toEqual(marks);
      expect(mark(...vectors.toReversed()).points.map(({ status }) => status)).toEqual(
        marks.points.map(({ status }) => status),
      );
    }),
  );
});

describe("an answer in several texts", () => {
  const ask = async (texts: string[]) => {
    const asked: string[] = [];
    const words = (text: string): Vector => {
      const counts = new Array<number>(64).fill(0);
      for (const word of text.toLowerCase().match(/[a-z]+|\p{Script=Han}/gu) ?? [])
        counts[[...word].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 64, 7)]! += 1;
      return unit(...counts);
    };
    const marks = await judgeByEmbedding(QUESTION, answerOf(...texts), "words", (given) => {
      asked.push(...given);
      return Promise.resolve(given.map(words));
    });
    return { asked, marks };
  };

  it("is compared sentence by sentence with the rubric in its own language", async () => {
    const texts = ["Well. The weights of the base are frozen.", "Afterwards, it can be merged, I think."];
    const { asked, marks } = await ask(texts);
    expect(asked.slice(0, 5)).toEqual([
      ...QUESTION.points.map(({ text }) => text.en),
      ...[QUESTION.misconceptions[0]!.text.en, QUESTION.misconceptions[0]!.correction.en],
    ]);
    const [frozen, , merge] = marks.points;
    expect(frozen).toMatchObject({ status: "found", evidence: [{ event: 2 }] });
    expect(merge!.evidence[0]!.event).toBe(4);
    for (const { evidence } of marks.points)
      for (const { event, start, end } of evidence) expect(asked).toContain(texts[event / 2 - 1]!.slice(start, end));
    expect((await ask(["基座的权重冻结。"])).asked[0]).toBe(QUESTION.points[0]!.text.zh);
    expect(marks.judge).toEqual({ name: "embedding", version: "1/words" });
  });

  it("of fifty thousand characters asks for some hundred vectors", async () => {
    const { asked } = await ask([
      "The base is frozen, and BA is trained; that is all of it. ".repeat(900),
      "x. ".repeat(900),
    ]);
    expect(asked.length).toBeLessThanOrEqual(5 + 240);
  });
});
