import { describe, expect, it } from "vitest";
import { layoutStack } from "@/lib/figures/stack/layout";
import { schema } from "@/lib/figures/stack/schema";

const zero = {
  title: "ZeRO",
  dimension: "bytes",
  let: { n: "7.5e9", gpus: 64 },
  parts: [
    { id: "weights", label: "w", tone: "soft" },
    { id: "optimizer", label: "o", tone: "accent" },
  ],
  bars: [
    { label: "DDP", values: { weights: "2 * n", optimizer: "12 * n" } },
    { label: "ZeRO-1", values: { weights: "15 GB", optimizer: "12 * n / gpus" } },
  ],
};
const problemsOf = (data: unknown) =>
  schema
    .safeParse(data)
    .error?.issues.map(({ message }) => message)
    .join() ?? "";

describe("a stack", () => {
  it("adds up formulas and quantities with units alike", () => {
    const { bars } = layoutStack(schema.parse(zero));
    expect(bars.map(({ total }) => total)).toEqual([105e9, 15e9 + (12 * 7.5e9) / 64]);
    expect(bars[0]?.parts.map(({ x, width }) => [x, width])).toEqual([
      [0, 15 / 105],
      [15 / 105, 90 / 105],
    ]);
  });

  it("has one scale with all steps, and room for a marker", () => {
    const parsed = schema.parse(zero);
    const later = schema.parse({ ...zero, markers: [{ label: "x", value: "210 GB" }] });
    expect(layoutStack(parsed, [parsed, later]).bars[0]?.parts[1]?.width).toBeCloseTo(90 / 210, 9);
    expect(layoutStack(later).markers).toEqual([{ value: 210e9, x: 1 }]);
  });

  it.each([
    ["a part that is not declared", { ...zero, bars: [{ label: "x", values: { q: 1 } }] }, /no part "q"/],
    [
      "a size in another dimension",
      { ...zero, bars: [{ label: "x", values: { weights: "3 ms" } }] },
      /no quantity with a unit of bytes/,
    ],
    [
      "a formula with an unknown name",
      { ...zero, bars: [{ label: "x", values: { weights: "2 * q" } }] },
      /nothing is called "q"/,
    ],
    ["less than nothing", { ...zero, bars: [{ label: "x", values: { weights: -1 } }] }, /less than nothing/],
    ["a unit of another dimension", { ...zero, unit: "ms" }, /none of the dimension/],
  ])("refuses %s", (_, data, reason) => expect(problemsOf(data)).toMatch(reason));
});
