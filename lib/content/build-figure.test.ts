import { describe, expect, it } from "vitest";
import { buildFigure } from "@/lib/content/build-figure";
import { renderInline } from "@/lib/content/markdown";

const text = (zh: string, en: string) => ({ zh, en });
const figure = { id: "f", kind: "curve", caption: text("$q$ 按 $m$ 转", "**turned** by m"), data: { a: 1 } };

describe("a figure of a lesson", () => {
  it("has its captions as HTML of one language, without a paragraph around them", () => {
    expect(buildFigure(figure, "en", renderInline).caption).toBe("<strong>turned</strong> by m");
    expect(buildFigure(figure, "zh", renderInline).caption).toContain("katex");
  });

  it("has no steps, or those of its author with their data", () => {
    expect(buildFigure(figure, "en", renderInline).steps).toEqual([]);
    const steps = [{ caption: text("一", "*one*"), data: 1 }];
    expect(buildFigure({ ...figure, steps }, "en", renderInline).steps).toEqual([{ caption: "<em>one</em>", data: 1 }]);
  });
});
