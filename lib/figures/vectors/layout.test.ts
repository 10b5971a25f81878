import { describe, expect, it } from "vitest";
import { layoutVectors } from "@/lib/figures/vectors/layout";
import { schema } from "@/lib/figures/vectors/schema";

const circle = (vectors: readonly object[], more: object = {}) => ({
  title: "t",
  let: { m: 2 },
  panels: [{ vectors, ...more }],
});
const problemsOf = (data: unknown) =>
  schema
    .safeParse(data)
    .error?.issues.map(({ message }) => message)
    .join() ?? "";

describe("vectors", () => {
  it("turn counter-clockwise from the right, by formulas", () => {
    const { panels } = layoutVectors(
      schema.parse(
        circle([
          { label: "q", angle: "m * 0.7853981633974483" },
          { label: "k", angle: 0, length: 0.5 },
        ]),
      ),
      "en",
    );
    const [first] = panels;
    const [x, y] = first?.centre ?? [0, 0];
    expect(first?.vectors[0]?.to).toEqual([x, y - (first?.radius ?? 0)]);
    expect(first?.vectors[0]?.degrees).toBeCloseTo(90, 6);
    expect(first?.vectors[1]?.to).toEqual([x + (first?.radius ?? 0) / 2, y]);
  });

  it("have their angles drawn the short or the long way, always counter-clockwise", () => {
    const data = circle(
      [
        { label: "a", angle: 0 },
        { label: "b", angle: 1 },
      ],
      {
        arcs: [
          { from: 0, to: 1 },
          { from: 1, to: 0 },
        ],
      },
    );
    const [short, long] = layoutVectors(schema.parse(data), "en").panels[0]?.arcs ?? [];
    expect(short?.path).toMatch(/A15 15 0 0 0 /);
    expect(long?.path).toMatch(/A23 23 0 1 0 /);
  });

  it("stand two panels side by side on a phone", () => {
    const {
      panels: [one],
    } = circle([{ label: "a", angle: 0 }]);
    const { width, panels } = layoutVectors(schema.parse({ title: "t", panels: [one, one, one] }), "en");
    expect(width).toBe(262);
    expect(panels[2]?.centre[0]).toBe(panels[0]?.centre[0]);
  });

  it.each([
    ["an unknown name", circle([{ label: "q", angle: "q" }]), /nothing is called "q"/],
    ["one that leaves its panel", circle([{ label: "q", angle: 0, length: 2 }]), /0 to 1.25 long/],
    [
      "an angle of one that is not there",
      circle([{ label: "q", angle: 0 }], { arcs: [{ from: 0, to: 1 }] }),
      /between two of the 1 vectors/,
    ],
  ])("refuse %s", (_, data, reason) => expect(problemsOf(data)).toMatch(reason));
});
