import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/core/locale";
import { layoutGraph } from "@/lib/figures/graph/layout";
import { schema, type Graph } from "@/lib/figures/graph/schema";

/** A block with its normalisation before the attention: a residual path around it. */
const preNorm = {
  title: "pre-norm",
  boxes: [
    { id: "sum", text: "+", at: [0, 0], shape: "circle" },
    { id: "attention", text: { zh: "多头注意力", en: "multi-head attention" }, at: [0, 1], tone: "soft" },
    { id: "norm", text: "RMSNorm", at: [0, 2] },
    { id: "branch", at: [0, 3], shape: "dot" },
    { id: "x", text: "x", at: [0, 4], shape: "text" },
  ],
  arrows: [
    { from: "x", to: "branch", head: false },
    { from: "branch", to: "norm" },
    { from: "norm", to: "attention", text: "T × d" },
    { from: "attention", to: "sum" },
    { from: "branch", to: "sum", bend: "right", text: { zh: "残差", en: "residual" } },
  ],
  groups: [{ text: { zh: "子层", en: "sub-layer" }, from: [0, 1], to: [0, 2] }],
};
const tree: Graph = schema.parse({
  title: "tree",
  boxes: [
    { id: "root", text: "question", at: [0.5, 0] },
    { id: "a", text: "first thought", at: [0, 1] },
    { id: "b", text: "second thought", at: [1, 1] },
  ],
  arrows: [
    { from: "root", to: "a" },
    { from: "root", to: "b" },
  ],
});
const problemsOf = (data: unknown) =>
  schema
    .safeParse(data)
    .error?.issues.map(({ message }) => message)
    .join() ?? "";

describe("a graph", () => {
  it.each(LOCALES)("keeps boxes apart, and everything inside (%s)", (locale) => {
    for (const data of [schema.parse(preNorm), tree]) {
      const { boxes, frames, routes, width, height } = layoutGraph(data, locale);
      const all = [...boxes.values()];
      for (const [index, a] of all.entries())
        for (const b of all.slice(index + 1))
          expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(
            true,
          );
      for (const { x, y, width: w, height: h } of [...all, ...frames]) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + w).toBeLessThanOrEqual(width);
        expect(y + h).toBeLessThanOrEqual(height);
      }
      for (const [x, y] of routes.flatMap(({ points }) => points))
        expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
    }
  });

  it("leads arrows along horizontals and verticals, from edge to edge", () => {
    const { boxes, routes } = layoutGraph(tree, "en");
    for (const { points } of routes)
      for (const [index, [x, y]] of points.slice(1).entries()) {
        const [fromX, fromY] = points[index] ?? [0, 0];
        expect(x === fromX || y === fromY).toBe(true);
      }
    const root = boxes.get("root")!; // named above
    expect(routes[0]?.points[0]).toEqual([root.x + root.width / 2, root.y + root.height]);
    expect(routes[0]?.points.at(-1)?.[1]).toBe(boxes.get("a")?.y);
  });

  it("leads a bent arrow around what lies between", () => {
    const { boxes, routes } = layoutGraph(schema.parse(preNorm), "en");
    const attention = boxes.get("attention")!; // named above
    expect(Math.max(...(routes[4]?.points.map(([x]) => x) ?? []))).toBeGreaterThan(attention.x + attention.width);
  });

  it("has one size whichever boxes are drawn", () => {
    const some = { ...tree, only: ["root", "a"] };
    expect(layoutGraph(some, "zh").width).toBe(layoutGraph(tree, "zh").width);
  });

  it.each([
    ["an arrow to nowhere", { ...preNorm, arrows: [{ from: "x", to: "y" }] }, /no box "y"/],
    ["two boxes in one place", { ...preNorm, boxes: preNorm.boxes.map((box) => ({ ...box, at: [0, 0] })) }, /lies on/],
    ["two boxes of one name", { ...preNorm, boxes: [...preNorm.boxes, preNorm.boxes[0]] }, /two boxes "sum"/],
    [
      "a box without a text",
      { ...preNorm, boxes: [{ id: "sum", at: [0, 0] }, ...preNorm.boxes.slice(1)] },
      /has a text/,
    ],
    ["a group from right to left", { ...preNorm, groups: [{ text: "g", from: [1, 1], to: [0, 1] }] }, /upper left/],
    ["an unknown box to draw", { ...preNorm, only: ["q"] }, /no box "q"/],
  ])("refuses %s", (_, data, reason) => expect(problemsOf(data)).toMatch(reason));
});
