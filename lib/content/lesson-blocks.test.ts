import { describe, expect, it } from "vitest";
import { toLessonBlocks } from "@/lib/content/lesson-blocks";
import { parseLesson } from "@/lib/content/lesson";
import type { Source } from "@/lib/content/schema";

const sources: Source[] = [
  { id: "hu-2021", title: "LoRA", authors: "Hu et al.", year: 2021, url: "https://arxiv.org/abs/2106.09685" },
  { id: "docs", title: "PEFT documentation", url: "https://huggingface.co/docs/peft" },
];
const blocksOf = (markdown: string) => {
  const { lesson, problems } = parseLesson(markdown, {
    file: "lesson.en.md",
    locale: "en",
    sources: sources.map(({ id }) => id),
  });
  expect(problems).toEqual([]);
  return toLessonBlocks(lesson.root, sources);
};
const htmlOf = (markdown: string): string =>
  blocksOf(markdown)
    .map((block) => (block.type === "prose" ? block.html : ""))
    .join("");

describe("the blocks of a lesson", () => {
  it("joins what stands between two embeds into one run of prose", () => {
    const blocks = blocksOf(
      "One.\n\nTwo.\n\n- three\n\n::item{#an-item}\n\nFour.\n\n::figure{#a-figure}\n\n::lab{slug=lora}",
    );
    expect(blocks.map(({ type }) => type)).toEqual(["prose", "item", "prose", "figure", "lab"]);
    expect(blocks[0]).toMatchObject({ html: expect.stringMatching(/^<p>One\.<\/p>[^]*<li>three<\/li>/) as string });
    expect(blocks[1]).toEqual({ type: "item", id: "an-item" });
    expect(blocks[4]).toEqual({ type: "lab", id: "lora" });
  });

  it("keeps the three parts of a mistake apart", () => {
    const mistake = "Start.\n\n::::mistake\n:::said\nS\n:::\n:::why\nW\n:::\n:::right\nR\n:::\n::::";
    expect(blocksOf(mistake)[1]).toEqual({ type: "mistake", said: "<p>S</p>", why: "<p>W</p>", right: "<p>R</p>" });
  });

  it("cuts a box as it cuts the lesson", () => {
    const blocks = blocksOf('Start.\n\n:::numbers{title="Sizes"}\nBefore.\n\n::figure{#inside}\n:::');
    expect(blocks[1]).toEqual({
      type: "box",
      kind: "numbers",
      title: "Sizes",
      blocks: [
        { type: "prose", html: "<p>Before.</p>" },
        { type: "figure", id: "inside" },
      ],
    });
  });

  it("links a citation to its source and says where in it", () => {
    const html = htmlOf("A fact :cite[section 4.1]{#hu-2021}.");
    expect(html).toContain('href="#source-hu-2021"');
    expect(html).toContain('[1<span class="cite-place"> · section 4.1</span>]');
    expect(html).toContain('<span lang="en">Hu et al. 2021</span> · section 4.1');
  });

  it("names a source without authors by its title", () => {
    expect(htmlOf("A fact :cite{#docs}.")).toContain('<span lang="en">PEFT documentation</span>');
  });

  it("begins a block with each section, so that a far one need not be laid out", () => {
    const blocks = blocksOf("Start.\n\n## One {#one}\n\nA.\n\n### Two {#two}\n\nB.");
    expect(blocks.map((block) => block.type === "prose" && /^<(\w+)/.exec(block.html)?.[1])).toEqual(["p", "h2", "h3"]);
  });

  it("writes a place into the margin once in each section", () => {
    const notes = (markdown: string) => htmlOf(markdown).match(/margin-note/g)?.length ?? 0;
    expect(notes("A :cite{#docs}, b :cite{#docs}.")).toBe(1);
    expect(notes("A :cite[p. 1]{#docs}, b :cite[p. 2]{#docs}.")).toBe(2);
    expect(notes("A :cite{#docs}.\n\n## Next {#next}\n\nB :cite{#docs}.")).toBe(2);
  });

  it("writes nothing into the margin from inside a box or a table", () => {
    const [, box] = blocksOf("Start.\n\n:::note\nA :cite{#docs}.\n:::");
    expect(JSON.stringify(box)).not.toContain("margin-note");
    expect(htmlOf("Start.\n\n| a |\n| - |\n| b :cite{#docs} |")).not.toContain("margin-note");
  });

  it("lets a formula on its own line be reached by keyboard", () => {
    expect(htmlOf("Start.\n\n$$\na = b\n$$")).toContain('<span class="katex-display" tabindex="0">');
  });

  it("leaves the tree as it was", () => {
    const { lesson } = parseLesson("A :cite{#docs}.", { file: "f", locale: "en", sources: ["hu-2021", "docs"] });
    const before = structuredClone(lesson.root);
    toLessonBlocks(lesson.root, sources);
    expect(lesson.root).toEqual(before);
  });
});
