import { describe, expect, it } from "vitest";
import type { NotebookAction } from "@/lib/notebooks/cell-model/actions";
import { openDocument } from "@/lib/notebooks/cell-model/documents";
import { reduceNotebook } from "@/lib/notebooks/cell-model/reduce";
import { findStale } from "@/lib/notebooks/cell-model/stale";
import type { NotebookState } from "@/lib/notebooks/cell-model/state";
import type { NotebookCell } from "@/lib/notebooks/schema";

/** Cells by what they bind and use: `make` binds x, `use` shows it, `after` uses what `use` binds, `again` changes x. */
const NAMES: Record<string, { defines: string[]; uses: string[] }> = {
  make: { defines: ["x"], uses: [] },
  use: { defines: ["y"], uses: ["x"] },
  after: { defines: [], uses: ["y"] },
  again: { defines: ["x"], uses: ["x"] },
};

const cell = (id: string): NotebookCell => ({
  ...{ id, type: "code", source: id, metadata: {}, rest: {}, outputs: [], executionCount: null },
});
const open = () => openDocument({ version: 1, cells: Object.keys(NAMES).map(cell), metadata: {}, rest: {} }, "t");

function run(state: NotebookState, ...cells: string[]): NotebookState {
  return cells.reduce((before, id) => {
    const source = before.cells.find((each) => each.id === id)!.source;
    const begun = reduceNotebook(before, { type: "begin", cell: id, at: 0, source, names: NAMES[id]! });
    const number = begun.runs[id]!.number;
    return reduceNotebook(begun, {
      ...{ type: "finish", cell: id, number, status: "done", took: 1, isCut: false, error: null },
    });
  }, state);
}
const play = (state: NotebookState, ...actions: NotebookAction[]) => actions.reduce(reduceNotebook, state);
const stale = (state: NotebookState) => Object.fromEntries([...findStale(state)].map(([id, { why }]) => [id, why]));
const edit = (id: string, text: string): NotebookAction => ({ type: "edit", cell: id, locale: "en", text, at: 0 });

describe("a cell is stale", () => {
  it("not because all cells were run from top to bottom, once or twice", () => {
    const all = Object.keys(NAMES);
    expect(stale(run(open(), ...all))).toEqual({});
    expect(stale(run(open(), ...all, ...all))).toEqual({});
  });

  it("when its text is another one than what ran, and no longer when it is that again", () => {
    const state = play(run(open(), "after"), edit("after", "new"));
    expect(stale(state)).toEqual({ after: "edited" });
    expect(stale(play(state, { type: "undo" }))).toEqual({});
  });

  it("when a cell that it has a name from ran again, and so is what hangs on it", () => {
    const state = run(open(), "make", "use", "after", "make");
    expect(stale(state)).toEqual({ use: "input-ran", after: "input-stale" });
    expect(findStale(state).get("use")).toEqual({ why: "input-ran", name: "x", cell: "make" });
    expect(stale(run(state, "use"))).toEqual({ after: "input-ran" });
    expect(stale(run(state, "use", "after"))).toEqual({});
  });

  it("when such a cell was changed or deleted", () => {
    const state = run(open(), "make", "use", "after");
    expect(stale(play(state, edit("make", "x = 2")))).toEqual({
      make: "edited",
      use: "input-stale",
      after: "input-stale",
    });
    const gone = play(state, { type: "select", cell: "make" }, { type: "delete" });
    expect(stale(gone)).toEqual({ use: "input-deleted", after: "input-stale" });
    expect(stale(play(gone, { type: "undo" }))).toEqual({});
  });

  it("when a cell above bound the name anew, but not when one below did", () => {
    expect(stale(run(open(), "make", "use", "again"))).toEqual({});
    const moved = play(run(open(), "make", "use"), { type: "select", cell: "again" }, { type: "move", by: -1 });
    const above = play(moved, { type: "move", by: -1 });
    expect(stale(run(above, "again"))).toEqual({ use: "input-ran" });
  });

  it("when what it changes itself came from a cell that ran again", () => {
    const state = run(open(), "make", "again", "again");
    expect(stale(state)).toEqual({});
    expect(stale(run(state, "make"))).toEqual({ again: "input-ran" });
  });

  it("after a restart, and when its results are those of an earlier visit", () => {
    expect(stale(play(run(open(), "make"), { type: "restart" }))).toEqual({ make: "restarted" });
    const saved: NotebookCell = { ...cell("make"), type: "code", outputs: [], executionCount: 4 };
    expect(stale(openDocument({ version: 1, cells: [saved], metadata: {}, rest: {} }, "t"))).toEqual({
      make: "earlier",
    });
  });
});
