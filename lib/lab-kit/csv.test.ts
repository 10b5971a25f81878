import { expect, test } from "vitest";
import { toCsv } from "@/lib/lab-kit/csv";

test("fields that would break a row stand in quotes", () => {
  expect(
    toCsv([
      ["a", "b, c", 'd "e"'],
      [1, 2.5, "f\ng"],
    ]),
  ).toBe('a,"b, c","d ""e"""\r\n1,2.5,"f\ng"\r\n');
});
