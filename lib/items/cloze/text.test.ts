import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "@/lib/content/markdown";
import { placeBlanks } from "@/lib/items/cloze/place-blanks";
import { splitHtml, type Piece } from "@/lib/items/cloze/split-html";

const place = (text: string) => placeBlanks(text, (name) => ({ a: 1, b: 2 })[name]);
const numbers = (pieces: readonly Piece[]): number[] =>
  pieces.flatMap((piece) => {
    if (piece.type === "blank") return [piece.number];
    return piece.type === "element" && typeof piece.inside !== "string" ? numbers(piece.inside) : [];
  });
const toHtml = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.type === "text") return piece.text;
      if (piece.type === "blank") return `[${piece.number}]`;
      return `<${piece.tag}>${typeof piece.inside === "string" ? piece.inside : toHtml(piece.inside)}</${piece.tag}>`;
    })
    .join("");

describe("blanks in Markdown", () => {
  it.each([
    ["低秩 {{a}}，{{b}}", "低秩 ＿＿1＿＿，＿＿2＿＿"],
    ["`r = {{a}}`", "`r = __a__`"],
    ["```python\nx = {{a}}\n```\n{{b}}", "```python\nx = __a__\n```\n＿＿2＿＿"],
    ["$r={{a}}$ 与 {{b}}", "$r={\\boxed{1}}$ 与 ＿＿2＿＿"],
    ["$$\nx={{a}}\n$$", "$$\nx={\\boxed{1}}\n$$"],
    ["5\\$ {{a}} 6\\$", "5\\$ ＿＿1＿＿ 6\\$"],
    ["one $ and {{a}}", "one $ and ＿＿1＿＿"],
    ["``a ` {{a}}`` {{b}}", "``a ` __a__`` ＿＿2＿＿"],
    ["{{other}} {a} {{A}}", "{{other}} {a} {{A}}"],
  ])("%j becomes %j", (text, marked) => expect(place(text)).toBe(marked));

  it("survive the renderer, the highlighter and the sanitiser, each where it stood", () => {
    const html = renderMarkdown(place("**甲**：{{a}}。\n\n```python\nscale = alpha / {{b}}  # ok\n```"));
    expect(numbers(splitHtml(html))).toEqual([1, 2]);
    const list = renderMarkdown(place("- x {{a}}\n- y\n\n| a | b |\n|---|---|\n| 1 | {{b}} |"));
    expect(numbers(splitHtml(list))).toEqual([1, 2]);
    expect(numbers(splitHtml(renderMarkdown(place("`r*{{a}}` and $x_{ {{b}} }$"))))).toEqual([1]);
    expect(renderMarkdown(place("$\\frac{ {{a}} }{2}$"))).toContain("boxed");
    expect(renderMarkdown(place("$\\frac{ {{a}} }{2}$"))).not.toContain("katex-error");
  });

  it("are all found in code, as one token, in every language that is highlighted", () => {
    for (const language of ["python", "bash", "json", "text"])
      expect(numbers(splitHtml(renderMarkdown(place(`\`\`\`${language}\nx = {{a}} * f({{b}})\n\`\`\``))))).toEqual([
        1, 2,
      ]);
  });
});

describe("HTML that is cut", () => {
  it("keeps elements without a blank as they were, and reads references of characters", () => {
    const pieces = splitHtml('<p class="x">a &#x3C; b ＿＿1＿＿ <em title="c>d">e &#x26; f</em><br></p>\n<p>g</p>');
    expect(toHtml(pieces)).toBe("<p>a < b [1] <em>e &#x26; f</em><br></br></p>\n<p>g</p>");
    expect(pieces[0]).toMatchObject({ tag: "p", attributes: { class: "x" } });
  });

  it("finds every blank of anything that the renderer makes, once", () => {
    const piece = fc.constantFrom(
      "{{b}}",
      "**b**",
      "$x$",
      "`c`",
      "\n\n",
      "- d\n",
      "> e\n",
      "<",
      "&",
      "文字",
      " ",
      "\n```\nz\n```\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.array(piece, { maxLength: 8 }), (before, after) => {
        const html = renderMarkdown(place([...before, "{{a}}", ...after].join("")));
        const found = numbers(splitHtml(html));
        expect(found.filter((number) => number === 1)).toHaveLength(1);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 300 },
    );
  });

  it("puts no field into a formula, not even one that never ends", () => {
    for (const text of ["$$\n\n{{a}}", "$x {{a}}$", "$\\foo{ {{a}} }$"])
      expect(numbers(splitHtml(renderMarkdown(place(text))))).toEqual([]);
  });

  it("takes anything else as text, without a crash", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("<", ">", "/", "p", " ", '"', "=", "&", "#", ";", "1", "__a__") }),
        (text) => void splitHtml(text),
      ),
      { numRuns: 2_000 },
    );
  });
});
