import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderInline, renderMarkdown } from "@/lib/content/markdown";

describe("a picture in an item", () => {
  const id = "0123456789abcdef".repeat(4);

  it("of ours has its description and size, and comes when it is near", () => {
    expect(renderMarkdown(`![LoRA <b>](/media/${id}#640x480)`)).toBe(
      `<p><img src="/media/${id}" alt="LoRA <b>" width="640" height="480" loading="lazy" decoding="async"></p>`,
    );
  });

  it.each([
    `https://example.com/${id}.png`,
    `//example.com/media/${id}`,
    `/media/${id.slice(1)}`,
    `/media/${id}?x=1`,
    `/media/../api/${id}`,
    `/media/${id.toUpperCase()}`,
    `javascript:alert(1)`,
    `data:image/png;base64,AAAA`,
  ])("of anybody else is dropped: %s", (address) => {
    expect(renderMarkdown(`before ![x](${address}) ![y](${address}) after`)).toBe("<p>before   after</p>");
  });

  it("carries nothing of a title or a size that is none", () => {
    const html = renderMarkdown(`![x](/media/${id}#640x480 "onerror=alert(1)")`);
    expect(html).not.toContain("onerror");
    expect(renderMarkdown(`![x](/media/${id}#0x480)`)).toBe("<p></p>");
  });
});

describe("renderMarkdown", () => {
  it("makes emphasis bold beside Chinese punctuation", () => {
    expect(renderMarkdown("**强调。**文字")).toBe("<p><strong>强调。</strong>文字</p>");
  });

  it("renders a formula to HTML and to MathML, styles included", () => {
    const html = renderMarkdown("$\\sqrt{\\frac{a}{b}} \\hat{x} \\mathbb{R}^{d\\times k}$");
    expect(html).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML">');
    expect(html).toContain('<annotation encoding="application/x-tex">');
    expect(html).toMatch(/style="height:[\d.]+em;vertical-align:-[\d.]+em;?"/);
    expect(html).toMatch(/<svg [^>]*preserveAspectRatio/);
    expect(html).toContain("<path d=");
    expect(html).toContain('aria-hidden="true"');
  });

  it("loses nothing that KaTeX wrote: the sanitiser keeps every style and tag", async () => {
    const katex = (await import("katex")).default;
    const formulas = [
      "\\begin{aligned} W &= W_0 + \\frac{\\alpha}{r} BA \\\\ h &= Wx \\end{aligned}",
      "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}",
      "\\underbrace{r(d+k)}_{\\text{可训练参数}} \\ll dk",
      "\\sum_{i=1}^{n} \\left\\lVert x_i \\right\\rVert_2^2 \\approx \\overline{y}",
      "\\begin{cases} 1 & x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}",
      "\\boxed{r = 8} \\quad \\sqrt[3]{x} \\xrightarrow{abc} \\cancel{x}",
      "\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array}",
    ];
    const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;
    for (const formula of formulas) {
      const direct = katex.renderToString(formula, { displayMode: true });
      const ours = renderMarkdown(`$$\n${formula}\n$$`);
      for (const pattern of [/<[a-z]+/g, /style="/g, /class="/g])
        expect([formula, count(ours, pattern)]).toEqual([formula, count(direct, pattern)]);
    }
  });

  it("displays a formula that is alone between two pairs of dollars, on one line or on three", () => {
    const display = '<span class="katex-display">';
    expect(renderMarkdown("$$\nx\n$$")).toContain(display);
    expect(renderMarkdown("$$x$$")).toBe(renderMarkdown("$$\nx\n$$"));
    expect(renderMarkdown("a $$x$$ b")).not.toContain(display);
    expect(renderMarkdown("$x$")).not.toContain(display);
  });

  it("highlights code for both themes without a style element", () => {
    const html = renderMarkdown("```python\nx = 1  # 注释\n```");
    expect(html).toContain('<pre class="shiki" tabindex="0" data-language="python">');
    expect(html).toMatch(/<span style="--shiki-light:#[0-9A-Fa-f]+;--shiki-dark:#[0-9A-Fa-f]+">/);
    expect(html).not.toContain("<style");
  });

  it("shows code of an unknown language plain", () => {
    expect(renderMarkdown("```cobol\nMOVE A\n```")).toContain("MOVE A");
  });

  it("lets wide tables scroll and names their column headers", () => {
    expect(renderMarkdown("| a |\n|---|\n| 1 |")).toContain('<div class="table-scroll" tabindex="0"><table>');
    expect(renderMarkdown("| a |\n|---|\n| 1 |")).toContain('<th scope="col">a</th>');
  });

  it("takes a colon as text", () => {
    expect(renderMarkdown("比例 3:1，:smile 与 a:b[x]{#y}")).toBe("<p>比例 3:1，:smile 与 a:b[x]{#y}</p>");
  });

  it.each([
    ["raw HTML", "<script>alert(1)</script><img src=x onerror=alert(1)>"],
    ["a script link", "[x](javascript:alert(1))"],
    ["a data link", "[x](data:text/html,alert)"],
    ["a plain http link", "[x](http://example.com)"],
    ["a relative link", "[x](/admin)"],
    ["a relative link that only begins like a lab", "[x](/en/labs/../../admin)"],
    ["a link to another host that looks like a lab", "[x](//en/labs/lora)"],
    ["an image", "![x](https://example.com/x.png)"],
    ["a KaTeX link", "$\\href{https://example.com}{x}$"],
    ["KaTeX HTML", "$\\htmlStyle{position:fixed}{x} \\htmlId{a}{x}$"],
    ["a KaTeX image", "$\\includegraphics{https://example.com/x.png}$"],
    ["a heading", "# x"],
    ["a footnote", "x[^1]\n\n[^1]: y"],
  ])("refuses %s", (_name, markdown) => {
    const html = renderMarkdown(markdown);
    expect(html).not.toMatch(/<(script|img|h1)|javascript:|data:|href="http:|href="\/|<[^>]+ id=|style="[^"]*fixed/);
    expect(html).not.toMatch(/<a (?!href="https)[^>]*href="https:\/\/example/);
  });

  it("keeps a link into a lab, with the state that it opens", () => {
    expect(renderMarkdown("[x](/en/labs/memory?m=meta-llama/Llama-3.1-8B&s=4096)")).toContain(
      'href="/en/labs/memory?m=meta-llama/Llama-3.1-8B&#x26;s=4096"',
    );
  });

  it("stops a formula that expands without end", () => {
    const started = performance.now();
    renderMarkdown("$\\def\\a{\\a\\a}\\a$");
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("never writes an element or handler that a text asks for", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "script",
      "$",
      "`",
      "**",
      "[x](",
      ")",
      "\\href{javascript:x}{y}",
      ":a{#b}",
      "\n",
      " onload=x",
      "中文",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = renderMarkdown(pieces.join(""));
        expect(html).not.toMatch(/href="(?!https:)/i);
        // Without the attributes' values, which are quoted and escaped.
        expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<script|<[^>]+\son\w+=/i);
      }),
      { numRuns: 200 },
    );
  });
});

describe("renderInline", () => {
  it("unwraps a single paragraph and nothing else", () => {
    expect(renderInline("秩 $r$").startsWith("秩 <span")).toBe(true);
    expect(renderInline("a\n\nb")).toBe("<p>a</p>\n<p>b</p>");
    expect(renderInline("- a")).toContain("<ul>");
  });
});
