import { describe, expect, it } from "vitest";
import { layoutHeatmap } from "@/lib/figures/heatmap/layout";
import { schema } from "@/lib/figures/heatmap/schema";

const causal = [
  { id: "seen", label: { zh: "可见", en: "seen" }, tone: "soft", where: "j <= i" },
  { id: "masked", label: { zh: "屏蔽", en: "masked" }, tone: "hatch", mark: "−∞" },
];
const matrix = (more: object) => ({ title: "mask", rows: { labels: 3 }, columns: { labels: 3 }, ...more });
const problemsOf = (data: unknown) =>
  schema
    .safeParse(data)
    .error?.issues.map(({ message }) => message)
    .join() ?? "";

describe("a heatmap", () => {
  it("fills a causal mask by a condition, and the rest by what is left", () => {
    const { cells, areas, texts } = layoutHeatmap(schema.parse(matrix({ categories: causal })), "en");
    expect(cells).toEqual([
      ["seen", "masked", "masked"],
      ["seen", "seen", "masked"],
      ["seen", "seen", "seen"],
    ]);
    expect(areas.get("masked")).toHaveLength(3);
    expect(texts.map(({ text }) => text)).toEqual(["−∞", "−∞", "−∞"]);
  });

  it("writes ALiBi's biases where a key may be seen", () => {
    const data = matrix({
      categories: [{ ...causal[1], where: "j > i" }],
      formula: "m * (j - i)",
      let: { m: "2 ^ -1" },
      digits: 1,
    });
    const { cells, texts, range } = layoutHeatmap(schema.parse(data), "en");
    expect(cells[2]).toEqual([-1, -0.5, 0]);
    expect(range).toEqual([-1, 0]);
    expect(texts.map(({ text }) => text)).toContain("−0.5");
  });

  it("shades numbers between the smallest and the largest", () => {
    const { shades } = layoutHeatmap(schema.parse(matrix({ rows: { labels: 1 }, cells: [[0, 5, 10]] })), "en");
    expect(shades.flatMap((area, shade) => (area.length ? [shade] : []))).toEqual([0, 4, 8]);
  });

  it("fits a phone with 16 columns, and turns labels that are wider than their columns", () => {
    const labels = Array.from({ length: 16 }, (_, index) => `word ${index}`);
    const data = matrix({
      rows: { labels: 16 },
      columns: { labels },
      categories: causal.map(({ mark, ...rest }) => rest),
    });
    const { width, isTurned } = layoutHeatmap(schema.parse(data), "en");
    expect(width).toBeLessThanOrEqual(262);
    expect(isTurned).toBe(true);
  });

  it.each([
    ["cells of another shape", matrix({ cells: [[1, 2]] }), /not 3 rows of 3/],
    ["an unknown category", matrix({ rows: { labels: 1 }, cells: [[1, "no", 2]] }), /no category "no"/],
    ["a cell that nothing takes", matrix({ categories: [causal[0]] }), /no category takes the cell i = 0, j = 1/],
    ["a condition that compares nothing", matrix({ categories: [{ ...causal[0], where: "i" }] }), /compares nothing/],
    ["cells beside a formula", matrix({ rows: { labels: 1 }, cells: [[1, 2, 3]], formula: "i" }), /give cells, or/],
  ])("refuses %s", (_, data, reason) => expect(problemsOf(data)).toMatch(reason));
});
