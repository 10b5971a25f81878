import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMarker, findWritten, type MarkableTerm, type ProseBlock } from "@/lib/terms/find-marks";

const terms: MarkableTerm[] = [
  { id: "lora", forms: ["LoRA"] },
  { id: "kv-cache", forms: ["KV 缓存", "KV cache"] },
  { id: "attention", forms: ["注意力", "attention"] },
  { id: "linear-attention", forms: ["线性注意力", "linear attention"], section: "linear" },
  { id: "relu", forms: ["ReLU"] },
  { id: "pretraining", forms: ["pre-training"] },
];
const block = (text: string, ...sections: string[]): ProseBlock => ({ sections, runs: [text] });
function findMarks(blocks: readonly ProseBlock[], of: readonly MarkableTerm[]) {
  const find = createMarker(of);
  return blocks.flatMap((each, index) => {
    const mark = find(each);
    return mark ? [{ block: index, ...mark }] : [];
  });
}
const words = (blocks: readonly ProseBlock[]) =>
  findMarks(blocks, terms).map(({ block: at, run, start, end }) => blocks[at]?.runs[run]?.slice(start, end));

describe("createMarker", () => {
  it("marks the first time that each section writes a term", () => {
    const blocks = [block("LoRA", "a"), block("LoRA again", "a"), block("LoRA", "a", "part"), block("LoRA", "b")];
    expect(findMarks(blocks, terms).map(({ block: at }) => at)).toEqual([0, 3]);
  });

  it("marks one term a block, the first that was not marked before", () => {
    expect(words([block("LoRA and attention", "a"), block("LoRA and attention", "a")])).toEqual(["LoRA", "attention"]);
    expect(findMarks([{ sections: [], runs: ["none", "the KV cache"] }], terms)).toEqual([
      { id: "kv-cache", block: 0, run: 1, start: 4, end: 12 },
    ]);
  });

  it("marks nothing below the heading that explains it, and does so elsewhere", () => {
    expect(words([block("linear attention", "linear"), block("线性注意力", "a", "linear")])).toEqual([]);
    expect(words([block("linear attention", "a", "other")])).toEqual(["linear attention"]);
  });

  it("takes the longest form, and nothing inside a form that is marked already", () => {
    expect(words([block("线性注意力", "a"), block("线性注意力", "a"), block("注意力", "a")])).toEqual([
      "线性注意力",
      "注意力",
    ]);
  });

  it.each([
    ["QLoRA"],
    ["LoRA-FA"],
    ["cross-attention"],
    ["LoRAX"],
    ["LoRAs"],
    ["attentions-like"],
    ["lora"],
    ["KV  缓 存"],
  ])("finds no term in %s", (text) => {
    expect(words([block(text)])).toEqual([]);
  });

  it.each([
    ["Attention", "Attention"],
    ["two attentions.", "attentions"],
    ["用LoRA微调", "LoRA"],
    ["the KV\ncache", "KV\ncache"],
    ["（ReLU）", "ReLU"],
    ["Pre-training", "Pre-training"],
    ["attention, then", "attention"],
  ])("finds the term in %j", (text, found) => {
    expect(words([block(text)])).toEqual([found]);
  });

  it("is not misled by forms with signs of patterns", () => {
    const signs = [{ id: "a", forms: ["C++ (17)", "x.y"] }];
    expect(findMarks([block("xxy C++ (17)")], signs)).toMatchObject([{ start: 4, end: 12 }]);
  });

  it("keeps its rules whatever the text", () => {
    const piece = fc.constantFrom(
      "LoRA",
      "KV 缓存",
      "注意力",
      "线性注意力",
      "linear attention",
      " ",
      "，",
      "x",
      "\n",
      "attention ",
    );
    const blocks = fc.array(
      fc.record({
        sections: fc.constantFrom<string[]>([], ["a"], ["a", "linear"], ["b"]),
        runs: fc.array(
          fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join("")),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(blocks, (prose) => {
        const marks = findMarks(prose, terms);
        expect(new Set(marks.map((mark) => mark.block)).size).toBe(marks.length);
        for (const { id, block: at, run, start, end } of marks) {
          const { sections, runs } = prose[at]!;
          const text = runs[run]!;
          const [before, marked, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
          expect(before + marked + after).toBe(text);
          const term = terms.find((each) => each.id === id)!;
          expect(findWritten(marked, [term]).has(id)).toBe(true);
          expect(term.section === undefined || !sections.includes(term.section)).toBe(true);
          // The longer form would have been taken.
          expect(id === "attention" && /(线性|(?<![A-Za-z])linear\s)$/.test(before)).toBe(false);
        }
        const sectionOf = (at: number) =>
          prose.slice(0, at + 1).filter(({ sections }, index) => sections[0] !== prose[index - 1]?.sections[0]).length;
        const places = marks.map(({ id, block: at }) => `${id} ${sectionOf(at)}`);
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 300 },
    );
  });
});
