import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numbersIn } from "@/lib/authoring/numbers-in-text";
import { parityOf } from "@/lib/authoring/parity";

describe("numbersIn", () => {
  it.each([
    ["词表有 128,256 项", "zh", [128_256]],
    ["70 亿参数，15 万亿词元", "zh", [7e9, 15e12]],
    ["7 billion parameters, 15 trillion tokens", "en", [7e9, 15e12]],
    ["7B", "en", [7e9]],
    ["3 Bytes, 8 B", "en", [3, 8]],
    ["１０ 个", "zh", [10]],
    ["0.5 and 2, 3", "en", [0.5, 2, 3]],
    ["none", "en", []],
  ] as const)("reads %s", (text, locale, numbers) => expect(numbersIn(text, locale)).toEqual(numbers));
});

describe("parityOf", () => {
  it("says which language is missing", () => {
    expect(parityOf({ zh: "冻结。", en: " " })).toEqual([{ mark: "missing", locale: "en" }]);
    expect(parityOf({ zh: "", en: "Frozen." })).toEqual([{ mark: "missing", locale: "zh" }]);
    expect(parityOf({ zh: "", en: "" })).toEqual([]);
  });

  it("says which language did not follow the other", () => {
    const base = { zh: "冻结。", en: "Frozen." };
    expect(parityOf({ ...base, en: "All frozen." }, base)).toEqual([{ mark: "behind", locale: "zh" }]);
    expect(parityOf({ zh: "全部冻结。", en: "All frozen." }, base)).toEqual([]);
    expect(parityOf({ ...base, en: "Frozen. \n" }, base)).toEqual([]);
  });

  it("names numbers and formulas that stand in one language alone", () => {
    expect(parityOf({ zh: "共 32 层，$d=4096$。", en: "All 33 layers, $d = 4096$." })).toEqual([
      { mark: "numbers", only: { zh: ["32"], en: ["33"] } },
    ]);
    expect(parityOf({ zh: "$r(d+k)$", en: "$r(d-k)$" })).toEqual([
      { mark: "formulas", only: { zh: ["r(d+k)"], en: ["r(d-k)"] } },
    ]);
  });

  it("takes a number that is spelled out for the same", () => {
    expect(parityOf({ zh: "送进 10 个词元", en: "Ten tokens go in" })).toEqual([]);
    expect(parityOf({ zh: "两个矩阵", en: "2 matrices" })).toEqual([]);
  });

  it("leaves words inside formulas to each language", () => {
    expect(parityOf({ zh: "$6N\\ \\text{字节}$", en: "$6N\\ \\text{bytes}$." })).toEqual([]);
  });

  it("finds a text equal to itself, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("$", "1", "2", ".", ",", " ", "x", "层", "\\", "{", "}") }),
        (text) => {
          expect(parityOf({ zh: text, en: text }, { zh: text, en: text })).toEqual([]);
        },
      ),
    );
  });
});
