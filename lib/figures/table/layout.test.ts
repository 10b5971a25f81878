import { describe, expect, it } from "vitest";
import { listFilters } from "@/lib/figures/table/layout";
import { schema } from "@/lib/figures/table/schema";

const row = { source: "https://arxiv.org/abs/2407.21783", read: "2026-11" };
const models = {
  title: "models",
  columns: [
    { id: "model", label: { zh: "模型", en: "Model" } },
    { id: "attention", label: { zh: "注意力", en: "Attention" } },
    { id: "heads", label: { zh: "头数", en: "Heads" }, align: "end" },
  ],
  rows: [
    { ...row, cells: { model: "A", attention: ["GQA", { zh: "滑动窗口", en: "sliding window" }], heads: 128 } },
    { ...row, cells: { model: "B", attention: "MHA", heads: 32 } },
    { ...row, cells: { model: "C", attention: "GQA" } },
  ],
  filter: ["attention", "heads"],
};
const problemsOf = (data: unknown) =>
  schema
    .safeParse(data)
    .error?.issues.map(({ message }) => message)
    .join() ?? "";

describe("a table", () => {
  it("offers each value once, several of one cell by themselves, numbers by size", () => {
    expect(listFilters(schema.parse(models), "en")).toEqual([
      { column: 1, label: "Attention", options: ["GQA", "MHA", "sliding window"] },
      { column: 2, label: "Heads", options: ["32", "128"] },
    ]);
  });

  it("parses what it has parsed to the same", () => {
    const once = schema.parse(models);
    expect(schema.parse(once)).toEqual(once);
  });

  it.each([
    ["a cell of no column", { ...models, rows: [{ ...row, cells: { model: "A", size: 1 } }] }, /no column "size"/],
    ["a row without a name", { ...models, rows: [{ ...row, cells: { heads: 1 } }] }, /names the row/],
    ["a filter of no column", { ...models, filter: ["size"] }, /no column "size"/],
    ["a row without a source", { ...models, rows: [{ cells: { model: "A" }, read: "2026-11" }] }, /expected string/],
    ["a source that is no address", { ...models, rows: [{ ...models.rows[0], source: "ftp://x" }] }, /URL/],
  ])("refuses %s", (_, data, reason) => expect(problemsOf(data)).toMatch(reason));
});
