import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/core/canonical-json";
import { compareNotebooks } from "@/lib/notebooks/compare-notebooks";
import { isSameContent, mergeNotebooks, type Sides } from "@/lib/notebooks/merge-notebooks";
import type { NotebookCell, NotebookDocument } from "@/lib/notebooks/schema";
import { conflictOf, settleConflict } from "@/lib/notebooks/settle-conflict";
import { anyNotebook, changedFrom, codeCell, notebookOf, textCell } from "@/tests/support/notebooks";

const idsOf = ({ cells }: NotebookDocument): string[] => cells.map(({ id }) => id);
const textsOf = (document: NotebookDocument): string[] => document.cells.map(({ source }) => canonicalJson(source));
const cellOf = (document: NotebookDocument, id: string): NotebookCell | undefined =>
  document.cells.find((cell) => cell.id === id);

const sides: fc.Arbitrary<Sides> = anyNotebook(["a", "b", "c", "d"]).chain((base) =>
  fc.record({ base: fc.constant(base), mine: changedFrom(base, ["e", "f"]), theirs: changedFrom(base, ["f", "g"]) }),
);

describe("a merge of any two sides", () => {
  it("loses no text that either side wrote", () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const { document } = mergeNotebooks({ base, mine, theirs });
        const kept = new Set(textsOf(document).concat(document.cells.flatMap(({ source }) => languages(source))));
        for (const side of [mine, theirs])
          for (const cell of side.cells) {
            const before = cellOf(base, cell.id);
            if (before && canonicalJson(before.source) === canonicalJson(cell.source)) continue;
            const isThere =
              kept.has(canonicalJson(cell.source)) || changedLanguages(before, cell).every((text) => kept.has(text));
            expect(isThere, `${cell.id} ${canonicalJson(cell.source)}`).toBe(true);
          }
      }),
    );
  });

  it("has each cell once, and none that neither side has", () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const { document, conflicts } = mergeNotebooks({ base, mine, theirs });
        const ids = idsOf(document);
        expect(new Set(ids).size).toBe(ids.length);
        const copies = conflicts.flatMap((found) => (found.kind === "both-changed" ? [found.copyId] : []));
        expect(copies.every((id) => ids.includes(id))).toBe(true);
        const known = new Set([...idsOf(mine), ...idsOf(theirs), ...copies]);
        expect(ids.filter((id) => !known.has(id))).toEqual([]);
      }),
    );
  });

  it("changes nothing when it is done again with the same side, as after an answer that was lost", () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const once = mergeNotebooks({ base, mine, theirs }).document;
        expect(mergeNotebooks({ base, mine: once, theirs }).document).toEqual(once);
        expect(mergeNotebooks({ base: theirs, mine: once, theirs })).toEqual({ document: once, conflicts: [] });
        expect(mergeNotebooks({ base, mine: once, theirs: once })).toEqual({ document: once, conflicts: [] });
      }),
    );
  });

  it("takes what only one side changed, without a conflict", () => {
    fc.assert(
      fc.property(sides, ({ base, mine }) => {
        expect(mergeNotebooks({ base, mine, theirs: base })).toEqual({ document: mine, conflicts: [] });
        expect(mergeNotebooks({ base, mine: base, theirs: mine })).toEqual({ document: mine, conflicts: [] });
        expect(mergeNotebooks({ base, mine, theirs: mine })).toEqual({ document: mine, conflicts: [] });
      }),
    );
  });

  it("reports a conflict only where both sides differ from what was there", () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        for (const { cellId } of mergeNotebooks({ base, mine, theirs }).conflicts) {
          const [before, ours, others] = [base, mine, theirs].map((side) => cellOf(side, cellId));
          for (const side of [ours, others]) expect(!before || !side || !isSameContent(before, side)).toBe(true);
        }
      }),
    );
  });
});

const languages = (source: NotebookCell["source"]): string[] =>
  typeof source === "string" ? [] : Object.entries(source).map((entry) => canonicalJson(entry));

/** What a side wrote in the languages in which it changed something. */
function changedLanguages(before: NotebookCell | undefined, { source }: NotebookCell): string[] {
  if (!before || typeof before.source === "string" || typeof source === "string") return [canonicalJson(source)];
  const old = new Set(languages(before.source));
  return languages(source).filter((text) => !old.has(text));
}

describe("a conflict", () => {
  const base = notebookOf(textCell("t", "# Title"), codeCell("a", "x = 1"), codeCell("b", "y = 1"));
  const mine = notebookOf(textCell("t", "# Title"), codeCell("a", "x = 2"), codeCell("b", "y = 1"));
  const theirs = notebookOf(textCell("t", "# Title"), codeCell("a", "x = 3"), codeCell("b", "y = 1"));

  it("shows both texts, theirs right below mine", () => {
    const { document, conflicts } = mergeNotebooks({ base, mine, theirs });
    expect(document.cells.map(({ source }) => source)).toEqual(["# Title", "x = 2", "x = 3", "y = 1"]);
    expect(conflicts).toEqual([{ kind: "both-changed", cellId: "a", copyId: idsOf(document)[2] }]);
    expect(document.cells.map(conflictOf)).toEqual([undefined, undefined, "a", undefined]);
  });

  it("is settled for mine, for theirs, or for both", () => {
    const { document } = mergeNotebooks({ base, mine, theirs });
    const copyId = idsOf(document)[2]!;
    expect(settleConflict(document, copyId, "mine")).toEqual(mine);
    expect(settleConflict(document, copyId, "theirs")).toEqual(theirs);
    const both = settleConflict(document, copyId, "both");
    expect(idsOf(both)).toEqual(["t", "a", copyId, "b"]);
    expect(both.cells.map(conflictOf)).toEqual([undefined, undefined, undefined, undefined]);
    expect(settleConflict(document, "b", "theirs")).toBe(document);
  });

  it("settled for theirs keeps it where mine is deleted meanwhile", () => {
    const { document } = mergeNotebooks({ base, mine, theirs });
    const copyId = idsOf(document)[2]!;
    const without = { ...document, cells: document.cells.filter(({ id }) => id !== "a") };
    expect(settleConflict(without, copyId, "theirs").cells.map(({ source }) => source)).toEqual([
      "# Title",
      "x = 3",
      "y = 1",
    ]);
  });

  it("between a deletion and a change keeps what was changed, and says so", () => {
    const gone = notebookOf(textCell("t", "# Title"), codeCell("b", "y = 1"));
    expect(mergeNotebooks({ base, mine: gone, theirs })).toEqual({
      document: theirs,
      conflicts: [{ kind: "deleted-here", cellId: "a" }],
    });
    expect(mergeNotebooks({ base, mine, theirs: gone }).conflicts).toEqual([{ kind: "deleted-there", cellId: "a" }]);
    expect(mergeNotebooks({ base, mine: gone, theirs: base })).toEqual({ document: gone, conflicts: [] });
  });

  it("is none where one changed the Chinese and the other the English", () => {
    const [was, one, other] = [
      { zh: "甲", en: "A" },
      { zh: "乙", en: "A" },
      { zh: "甲", en: "B" },
    ].map((source) => notebookOf(textCell("t", source)));
    const merged = mergeNotebooks({ base: was!, mine: one!, theirs: other! });
    expect(merged).toEqual({ document: notebookOf(textCell("t", { zh: "乙", en: "B" })), conflicts: [] });
  });
});

describe("outputs", () => {
  const ran = (source: string, text: string, count: number): NotebookCell => ({
    ...codeCell("a", source),
    ...{ type: "code", executionCount: count, outputs: [{ output_type: "stream", name: "stdout", text }] },
  });

  it("go with the text that gave them", () => {
    const base = notebookOf(codeCell("a", "print(1)"));
    const [mine, theirs] = [notebookOf(ran("print(2)", "2", 1)), notebookOf(ran("print(1)", "1", 7))];
    expect(mergeNotebooks({ base, mine, theirs })).toEqual({ document: mine, conflicts: [] });
    expect(mergeNotebooks({ base, mine: theirs, theirs: mine })).toEqual({ document: mine, conflicts: [] });
  });

  it("of two runs of one text are mine, and are no conflict", () => {
    const base = notebookOf(codeCell("a", "print(1)"));
    const [mine, theirs] = [notebookOf(ran("print(1)", "1", 2)), notebookOf(ran("print(1)", "1", 9))];
    expect(mergeNotebooks({ base, mine, theirs })).toEqual({ document: mine, conflicts: [] });
    expect(mergeNotebooks({ base, mine: base, theirs })).toEqual({ document: theirs, conflicts: [] });
  });
});

describe("order", () => {
  const order = (...ids: readonly string[]): NotebookDocument => notebookOf(...ids.map((id) => codeCell(id, id)));

  it("is that of the side which moved cells; new cells stay behind their neighbours", () => {
    const merged = mergeNotebooks({
      base: order("a", "b", "c"),
      mine: order("a", "new", "b", "c"),
      theirs: order("c", "a", "b"),
    });
    expect(idsOf(merged.document)).toEqual(["c", "a", "new", "b"]);
  });

  it("is mine where both moved cells", () => {
    const [base, mine, theirs] = [order("a", "b", "c"), order("b", "a", "c"), order("c", "b", "a")];
    expect(idsOf(mergeNotebooks({ base, mine, theirs }).document)).toEqual(["b", "a", "c"]);
  });
});

it("a comparison names each cell once, and what is removed where it stood", () => {
  const before = notebookOf(codeCell("a", "1"), codeCell("gone", "2"), codeCell("b", "3"));
  const after = notebookOf(codeCell("a", "1"), codeCell("b", "4"), codeCell("new", "5"));
  expect(compareNotebooks(before, after).map(({ cellId, change }) => [cellId, change])).toEqual([
    ["a", "same"],
    ["gone", "removed"],
    ["b", "changed"],
    ["new", "added"],
  ]);
});
