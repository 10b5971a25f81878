import { describe, expect, it } from "vitest";
import type { Cell } from "@/lib/notebooks/cell-model/cell";
import { findTexts, replaceFound, toExpression } from "@/lib/notebooks/cell-model/find-texts";

const cell = (id: string, source: Cell["source"]): Cell => ({ id, type: "code", source, metadata: {}, rest: {} });
const CELLS = [cell("a", "rate = 0.1\nRate = rate"), cell("b", { zh: "率", en: "the rate" })];
const search = (text: string, isExpression = false, isCase = false) => ({ text, isExpression, isCase });

describe("find and replace", () => {
  it("finds in all cells, in the language that is shown", () => {
    expect(findTexts(CELLS, search("rate"), "en").map(({ cell: id, from }) => [id, from])).toEqual([
      ...[["a", 0], ["a", 11], ["a", 18], ["b", 4]], // prettier-ignore
    ]);
    expect(findTexts(CELLS, search("rate", false, true), "zh")).toHaveLength(2);
    expect(findTexts(CELLS, search("率"), "zh")).toEqual([{ cell: "b", from: 0, to: 1 }]);
  });

  it("takes signs for themselves, unless it looks for an expression", () => {
    expect(findTexts(CELLS, search("0.1"), "en")).toHaveLength(1);
    expect(findTexts([cell("c", "0x1")], search("0.1"), "en")).toEqual([]);
    expect(findTexts(CELLS, search("^r", true, true), "en")).toHaveLength(1);
    expect(toExpression(search("(", true))).toBeNull();
    expect(findTexts(CELLS, search("^", true), "en")).toEqual([]);
  });

  it("replaces everywhere, or at one place alone", () => {
    expect(replaceFound(CELLS, search("rate"), "$1", "en")).toEqual({ a: "$1 = 0.1\n$1 = $1", b: "the $1" });
    const [, second] = findTexts(CELLS, search("rate"), "en");
    expect(replaceFound(CELLS, search("rate"), "speed", "en", second)).toEqual({ a: "rate = 0.1\nspeed = rate" });
  });

  it("fills in the groups of an expression", () => {
    expect(replaceFound(CELLS, search(String.raw`(\d)\.(\d)`, true), "$2/$1 $& $$ $3", "en")).toEqual({
      a: "rate = 1/0 0.1 $ $3\nRate = rate",
    });
  });
});
