import { describe, expect, it } from "vitest";
import { renderCode, renderProse } from "@/lib/notebooks/render-cell";

describe("prose of a notebook", () => {
  it("has headings below the title of the page, formulas, code and tables", () => {
    const html = renderProse("# A\n\n## B\n\n$x^2$ **粗**体\n\n```python\nx = 1\n```\n\n|a|b|\n|-|-|\n|1|2|");
    expect(html).toContain("<h2>A</h2>");
    expect(html).toContain("<h3>B</h3>");
    for (const part of ['class="katex"', "<strong>粗</strong>", 'class="shiki"', "table-scroll"])
      expect(html).toContain(part);
  });

  it("runs nothing, whoever wrote it", () => {
    const html = renderProse(
      [
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "[a](javascript:alert(1)) [b](data:text/html,x) ![c](https://else.example/x.png)",
        String.raw`$\href{javascript:alert(1)}{x}$ $\includegraphics{https://else.example/x.png}$`,
      ].join("\n\n"),
    );
    expect(html).not.toMatch(/<script|<img|href="(?!https:)|onerror=|src=/);
  });
});

describe("code of a notebook", () => {
  it("is shown as it is, fences in it too", () => {
    const html = renderCode('text = """\n```\n<b>\n```\n"""');
    expect(html.replace(/<[^>]+>/g, "")).toBe('text = """\n```\n&#x3C;b>\n```\n"""');
  });
});
