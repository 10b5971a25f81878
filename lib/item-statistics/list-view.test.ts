import { describe, expect, it } from "vitest";
import { computeFigures } from "@/lib/item-statistics/figures";
import { arrangeLines, formatListView, parseListView } from "@/lib/item-statistics/list-view";
import type { ItemLine } from "@/lib/item-statistics/schema";

const line = (itemId: string, facility: number | null, more: Partial<ItemLine> = {}): ItemLine => ({
  ...{ itemId, title: { zh: itemId, en: itemId.toUpperCase() }, kind: "code", chapter: "lora", use: "practice" },
  ...{ figures: { ...computeFigures([]), facility }, flags: [], ...more },
});
const LINES = [
  line("a", 0.5),
  line("b", null, { chapter: "moe", flags: [{ code: "reports", values: { openReports: 3 } }] }),
  line("c", 0.9, { kind: "matrix" }),
  line("d", 0.5),
];
const shown = (query: Record<string, unknown>) =>
  arrangeLines(LINES, parseListView(query), "en").map(({ itemId }) => itemId);

describe("the table of items", () => {
  it("begins with the items that have flags", () => {
    expect(shown({})).toEqual(["b", "a", "c", "d"]);
  });

  it("is sorted by a figure either way, what has none last", () => {
    expect(shown({ sort: "facility", order: "up" })).toEqual(["a", "d", "c", "b"]);
    expect(shown({ sort: "facility", order: "down" })).toEqual(["c", "a", "d", "b"]);
  });

  it("is narrowed down by chapter, kind, flag and words", () => {
    expect(shown({ chapter: "moe" })).toEqual(["b"]);
    expect(shown({ kind: "matrix" })).toEqual(["c"]);
    expect(shown({ flag: "any" })).toEqual(["b"]);
    expect(shown({ flag: "too-easy" })).toEqual([]);
    expect(shown({ text: " D " })).toEqual(["d"]);
  });

  it("stands in its address, and an address that says nonsense is the usual one", () => {
    const view = parseListView({ chapter: "lora", sort: "facility", order: "up" });
    expect(formatListView(view)).toBe("chapter=lora&sort=facility&order=up");
    expect(parseListView(Object.fromEntries(new URLSearchParams(formatListView(view))))).toEqual(view);
    expect(formatListView(parseListView({ sort: "password", flag: ["x"], order: 3 }))).toBe("");
  });
});
