import { describe, expect, it } from "vitest";
import { fileNameOf } from "@/lib/notebooks/file-name";
import { ownCopy } from "@/lib/notebooks/own-copy";
import type { NotebookDocument } from "@/lib/notebooks/schema";

const AUTHORED: NotebookDocument = {
  version: 1,
  cells: [
    {
      ...{ id: "a", type: "code", source: "1", rest: {}, outputs: [], executionCount: null },
      metadata: { warmup: { item: "x", conflict: { of: "b" } }, tags: ["t"] },
    },
  ],
  metadata: { warmup: { title: { zh: "注意力", en: "Attention: a/b" } }, kernelspec: { name: "python3" } },
  rest: {},
};

describe("a copy of one's own", () => {
  it("has a title of its own, and keeps what a cell is marked by", () => {
    const copy = ownCopy(AUTHORED, "zh", "副本：");
    expect(copy.metadata).toEqual({ title: "副本： 注意力", kernelspec: { name: "python3" } });
    expect(copy.cells[0]!.metadata).toEqual({ warmup: { item: "x" }, tags: ["t"] });
  });
});

describe("the file of a notebook", () => {
  it("is called by its title, with signs that every system takes", () => {
    expect(fileNameOf(AUTHORED, "en")).toBe("Attention a b");
    expect(fileNameOf(AUTHORED, "zh")).toBe("注意力");
    expect(fileNameOf({ ...AUTHORED, metadata: { title: "../…" } }, "en")).toBe("notebook");
  });
});
