import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutBars } from "@/lib/figures/bar-chart/layout";
import { schema } from "@/lib/figures/bar-chart/schema";

const text = (en: string) => ({ zh: en, en });
const series = ["a", "b", "c"].map((id) => ({ id, label: text(id), tone: "accent" as const }));
const chart = (rows: number[][], markers: number[] = []) => ({
  series,
  bars: rows.map(([a = 0, b = 0, c = 0], index) => ({ label: text(`bar ${index}`), values: { a, b, c } })),
  markers: markers.map((value) => ({ label: text("m"), value })),
});

describe("bar chart", () => {
  it("draws the longest bar over the whole width and the others in proportion", () => {
    const { rows } = layoutBars(chart([[30, 10], [20]]));
    expect(rows[0]?.segments.map(({ x, width }) => [x, width])).toEqual([
      [0, 0.75],
      [0.75, 0.25],
    ]);
    expect(rows[1]?.segments.map(({ width }) => width)).toEqual([0.5]);
    expect(rows.map(({ total }) => total)).toEqual([40, 20]);
  });

  it("makes room for a marker beyond the longest bar", () => {
    const { rows, markers } = layoutBars(chart([[40]], [80]));
    expect(markers[0]?.x).toBe(1);
    expect(rows[0]?.segments[0]?.width).toBe(0.5);
  });

  it("keeps every segment inside the chart, side by side, without overlap", () => {
    const value = fc.float({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (rows) => {
        for (const { segments } of layoutBars(chart(rows)).rows) {
          let edge = 0;
          for (const { x, width } of segments) {
            expect(x).toBeCloseTo(edge, 9);
            edge = x + width;
          }
          expect(edge).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  it("survives a chart of zeros", () => {
    expect(layoutBars(chart([[0, 0]])).rows[0]).toMatchObject({ total: 0, segments: [] });
  });

  it("refuses a value of a series that is not declared", () => {
    const parsed = schema.safeParse({
      ...chart([[1]]),
      title: text("t"),
      unit: text("GB"),
      bars: [{ label: text("x"), values: { z: 1 } }],
    });
    expect(parsed.success).toBe(false);
  });
});
