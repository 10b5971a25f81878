import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutBlocks } from "@/lib/figures/blocks/layout";
import { schema } from "@/lib/figures/blocks/schema";

const heads = {
  title: "GQA",
  rows: [
    { id: "q", label: { zh: "查询头", en: "query heads" }, cells: [{ text: "Q", tone: "soft", repeat: 8 }] },
    {
      id: "kv",
      label: "K, V",
      cells: [
        { text: "1", span: 4 },
        { text: "2", span: 4 },
      ],
      note: "2 × 2 × 128 × 2 B",
    },
  ],
  links: Array.from({ length: 8 }, (_, index) => ({ from: `q:${index}`, to: `kv:${Math.floor(index / 4)}` })),
};
const problemsOf = (data: unknown) =>
  schema
    .safeParse(data)
    .error?.issues.map(({ message }) => message)
    .join() ?? "";

describe("blocks", () => {
  it("gives spans the width of the cells that they share, and links their facing edges", () => {
    const { rows, links } = layoutBlocks(schema.parse(heads), "en");
    const [queries, keys] = [rows[0]?.cells ?? [], rows[1]?.cells ?? []];
    expect(queries).toHaveLength(8);
    expect(keys[0]?.width).toBe(4 * (queries[0]?.width ?? 0));
    expect(keys[1]?.x).toBe(queries[4]?.x);
    expect(links[0]?.from[1]).toBe((queries[0]?.y ?? 0) + (queries[0]?.height ?? 0));
    expect(links[0]?.to[1]).toBe(keys[0]?.y);
  });

  it("reads a text alone as a plain cell, and stacks dense rows without a gap", () => {
    const { rows } = layoutBlocks(
      schema.parse({ title: "t", dense: true, rows: [{ cells: [1, "a"] }, { cells: [2, 3] }] }),
      "zh",
    );
    expect(rows[0]?.cells.map(({ lines, tone }) => [...lines, tone])).toEqual([
      ["1", "plain"],
      ["a", "plain"],
    ]);
    expect(rows[1]?.cells[0]?.y).toBe((rows[0]?.cells[0]?.y ?? 0) + (rows[0]?.cells[0]?.height ?? 0));
  });

  it("keeps its units, its names and the space for links in all steps", () => {
    const [one, other] = [
      heads,
      { ...heads, rows: heads.rows.map((row) => ({ ...row, cells: ["a long text"] })), links: [] },
    ];
    const steps = [schema.parse(one), schema.parse(other)] as const;
    const [first, second] = steps.map((step) => layoutBlocks(step, "en", steps).rows);
    expect(second?.[0]?.cells[0]?.width).toBe(first?.[0]?.cells[0]?.width);
    expect(second?.[1]?.cells[0]?.y).toBe(first?.[1]?.cells[0]?.y);
  });

  it("keeps cells beside one another and inside the drawing, whatever they say", () => {
    const cell = fc.record({
      text: fc.constantFrom("a", "paged attention block", { zh: "键值缓存的第三块", en: "third block" }),
      span: fc.integer({ min: 1, max: 3 }),
    });
    const row = fc.record({
      cells: fc.array(cell, { minLength: 1, maxLength: 9 }),
      offset: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.constantFrom("left", "above"),
        (authored, labels) => {
          const { rows, width, height } = layoutBlocks(schema.parse({ title: "t", rows: authored, labels }), "zh");
          for (const { cells } of rows)
            for (const [index, { x, y, width: w, height: h }] of cells.entries()) {
              expect(x + w).toBeLessThanOrEqual(width);
              expect(y + h).toBeLessThanOrEqual(height);
              const next = cells[index + 1];
              if (next) expect(next.x).toBeCloseTo(x + w, 6);
            }
        },
      ),
    );
  });

  it.each([
    ["a link to a row that is not there", { ...heads, links: [{ from: "q:0", to: "v:0" }] }, /no row "v"/],
    ["a link to a cell that is not there", { ...heads, links: [{ from: "q:8", to: "kv:0" }] }, /has 8 cells/],
    ["a link within a row", { ...heads, links: [{ from: "q:0", to: "q:1" }] }, /another row/],
    ["a name that is none", { ...heads, links: [{ from: "q", to: "kv:0" }] }, /name a cell/],
    ["two rows of one id", { ...heads, rows: [...heads.rows, heads.rows[0]] }, /two rows "q"/],
  ])("refuses %s", (_, data, reason) => expect(problemsOf(data)).toMatch(reason));
});
