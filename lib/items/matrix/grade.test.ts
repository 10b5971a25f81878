import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verdictOf } from "@/lib/core/score";
import { fixtures } from "@/lib/items/matrix/fixtures";
import { grader } from "@/lib/items/matrix/grade.server";
import { moveOf } from "@/lib/items/matrix/move-of";
import { parseRows } from "@/lib/items/matrix/parse-rows";
import { kind } from "@/lib/items/matrix/type";

const words = { zh: "文字", en: "Words" };
const body = {
  stem: words,
  explanation: words,
  answer: [
    [1, 2],
    [3, 4],
  ],
};
const make = (change: object) => kind.authored.parse({ ...body, ...change });
const messages = (change: object) =>
  (kind.authored.safeParse({ ...body, ...change }).error?.issues ?? []).map(({ message }) => message).join("\n");
const grade = (cells: string[][], change: object = {}) => grader.grade(make(change), { cells });
const render = (markdown: string) => markdown;

describe("an authored body", () => {
  test("may write numbers without quotes", () =>
    expect(make({}).answer).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]));

  test.each<[string, object, RegExp]>([
    ["rows of different length", { answer: [[1, 2], [3]] }, /2 rows of 2 cells/],
    ["a word", { answer: [[1, "x"]] }, /"x" is no number/],
    ["a single number", { answer: [[1]] }, /no matrix/],
    [
      "a slip that is accepted",
      {
        slips: [
          {
            id: "a",
            cells: [
              [1, 2],
              [3, "8/2"],
            ],
            feedback: words,
          },
        ],
      },
      /within the accepted/,
    ],
    ["a slip of another size", { slips: [{ id: "a", cells: [[1, 2]], feedback: words }] }, /2 rows of 2 cells/],
  ])("is refused for %s", (_, change, message) => expect(messages(change)).toMatch(message));
});

describe("an answer", () => {
  test.each<[string, string[][], number, string | undefined]>([
    [
      "with two of four cells right",
      [
        ["1", "2"],
        ["0", "0"],
      ],
      1 / 3,
      undefined,
    ],
    [
      "with one of four cells right",
      [
        ["1", "0"],
        ["0", "0"],
      ],
      0,
      undefined,
    ],
    [
      "that is the transpose",
      [
        ["1", "3"],
        ["2", "4"],
      ],
      1 / 3,
      "transposed",
    ],
    [
      "of the other sign",
      [
        ["-1", "-2"],
        ["-3", "-4"],
      ],
      0,
      "negated",
    ],
    [
      "twice as large",
      [
        ["2", "4"],
        ["6", "8"],
      ],
      0,
      "scaled",
    ],
  ])("%s earns what its cells earn, and its slip is named", (_, cells, earned, slip) => {
    const score = grade(cells);
    expect(score).toMatchObject({ status: "graded", earned });
    expect(score.status === "graded" && score.slips?.[0]).toBe(slip);
  });

  test("earns nothing by filling in the commonest number", () => {
    const identity = {
      answer: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    };
    expect(
      grade(
        [
          ["0", "0", "0"],
          ["0", "0", "0"],
          ["0", "0", "0"],
        ],
        identity,
      ),
    ).toMatchObject({ earned: 0 });
    expect(
      grade(
        [
          ["0", "0"],
          ["0", "0"],
        ],
        {
          answer: [
            [7, 7],
            [7, 7],
          ],
        },
      ),
    ).toMatchObject({ earned: 0 });
  });

  test("is accepted within the tolerance, cell by cell", () => {
    expect(
      verdictOf(
        grade(
          [
            ["1.005", "2"],
            ["3", "4"],
          ],
          { tolerance: { relative: 0.01 } },
        ),
      ),
    ).toBe("correct");
    expect(
      verdictOf(
        grade(
          [
            ["1.02", "2"],
            ["3", "4"],
          ],
          { tolerance: { relative: 0.01 } },
        ),
      ),
    ).toBe("partial");
  });

  test("of any cells is marked, and earns between nothing and everything", () => {
    const [item] = fixtures.sameItemOtherKey;
    const cell = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom("3", "4", "6", "8", "", "1e9"));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }), (cells) => {
        const score = grader.grade(item, { cells });
        if (score.status === "graded") expect(score.earned).toBeGreaterThanOrEqual(0);
        if (score.status === "graded") expect(score.earned).toBeLessThanOrEqual(score.possible);
        expect(verdictOf(score)).toBe(grader.toReview(item, { cells }, "zh", render).verdict);
      }),
      { numRuns: 1_000 },
    );
  });
});

test.each([
  [
    "1\t2\n3\t4",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  [
    "[[1, 2], [3, 4]]",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  [
    "tensor([[1., 2.],\n        [3., 4.]])",
    [
      ["1.", "2."],
      ["3.", "4."],
    ],
  ],
  [
    "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  [
    "1 2; 3 4",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  [
    "1 2\r\n3 4\r\n",
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  ["-0.5", [["-0.5"]]],
  ["", []],
])("%j pasted is %j", (text, rows) => expect(parseRows(text)).toEqual(rows));

test.each([
  ["ArrowDown", "12", 1, { rows: 1, columns: 0 }],
  ["ArrowUp", "12", 1, { rows: -1, columns: 0 }],
  ["ArrowLeft", "12", 0, { rows: 0, columns: -1 }],
  ["ArrowLeft", "12", 1, undefined],
  ["ArrowRight", "12", 2, { rows: 0, columns: 1 }],
  ["ArrowRight", "12", 1, undefined],
  ["Enter", "12", 2, undefined],
])("%s in %s at %i leads to %j", (key, value, at, move) => {
  expect(moveOf(key, { value, selectionStart: at, selectionEnd: at }, false)).toEqual(move);
  expect(moveOf(key, { value, selectionStart: at, selectionEnd: at }, true)).toBeUndefined();
});
