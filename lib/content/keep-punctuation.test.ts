import { describe, expect, it } from "vitest";
import { visit } from "unist-util-visit";
import { parseMarkdown, renderMdast } from "@/lib/content/markdown-processor";

/** What is kept on one line, with `_` for the formula. */
function held(markdown: string): string[] {
  const found: string[] = [];
  visit(renderMdast(parseMarkdown(markdown, "item"), "item").root, "element", ({ properties, children }) => {
    if (!String(properties["className"]).includes("whitespace-nowrap")) return;
    found.push(children.map((child) => (child.type === "text" ? child.value : "_")).join(""));
  });
  return found;
}

describe("keepPunctuation", () => {
  it("keeps a mark and a bracket on the line of the formula that they touch", () => {
    expect(held("设 $x$，则")).toEqual(["_，"]);
    expect(held("反过来（$A$）。")).toEqual(["（_）。"]);
    expect(held("Let $x$, and ($y$).")).toEqual(["_,", "(_)."]);
  });

  it("leaves a formula alone that touches words only, stands by itself, or is long", () => {
    expect(held("设 $x$ 为")).toEqual([]);
    expect(held("$$\nx\n$$")).toEqual([]);
    expect(held("其中 $a + b + c + d + e + f + g + h + i$，")).toEqual([]);
  });
});
