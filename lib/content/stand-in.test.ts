import { describe, expect, it } from "vitest";
import { standInFor } from "@/lib/content/stand-in";

describe("the stand-in of a text", () => {
  it.each([
    ["<p>low-rank</p>", " nnnn nnnn"],
    ["低秩更新", "一一一一"],
    ["秩 r = 8", "一 nnnn nnnn"],
    ["a &lt; b", " nnnn"],
    ["<span><math><mi>a very long formula</mi></math></span><span>x</span>", " nnnn"],
    ["<pre><code>a = 1\n\nb = 2\n</code></pre>", "n\nn\nn"],
    ["", ""],
  ])("of %s is as wide", (html, standIn) => expect(standInFor(html)).toBe(standIn));
});
