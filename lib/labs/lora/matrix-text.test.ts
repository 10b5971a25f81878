import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLinkedMatrix, readMatrix, showMatrix, writeMatrix } from "@/lib/labs/lora/matrix-text";

describe("a pasted matrix", () => {
  test.each([
    ["1 2\n3 4"],
    ["1,2;3,4"],
    ["[[1, 2], [3, 4]]"],
    ["array([[1., 2.],\n       [3., 4.]])"],
    ["1\t2\r\n3\t4\r\n"],
    ["[1 2; 3 4]"],
    ["１，２；３，４"],
    ["  1e0 2.0 \n\n +3 .4e1 "],
  ])("is read from %j", (text) =>
    expect(readMatrix(text)).toEqual({
      ok: true,
      rows: [
        [1, 2],
        [3, 4],
      ],
    }),
  );

  test.each([
    ["", { code: "empty" }],
    [" ; \n[]", { code: "empty" }],
    ["1 2\n3", { code: "ragged", row: 2, length: 1, expected: 2 }],
    ["1 two\n3 4", { code: "not-a-number", row: 1, column: 2, text: "two" }],
    ["1 NaN", { code: "not-a-number", row: 1, column: 2, text: "NaN" }],
    ["1 Infinity", { code: "not-a-number", row: 1, column: 2, text: "Infinity" }],
    ["1 10^400", { code: "not-a-number", row: 1, column: 2, text: "10^400" }],
    ["1 1e400", { code: "too-big-a-number", row: 1, column: 2, text: "1e400" }],
    ["0 0\n0 0", { code: "all-zero" }],
    ["0 1e-300", { code: "all-zero" }],
    [Array.from({ length: 33 }, () => "1").join("\n"), { code: "too-large", rows: 33, columns: 1 }],
    [Array.from({ length: 40 }, () => "1").join(" "), { code: "too-large", rows: 1, columns: 40 }],
    [
      Array.from({ length: 32 }, () => Array.from({ length: 32 }, () => "0.123456789").join(" ")).join("\n"),
      { code: "too-long" },
    ],
    [`<script>${"x".repeat(100)}`, { code: "not-a-number", row: 1, column: 1, text: `<script>${"x".repeat(16)}` }],
  ])("is refused with its reason: %j", (text, problem) => expect(readMatrix(text)).toEqual({ ok: false, problem }));

  test("survives any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => void readMatrix(text)));
  });

  test("comes back from its link and from its field, number for number", () => {
    const rows = fc.integer({ min: 1, max: 6 }).chain((columns) =>
      fc.array(
        fc.array(
          fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((x) => x + 0),
          { minLength: columns, maxLength: columns },
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
    );
    fc.assert(
      fc.property(rows, (matrix) => {
        fc.pre(matrix.some((row) => row.some((value) => Math.abs(value) > 1e-9)));
        const link = new URLSearchParams({ w: writeMatrix(matrix) });
        expect(readLinkedMatrix(new URLSearchParams(link.toString()).get("w")!)).toEqual(matrix);
        expect(readMatrix(showMatrix(matrix))).toEqual({ ok: true, rows: matrix });
      }),
    );
    expect(readLinkedMatrix("nonsense")).toBeUndefined();
  });
});
