import type { Element, Root } from "hast";
import { describe, expect, it } from "vitest";
import { visit } from "unist-util-visit";
import { parseLesson } from "@/lib/content/lesson";

const parse = (markdown: string, locale: "zh" | "en" = "zh") =>
  parseLesson(markdown, { file: "lesson.md", locale, sources: ["hu-2021", "dettmers-2023"] });

const elements = (root: Root, tagName: string): Element[] => {
  const found: Element[] = [];
  visit(root, "element", (node) => {
    if (node.tagName === tagName) found.push(node);
  });
  return found;
};

const lesson = `冻结原权重 $W_0$，只学一个低秩更新 :cite[第 4 节]{#hu-2021}。

## 想法 {#idea}

::item{#lora-rank}

### 记号 {#notation}

::figure{#low-rank}

$$
h = W_0 x + BAx
$$

::::mistake
:::said
LoRA 一定更快。
:::
:::why
前向多了一次乘法。
:::
:::right
合并后才一样快 :cite{#dettmers-2023}。
:::
::::

:::numbers{title="8B 的数字"}
| 秩 | 参数 |
|---|---|
| 8 | 1 |
:::

\`\`\`python
x = 1
\`\`\`

::lab{slug=lora}
`;

describe("parseLesson", () => {
  it("reads headings, embeds, citations and outline, with lines", () => {
    const { lesson: tree, problems } = parse(lesson);
    expect(problems).toEqual([]);
    expect(tree.headings).toEqual([
      { id: "idea", depth: 2, text: "想法" },
      { id: "notation", depth: 3, text: "记号" },
    ]);
    expect(tree.embeds).toEqual([
      { kind: "item", id: "lora-rank", line: 5 },
      { kind: "figure", id: "low-rank", line: 9 },
      { kind: "lab", id: "lora", line: 37 },
    ]);
    expect(tree.citations.map(({ source }) => source)).toEqual(["hu-2021", "dettmers-2023"]);
    expect(tree.outline.map(({ entry }) => entry)).toEqual([
      "section #idea",
      "item lora-rank",
      "sub-section #notation",
      "figure low-rank",
      "formula h=W_0x+BAx",
      "box mistake",
      "box said",
      "box why",
      "box right",
      "box numbers",
      "table of 2 rows and 2 columns",
      "code python",
      "lab lora",
    ]);
    expect(tree.length.characters).toBeGreaterThan(30);
  });

  it("keeps the elements of the directives through the sanitiser", () => {
    const { root } = parse(lesson).lesson;
    expect(elements(root, "h2")[0]?.properties).toEqual({ id: "idea" });
    expect(elements(root, "warmup-item")[0]?.properties).toEqual({ dataId: "lora-rank" });
    expect(elements(root, "warmup-lab")[0]?.properties).toEqual({ dataSlug: "lora" });
    expect(elements(root, "warmup-cite").map((node) => node.properties)).toEqual([
      { dataSource: "hu-2021", dataLocator: "第 4 节", dataNumber: "1" },
      { dataSource: "dettmers-2023", dataLocator: "", dataNumber: "2" },
    ]);
    expect(elements(root, "warmup-box").map((node) => node.properties)).toEqual([
      { dataKind: "mistake" },
      { dataKind: "numbers", dataTitle: "8B 的数字" },
    ]);
    expect(elements(root, "warmup-part").map((node) => node.properties["dataPart"])).toEqual(["said", "why", "right"]);
    expect(elements(root, "math")).toHaveLength(2);
  });

  it("is plain JSON", () => {
    const { lesson: tree } = parse(lesson);
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  });

  it("gives text with a colon back as it was", () => {
    const { lesson: tree, problems } = parse("比例 3:1，10:30，:smile 与 a:b 都是文字。");
    expect(problems).toEqual([]);
    expect(JSON.stringify(tree.root)).toContain("10");
    let text = "";
    visit(tree.root, "text", (node) => {
      text += node.value;
    });
    expect(text).toBe("比例 3:1，10:30，:smile 与 a:b 都是文字。");
  });

  it.each([
    ["an unknown leaf", "a\n\n::video{#x}", 3, 'unknown directive "video"'],
    ["an unknown box", "a\n\n:::tip\nx\n:::", 3, 'unknown directive "tip"'],
    ["an unknown text directive with attributes", "a :foo{#x}", 1, 'unknown directive "foo"'],
    ["an inherited name", "a\n\n::constructor{#x}", 3, 'unknown directive "constructor"'],
    ["a wrong form", "a :item{#x}", 1, '"item" stands in the wrong form'],
    ["a missing id", "a\n\n::item", 3, '"item" lacks its id'],
    ["a citation without a source", "a :cite[p. 5]", 1, '"cite" lacks its id'],
    ["an attribute that does not exist", "a\n\n::lab{slug=lora size=2}", 3, '"lab" has no attribute "size"'],
    ["a part outside its box", "a\n\n:::said\nx\n:::", 3, '"said" stands outside a mistake box'],
    ["a mistake without its parts", "a\n\n:::mistake\nx\n:::", 3, "a mistake box holds something else"],
    ["a label", "a\n\n:::note[标题]\nx\n:::", 3, '"note" has a [label]'],
    ["an unknown source", "a\n\n:cite{#nobody-1999}", 3, 'the cited source "nobody-1999" is not in chapter.yaml'],
    ["a heading without id", "a\n\n## 想法", 3, "the heading has no id"],
    ["an id used twice", "a\n\n## b {#x}\n\n## c {#x}", 5, 'the heading id "x" is taken'],
    ["a heading of depth 1", "a\n\n# b {#x}", 3, "a heading of depth 1"],
    ["a sub-section first", "a\n\n### b {#x}", 3, "a sub-section stands before the first section"],
    ["a start that is no paragraph", "## b {#x}", 1, "the lesson starts with something else"],
    ["a refused formula", "a\n\n- b\n- $\\frac{1$", 4, "KaTeX parse error"],
    ["Chinese in a formula outside \\text", "a $中$", 1, "LaTeX-incompatible input"],
  ])("names %s with its line", (_name, markdown, line, message) => {
    expect(
      parse(markdown).problems.map((problem) => ({ line: problem.line, message: problem.message })),
    ).toContainEqual({
      line,
      message: expect.stringContaining(message),
    });
  });

  it("marks Chinese inside an English lesson as Chinese, and leaves formulas alone", () => {
    const { root } = parse("Called 低秩，更新 in Chinese; $\\text{秩}$.", "en").lesson;
    const marked = elements(root, "span").filter((node) => node.properties["lang"] === "zh-Hans");
    expect(marked.map((node) => node.children)).toEqual([[{ type: "text", value: "低秩，更新" }]]);
  });
});
