import { describe, expect, it } from "vitest";
import { renderMarkdown } from "@/lib/content/markdown";
import { renderLines } from "@/lib/items/hotspot/render-lines";

const CODE = `def merge(w, b, a):
    """Adds the update
    and rounds once."""

    return (w + b @ a).to(w.dtype)  # ~~~ <b>`;

describe("lines of code", () => {
  it("are coloured, one for each, those of a text over several lines too", () => {
    const lines = renderLines(CODE, "python", renderMarkdown);
    expect(lines).toHaveLength(5);
    for (const line of [lines[0], lines[1], lines[2], lines[4]]) expect(line).toContain("--shiki-light");
    expect(lines[4]).not.toContain("<b>");
    for (const line of lines) expect(line.match(/<span/g)?.length).toBe(line.match(/<\/span>/g)?.length);
  });

  it("say the same as the code", () => {
    const text = renderLines(CODE, "python", renderMarkdown).map((line) =>
      line
        .replace(/<[^>]+>/g, "")
        .replace(/&#x3C;|&lt;/g, "<")
        .replace(/&#x3E;|&gt;/g, ">"),
    );
    expect(text.join("\n")).toBe(CODE);
  });

  it("are plain, and no markup, where the renderer gives no code", () => {
    expect(renderLines("a < b\n<i>", "text", (markdown) => `<p>${markdown}</p>`)).toEqual(["a &lt; b", "&lt;i&gt;"]);
  });
});
