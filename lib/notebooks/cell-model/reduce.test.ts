import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NotebookAction } from "@/lib/notebooks/cell-model/actions";
import { openDocument, toDocument } from "@/lib/notebooks/cell-model/documents";
import { reduceNotebook } from "@/lib/notebooks/cell-model/reduce";
import { runningCell } from "@/lib/notebooks/cell-model/run-cells";
import type { NotebookState } from "@/lib/notebooks/cell-model/state";
import { notebookDocument, type CellText, type NotebookDocument } from "@/lib/notebooks/schema";
import { textIn } from "@/lib/notebooks/title-of";

const code = (id: string, source: CellText): NotebookDocument["cells"][number] => ({
  ...{ id, type: "code", source, metadata: {}, rest: {}, outputs: [], executionCount: null },
});
const prose = (id: string, source: CellText): NotebookDocument["cells"][number] => ({
  ...{ id, type: "markdown", source, metadata: { tags: ["kept"] }, rest: { attachments: {} } },
});
const document = (...cells: NotebookDocument["cells"]): NotebookDocument => ({
  ...{ version: 1, cells, metadata: {}, rest: {} },
});
const START = document(
  prose("title", { zh: "标题\n正文", en: "Title\ntext" }),
  code("one", { zh: "x = 1  # 甲\ny = 2", en: "x = 1  # a\ny = 2" }),
  code("two", "print(x)"),
  prose("end", "The end"),
);
const open = (from: NotebookDocument = START) => openDocument(from, "t");
const play = (state: NotebookState, ...actions: NotebookAction[]) => actions.reduce(reduceNotebook, state);
const ids = ({ cells }: NotebookState) => cells.map(({ id }) => id);
const begin = (cell: string, source: CellText = ""): NotebookAction => ({
  ...{ type: "begin", cell, at: 0, source, names: { defines: [], uses: [] } },
});
const print = (cell: string, number: number, text: string): NotebookAction => ({
  ...{ type: "output", cell, number, output: { output_type: "stream", name: "stdout", text } },
});
const finish = (cell: string, number: number, status: "done" | "failed" | "interrupted" = "done"): NotebookAction => ({
  ...{ type: "finish", cell, number, status, took: 1, isCut: false, error: null },
});

const locale = fc.constantFrom("zh" as const, "en" as const);
const by = fc.constantFrom(-1 as const, 1 as const);
const where = fc.constantFrom("above" as const, "below" as const);
const cellType = fc.constantFrom("code" as const, "markdown" as const, "raw" as const);
/** Cells are named by their place, since most of them are made on the way. */
const place = fc.nat(8);
const id = (state: NotebookState, at: number) => state.cells[at % state.cells.length]!.id;
const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", " ", "中"), maxLength: 12 });
type Made = (state: NotebookState) => NotebookAction;
const fixed = (...actions: NotebookAction[]) =>
  fc.constantFrom(...actions).map(
    (action): Made =>
      () =>
        action,
  );
/** What is drawn, as something that is done to the state that is there by then. */
const draw = <T>(from: fc.Arbitrary<T>, make: (drawn: T) => Made): fc.Arbitrary<Made> => from.map(make);
const writing: fc.Arbitrary<Made> = fc.oneof(
  fixed({ type: "delete" }, { type: "cut" }, { type: "copy" }, { type: "merge" }, { type: "select-all" }),
  draw(fc.tuple(where, cellType), ([at, made]) => () => ({ type: "insert", where: at, cellType: made })),
  draw(where, (at) => () => ({ type: "paste", where: at })),
  draw(by, (step) => () => ({ type: "move", by: step })),
  draw(cellType, (to) => () => ({ type: "set-type", to })),
  draw(fc.tuple(place, fc.boolean()), ([at, extend]) => (state) => ({ type: "select", cell: id(state, at), extend })),
  draw(fc.tuple(by, fc.boolean()), ([step, extend]) => () => ({ type: "step", by: step, extend })),
  draw(fc.tuple(place, locale, fc.nat(12)), ([at, in_, cut]) => (state) => ({
    ...{ type: "split", cell: id(state, at), locale: in_, place: cut },
  })),
  draw(fc.tuple(place, locale, text, fc.nat(5_000)), ([at, in_, written, time]) => (state) => ({
    ...{ type: "edit", cell: id(state, at), locale: in_, text: written, at: time },
  })),
  draw(fc.tuple(place, locale, text), ([at, in_, written]) => (state) => ({
    ...{ type: "replace-texts", locale: in_, texts: { [id(state, at)]: written } },
  })),
);
const running: fc.Arbitrary<Made> = fc.oneof(
  draw(place, (at) => (state) => ({ type: "queue", cells: [id(state, at)] })),
  draw(place, (at) => (state) => begin(id(state, at))),
  draw(
    fc.tuple(place, fc.nat(6)),
    ([at, number]) =>
      (state) =>
        print(id(state, at), number, String(number)),
  ),
  draw(
    fc.tuple(place, fc.nat(6)),
    ([at, number]) =>
      (state) =>
        finish(id(state, at), number),
  ),
  fixed({ type: "restart" }, { type: "unqueue" }, { type: "undo" }, { type: "redo" }),
);
const perform = (state: NotebookState, made: readonly Made[]) =>
  made.reduce((now, make) => reduceNotebook(now, make(now)), state);
const letters = (state: NotebookState, lost = "\n") =>
  state.cells.map(({ source }) => textIn(source, "en")).join("").replaceAll(lost, ""); // prettier-ignore

describe("the cells of a notebook", () => {
  it("come from a document and go back into it unchanged", () => {
    const given = document({
      ...{ ...code("a", "1"), type: "code", executionCount: 3 },
      outputs: [{ output_type: "stream", name: "stdout", text: "x" }],
    });
    expect(toDocument(open(given))).toEqual(given);
    expect(toDocument(open())).toEqual(START);
  });

  it("are never without one, and each has a name of its own, whatever is done", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(writing, running), { maxLength: 40 }), (made) => {
        const state = perform(open(), made);
        expect(state.cells.length).toBeGreaterThan(0);
        expect(new Set(ids(state)).size).toBe(state.cells.length);
        expect(ids(state)).toContain(state.active);
        expect(ids(state)).toContain(state.anchor);
        expect(notebookDocument.parse(toDocument(state))).toEqual(toDocument(state));
      }),
    );
  });

  it("are restored by undo exactly, and by redo again", () => {
    fc.assert(
      fc.property(fc.array(writing, { maxLength: 25 }), (made) => {
        const before = open();
        const after = perform(before, made);
        let back = after;
        for (let steps = 0; back.past.length > 0 && steps < 100; steps++) back = reduceNotebook(back, { type: "undo" });
        expect(back.cells).toEqual(before.cells);
        let again = back;
        for (let steps = 0; again.future.length > 0 && steps < 100; steps++)
          again = reduceNotebook(again, { type: "redo" });
        expect(again.cells).toEqual(after.cells);
      }),
    );
  });

  it("lose no letter when they are moved, split, merged, cut and pasted, or change their type", () => {
    const gentle = writing.filter((make) => {
      const action = make(open());
      // Code that is cut within a line is one text from then on, the one that was shown.
      if (action.type === "split") return action.locale === "en";
      return !["delete", "cut", "paste", "edit", "replace-texts"].includes(action.type);
    });
    fc.assert(
      fc.property(fc.array(gentle, { maxLength: 25 }), (made) => {
        const sorted = (state: NotebookState) => [...letters(state)].toSorted().join("");
        expect(sorted(perform(open(), made))).toBe(sorted(open()));
      }),
    );
    const moved = play(open(), { type: "cut" }, { type: "step", by: 1 }, { type: "paste", where: "below" });
    expect(ids(moved)).toEqual(["one", "two", "title", "end"]);
  });

  it("are named anew when they are copied", () => {
    const copied = play(open(), { type: "copy" }, { type: "paste", where: "below" });
    expect(ids(copied)).toEqual(["title", "t-1", "one", "two", "end"]);
    expect(copied.cells[1]!.source).toEqual(copied.cells[0]!.source);
  });

  it("split at a line in both languages, and elsewhere in the one that is shown", () => {
    const atLine = play(open(), { type: "split", cell: "one", locale: "en", place: 11 });
    expect(atLine.cells.slice(1, 3).map(({ source }) => source)).toEqual([
      { zh: "x = 1  # 甲", en: "x = 1  # a" },
      "y = 2",
    ]);
    const inProse = play(open(), { type: "split", cell: "title", locale: "zh", place: 1 });
    expect(inProse.cells.slice(0, 2).map(({ source }) => source)).toEqual([
      { zh: "标", en: "Title\ntext" },
      { zh: "题\n正文", en: "" },
    ]);
  });

  it("hold what was typed without a pause as one step to undo, cell by cell", () => {
    const type = (cell: string, written: string, at: number): NotebookAction => ({
      ...{ type: "edit", cell, locale: "en", text: written, at },
    });
    const typed = play(
      open(),
      type("two", "p", 0),
      type("two", "pr", 500),
      type("end", "E", 600),
      type("two", "q", 700),
    );
    const texts = (state: NotebookState) => state.cells.slice(2).map(({ source }) => source);
    const once = reduceNotebook(typed, { type: "undo" });
    const twice = reduceNotebook(once, { type: "undo" });
    expect([texts(once), once.active]).toEqual([["pr", "E"], "title"]);
    expect(texts(twice)).toEqual(["pr", "The end"]);
    expect(texts(reduceNotebook(twice, { type: "undo" }))).toEqual(["print(x)", "The end"]);
  });

  it("take prose for the language in which it is written, and code for both", () => {
    const edit = (cell: string): NotebookAction => ({ type: "edit", cell, locale: "en", text: "new", at: 0 });
    const { cells } = play(open(), edit("title"), edit("one"));
    expect([cells[0]!.source, cells[1]!.source]).toEqual([{ zh: "标题\n正文", en: "new" }, "new"]);
  });
});

describe("runs", () => {
  it("follow one another, and outputs belong to the run that made them", () => {
    const state = play(
      open(),
      begin("one"),
      begin("two"),
      print("one", 1, "a"),
      print("one", 1, "b"),
      finish("one", 1),
    );
    expect(runningCell(state)).toBeUndefined();
    expect(state.runs["two"]).toBeUndefined();
    const again = play(state, begin("one"), print("one", 1, "late"), finish("one", 1), print("one", 2, "c"));
    expect(again.runs["one"]).toMatchObject({
      ...{ number: 2, count: 2, status: "running" },
      outputs: [{ output_type: "stream", name: "stdout", text: "c" }],
    });
  });

  it("never mix, whatever is done", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(writing, running), { maxLength: 60 }), (made) => {
        const state = perform(open(), made);
        for (const run of Object.values(state.runs))
          for (const output of run.outputs)
            expect(output.output_type === "stream" && output.text.replaceAll(String(run.number), "")).toBe("");
        expect(Object.values(state.runs).filter(({ status }) => status === "running").length).toBeLessThan(2);
        expect(new Set(state.queue).size).toBe(state.queue.length);
      }),
    );
  });

  it("that fail take with them what waits", () => {
    const queued = play(open(), { type: "queue", cells: ["one", "two"] }, begin("one"));
    expect(queued.queue).toEqual(["two"]);
    expect(play(queued, finish("one", 1)).queue).toEqual(["two"]);
    expect(play(queued, finish("one", 1, "failed")).queue).toEqual([]);
  });

  it("end with the interpreter, and counts begin anew", () => {
    const state = play(open(), begin("one"), { type: "restart" }, begin("two"));
    expect(state.runs).toMatchObject({
      one: { status: "interrupted", session: 1, count: 1 },
      two: { status: "running", session: 2, count: 1, number: 2 },
    });
  });

  it("clear at once, or when the next thing comes", () => {
    const clear = (wait: boolean): NotebookAction => ({ type: "clear-output", cell: "one", number: 1, wait });
    const shown = play(open(), begin("one"), print("one", 1, "a"));
    expect(play(shown, clear(false)).runs["one"]!.outputs).toEqual([]);
    const waiting = play(shown, clear(true));
    expect(waiting.runs["one"]!.outputs).toHaveLength(1);
    expect(play(waiting, print("one", 1, "b")).runs["one"]!.outputs).toEqual([
      { output_type: "stream", name: "stdout", text: "b" },
    ]);
  });
});

describe("what comes from elsewhere", () => {
  it("is there at once, and undoing takes back one's own changes alone", () => {
    const mine = play(open(), { type: "edit", cell: "two", locale: "en", text: "mine", at: 0 });
    const theirs = document(
      ...START.cells.slice(0, 2),
      code("two", "print(x)"),
      code("new", "theirs"),
      prose("end", "Theirs"),
    );
    const both = reduceNotebook(mine, { type: "adopt", base: START, theirs });
    expect(ids(both)).toEqual(["title", "one", "two", "new", "end"]);
    const back = reduceNotebook(both, { type: "undo" });
    expect(back.cells.map(({ source }) => source).slice(2)).toEqual(["print(x)", "theirs", "Theirs"]);
    expect(reduceNotebook(back, { type: "redo" }).cells).toEqual(both.cells);
  });

  it("leaves what runs here alone, and moves away from a cell that is gone", () => {
    const state = play(open(), { type: "select", cell: "two" }, { type: "mode", to: "edit" }, begin("one"));
    const next = reduceNotebook(state, { type: "adopt", base: START, theirs: document(...START.cells.slice(0, 2)) });
    expect(next).toMatchObject({ active: "one", anchor: "one", mode: "command" });
    expect(runningCell(next)).toBe("one");
  });

  it("can be an earlier version, which can be undone", () => {
    const state = reduceNotebook(open(), { type: "replace", document: document(code("old", "1")) });
    expect(ids(state)).toEqual(["old"]);
    expect(ids(reduceNotebook(state, { type: "undo" }))).toEqual(ids(open()));
  });
});
