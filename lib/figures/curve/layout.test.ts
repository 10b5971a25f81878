import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HEIGHT, layoutCurve, thin, UNITS } from "@/lib/figures/curve/layout";
import { readAt, type Point } from "@/lib/figures/curve/sample-line";
import { schema } from "@/lib/figures/curve/schema";

const plot = (lines: readonly object[], more: object = {}) => ({
  title: "t",
  x: { label: "x", from: -3, to: 3 },
  y: { label: "y" },
  lines,
  ...more,
});
const problemsOf = (data: unknown) =>
  schema
    .safeParse(data)
    .error?.issues.map(({ message }) => message)
    .join() ?? "";

describe("a curve", () => {
  it("draws a formula over its axis, and a straight one as two points", () => {
    const { lines, y } = layoutCurve(schema.parse(plot([{ label: "a", formula: "2 * x" }])), "en");
    expect(lines[0]?.path).toBe(`M0 ${HEIGHT} ${UNITS} 0`);
    expect(y).toMatchObject({ from: -6, to: 6 });
  });

  it("knows GeLU by erf, and the names of let", () => {
    const data = plot([{ label: "GeLU", formula: "k * x * (1 + erf(x / sqrt(2)))" }], { let: { k: "1 / 2" } });
    const { lines, x } = layoutCurve(schema.parse(data), "en");
    expect(readAt(lines[0]?.points ?? [], 1, x)).toBeCloseTo(0.8413, 3);
  });

  it("adds a formula up over a name", () => {
    const line = {
      label: "RoPE",
      formula: "cos(x * 10000 ^ (-2 * i / 128)) / 64",
      sum: { name: "i", from: 0, to: 63 },
    };
    const { lines } = layoutCurve(schema.parse(plot([line], { x: { label: "m", from: 0, to: 100 } })), "en");
    expect(lines[0]?.points[0]).toEqual([0, 1]);
  });

  it("leaves out points without moving the line visibly", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 3, maxLength: 60 }), (values) => {
        const points = values.map((value, index): Point => [index * 10, value]);
        const kept = thin(points);
        for (const point of kept) expect(points).toContain(point);
        expect(kept[0]).toBe(points[0]);
        expect(kept.at(-1)).toBe(points.at(-1));
      }),
    );
    const wave = Array.from({ length: 241 }, (_, index): Point => [index, 50 * Math.sin(index / 40)]);
    const axis = { scale: "linear", from: 0, to: 1 } as const;
    for (const [x, y] of wave) expect(Math.abs((readAt(thin(wave), x, axis) ?? 0) - y)).toBeLessThan(0.5);
    expect(thin(wave).length).toBeLessThan(60);
  });

  it("keeps the numbers below it apart on a phone", () => {
    const data = plot(
      [
        {
          label: "a",
          points: [
            [1e9, 1],
            [1e13, 2],
          ],
        },
      ],
      {
        x: { label: "tokens", scale: "log", ticks: [1e9, 1e10, 1e11, 1e12, 1e13], dimension: "count" },
      },
    );
    expect(layoutCurve(schema.parse(data), "zh").xTicks.map(({ text }) => text)).toEqual([
      "10 亿",
      "1000 亿",
      "10 万亿",
    ]);
  });

  it.each([
    ["a formula with an unknown name", plot([{ label: "a", formula: "x * q" }]), /nothing is called "q"/],
    ["a formula without a value", plot([{ label: "a", formula: "ln(x)" }]), /no finite value/],
    ["neither points nor formula", plot([{ label: "a" }]), /give points or a formula/],
    ["a formula without a range", plot([{ label: "a", formula: "x" }], { x: { label: "x" } }), /needs from and to/],
    [
      "zero on a logarithmic axis",
      plot(
        [
          {
            label: "a",
            points: [
              [1, 0],
              [2, 1],
            ],
          },
        ],
        { y: { label: "y", scale: "log" } },
      ),
      /positive values only/,
    ],
    [
      "a unit of another dimension",
      plot([{ label: "a", formula: "x" }], { y: { label: "y", dimension: "bytes", unit: "ms" } }),
      /unit/,
    ],
    ["a constant that has no value", plot([{ label: "a", formula: "x" }], { let: { k: "1 / 0" } }), /no finite value/],
  ])("refuses %s", (_, data, reason) => expect(problemsOf(data)).toMatch(reason));
});
