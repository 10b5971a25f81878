import { describe, expect, it } from "vitest";
import { findNumbers, isWanted, readWanted } from "@/lib/rubric/find-numbers";

const finds = (text: string, number: string, tolerance = 0.01) => {
  const wanted = readWanted(number, tolerance);
  if (!wanted) throw new Error(`${number} is no number`);
  return findNumbers(text, [wanted.dimension])
    .filter((found) => isWanted(found, wanted))
    .map(({ start, end }) => text.slice(start, end));
};

describe("a number", () => {
  it.each([
    ["about 3.67M parameters", "3.67M", "3.67M parameters"],
    ["3,670,016 个参数", "3.67M", "3,670,016 个参数"],
    ["约 367 万参数", "3.67M", "367 万参数"],
    ["3.67 million", "3.67M", "3.67 million"],
    ["3{,}670{,}016,", "3670016", "3{,}670{,}016"],
    ["14.68 MB", "14.7 MB", "14.68 MB"],
    ["共14.7MB。", "14.7 MB", "14.7MB"],
    ["only 14G", "14 GB", "14G"],
    ["0.39 %", "0.39%", "0.39 %"],
    ["0.127 bits per parameter", "0.127 bits", "0.127 bits"],
  ])("is found in %s as %s", (text, number, found) => {
    expect(finds(text, number)).toEqual([found]);
  });

  it.each([
    ["v3.67M", "3.67M"],
    ["36.7M", "3.67M"],
    ["14.7 GB", "14.7 MB"],
    ["14.7", "14.7 MB"],
    ["175 billion", "175 GB"],
    ["14.9 MB", "14.7 MB"],
    ["1.2.3.67M", "3.67M"],
  ])("is not found in %s as %s", (text, number) => {
    expect(finds(text, number)).toEqual([]);
  });

  it("is refused where nothing can be read", () => {
    expect(readWanted("many", 0.01)).toBeUndefined();
  });
});

describe("a bare B", () => {
  it("of an author is a billion", () => {
    expect(readWanted("140B", 0.01)).toEqual({ value: 140e9, dimension: "count", tolerance: 0.01 });
    expect(readWanted("2 GB", 0.01)).toMatchObject({ value: 2e9, dimension: "bytes" });
  });
});
