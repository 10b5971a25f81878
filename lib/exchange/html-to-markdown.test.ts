import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToMarkdown, plainToMarkdown } from "@/lib/exchange/html-to-markdown";

describe("htmlToMarkdown", () => {
  it.each([
    ["<p>One <b>two</b> <i>three</i></p><p>four</p>", "One **two** *three*\n\nfour"],
    ["a<br>b", "a\\\nb"],
    ["<code>x_1</code> and x_1", "`x_1` and x_1"],
    ["<pre><code>a = b\nc</code></pre>", "```\na = b\nc\n```"],
    ["<ul><li>a</li><li>b</li></ul>", "- a\n- b"],
    ["price $5 &lt; 6 &amp; 7", "price \\$5 < 6 & 7"],
    [String.raw`rank \(r \le d\) of <b>\[W_0\]</b>`, "rank $r \\le d$ of **$W_0$**"],
    ["$$a_1 b$$", "$a_1 b$"],
    ["<a href='https://example.org/'>x</a>", "[x](https://example.org/)"],
    ["", ""],
  ])("reads %s", (html, markdown) => {
    expect(htmlToMarkdown(html)).toEqual({ markdown, lost: [] });
  });

  it("names what Markdown has nothing for", () => {
    expect(htmlToMarkdown("<video src='x'></video>H<sub>2</sub>O").lost.toSorted()).toEqual(["sub", "video"]);
  });

  it.each(["<b>", "<a><p>", "<b><i>", "\\(", "\\(\\]", "$$", "<table>", "&amp;", "<", "\\(a\\]"])(
    "takes no time over 20 kB of %s",
    (piece) => {
      const before = performance.now();
      htmlToMarkdown(piece.repeat(20_000 / piece.length));
      expect(performance.now() - before).toBeLessThan(3_000);
    },
  );

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void [htmlToMarkdown(text), plainToMarkdown(text)]));
  });
});

describe("plainToMarkdown", () => {
  it("shows the text as it is", () => {
    expect(plainToMarkdown("2*3*4 # x\n\n# y").markdown).toBe("2\\*3\\*4 # x\n\n\\# y");
  });
});
