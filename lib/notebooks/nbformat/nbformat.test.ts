import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyNotebook } from "@/lib/notebooks/empty-notebook";
import { MAX_BYTES, MAX_CELL_OUTPUT, MAX_OUTPUTS } from "@/lib/notebooks/limits";
import { joinLanguages } from "@/lib/notebooks/nbformat/join-languages";
import { readNotebookFiles } from "@/lib/notebooks/nbformat/read-files";
import { readNotebook, type ReadNotebook } from "@/lib/notebooks/nbformat/read-notebook";
import { writeNotebook } from "@/lib/notebooks/nbformat/write-notebook";
import { notebookDocument, type NotebookDocument } from "@/lib/notebooks/schema";
import { isCut, trimOutputs } from "@/lib/notebooks/trim-outputs";
import { anyNotebook, codeCell, notebookOf, textCell } from "@/tests/support/notebooks";

const ajv = new Ajv({ strict: false, validateSchema: false });
const isValid = ajv.compile(JSON.parse(readFileSync("tests/golden/nbformat/nbformat.v4.5.schema.json", "utf8")));

const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const read = (value: unknown): ReadNotebook => readNotebook(bytesOf(value));
function need(found: ReadNotebook): NotebookDocument {
  if ("fault" in found) throw new Error(JSON.stringify(found.fault));
  return found.document;
}
const file = (cells: readonly object[], more: object = {}) => ({
  ...{ nbformat: 4, nbformat_minor: 5, metadata: {}, cells, ...more },
});
const code = (id: string, source: unknown = "1", more: object = {}) => ({
  ...{ cell_type: "code", id, metadata: {}, source, outputs: [], execution_count: null, ...more },
});

describe("any notebook that is written", () => {
  const anyOne = anyNotebook(["a", "b", "c-1", "D_2"], true);

  it("is valid by the published schema of nbformat 4.5", () => {
    fc.assert(
      fc.property(anyOne, (document) => {
        expect(isValid(JSON.parse(writeNotebook(document, "en"))), JSON.stringify(isValid.errors)).toBe(true);
      }),
    );
  });

  it("is the same when it is read again", () => {
    fc.assert(
      fc.property(anyOne, (document) => {
        const text = writeNotebook(document, "zh");
        // A half of a surrogate pair stands in the file as an escape, so it survives UTF-8.
        const again = read(text);
        expect(again).toEqual({ document, notes: [] });
        expect(writeNotebook(need(again), "zh")).toBe(text);
      }),
    );
  });

  it("is split into its languages and joined again", () => {
    fc.assert(
      fc.property(anyNotebook(["a", "b", "c"]), (document) => {
        const [zh, en] = (["zh", "en"] as const).map((locale) => need(read(writeNotebook(document, locale))));
        const joined = joinLanguages({ zh: zh!, en: en! });
        const plain = document.cells.map((cell) => {
          const { source } = cell;
          return typeof source === "object" && source.zh === source.en ? { ...cell, source: source.zh } : cell;
        });
        expect(joined).toEqual({ document: { ...document, cells: plain } });
      }),
    );
  });
});

describe("a file of Jupyter's", () => {
  it("comes out as it was, with keys and metadata that we give no meaning", () => {
    for (const name of ["full", "empty"]) {
      const text = readFileSync(`tests/golden/nbformat/${name}.ipynb`, "utf8");
      expect(isValid(JSON.parse(text)), name).toBe(true);
      expect(writeNotebook(need(read(text)), "en"), name).toBe(text);
    }
  });

  it("may write its texts as strings or as lines, may begin with a byte order mark, and may lack what is empty", () => {
    const lines = need(read(file([code("a", ["x = 1\n", "x"])])));
    expect(need(read(file([code("a", "x = 1\nx")])))).toEqual(lines);
    expect(need(read(`\uFEFF${JSON.stringify(file([code("a", "x = 1\nx")]))}`))).toEqual(lines);
    const bare = { nbformat: 4, nbformat_minor: 5, cells: [{ cell_type: "code", id: "a", source: "x = 1\nx" }] };
    expect(need(read(bare))).toEqual(lines);
  });

  it("of 4.0 to 4.4 gets ids, the same each time", () => {
    const old = { cell_type: "markdown", metadata: {}, source: "# A" };
    const found = read({ ...file([old, old, code("x")]), nbformat_minor: 2 });
    const all = read({ ...file([old, old]), nbformat_minor: 2 });
    expect(read({ ...file([old, old]), nbformat_minor: 2 })).toEqual(all);
    expect("notes" in all && all.notes).toEqual([{ code: "ids-made" }]);
    for (const each of [found, all]) {
      expect(notebookDocument.safeParse(need(each)).success).toBe(true);
      expect(isValid(JSON.parse(writeNotebook(need(each), "en")))).toBe(true);
    }
  });

  it("keeps ids that are sound, and gives new ones for those that are repeated or malformed", () => {
    const found = read(file([code("a"), code("a"), code("b c"), code("")]));
    const ids = need(found).cells.map(({ id }) => id);
    expect(ids[0]).toBe("a");
    expect(new Set(ids).size).toBe(4);
    expect("notes" in found && found.notes).toEqual([2, 3, 4].map((cell) => ({ code: "id-changed", cell })));
  });

  it("of another language, of a newer minor version, or with a stream of another name is read with a note", () => {
    const julia = file([], { metadata: { language_info: { name: "julia" } }, nbformat_minor: 7 });
    const found = read(julia);
    expect("notes" in found && found.notes).toEqual([{ code: "newer-minor" }, { code: "other-language" }]);
    const stream = { output_type: "stream", name: "stdlog", text: ["a\n", "b"] };
    const logged = read(file([code("a", "1", { outputs: [stream] })]));
    expect("notes" in logged && logged.notes).toEqual([{ code: "stream-renamed", cell: 1 }]);
  });
});

describe("what is no notebook", () => {
  const faultOf = (found: ReadNotebook) => ("fault" in found ? found.fault : undefined);
  const bad: readonly (readonly [string, Uint8Array, object])[] = [
    ["nothing", bytesOf(""), { code: "not-json" }],
    ["a text", bytesOf("hello"), { code: "not-json" }],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), { code: "not-utf8" }],
    ["broken UTF-8", bytesOf('{"nbformat": 4').slice(0, 5).fill(0xff), { code: "not-utf8" }],
    ["half a file", bytesOf('{"cells": [{"cell_type": "co'), { code: "not-json" }],
    ["a list", bytesOf([1]), { code: "not-a-notebook" }],
    ["other JSON", bytesOf({ name: "warmup" }), { code: "not-a-notebook" }],
    ["no cells", bytesOf({ nbformat: 4, nbformat_minor: 5 }), { code: "not-a-notebook" }],
    ["nbformat 3", bytesOf({ nbformat: 3, worksheets: [{ cells: [] }] }), { code: "too-old", version: 3 }],
    ["nbformat 5", bytesOf({ nbformat: 5, cells: [] }), { code: "too-new", version: 5 }],
    ["a cell without a type", bytesOf(file([{ id: "a" }])), { code: "cell-unreadable", cell: 1, place: "cell_type" }],
    [
      "a source of numbers",
      bytesOf(file([code("a"), code("b", [1])])),
      { code: "cell-unreadable", cell: 2, place: "source" },
    ],
    ["too many cells", bytesOf(file(Array.from({ length: 2_001 }, () => ({})))), { code: "too-many-cells" }],
  ];

  it.each(bad)("%s is refused with the reason", (_, bytes, fault) => {
    expect(faultOf(readNotebook(bytes))).toEqual(fault);
  });

  it("50 MB are refused unread", () => {
    expect(faultOf(readNotebook(new Uint8Array(50_000_000)))).toEqual({ code: "too-large" });
    expect(MAX_BYTES).toBeLessThan(50_000_000);
  });

  it("values nested without end are refused, wherever they stand", () => {
    const deep = "[".repeat(50_000) + "]".repeat(50_000);
    const text = (metadata: string) => `{"nbformat": 4, "nbformat_minor": 5, "metadata": ${metadata}, "cells": []}`;
    expect(faultOf(read(text(`{"a": ${deep}}`)))).toEqual({ code: "too-deep" });
    expect(faultOf(read(text(`{"__proto__": {"polluted": true}}`)))).toBeUndefined();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("any bytes are answered and never thrown at", () => {
    const mangled = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json().map(bytesOf),
      anyNotebook(["a", "b"], true).chain((document) => {
        const bytes = bytesOf(writeNotebook(document, "en"));
        return fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)).map(([at, byte]) => bytes.with(at, byte));
      }),
    );
    fc.assert(
      fc.property(mangled, (bytes) => {
        const found = readNotebook(bytes);
        if ("document" in found) expect(notebookDocument.safeParse(found.document).success).toBe(true);
      }),
    );
  });
});

describe("two files that do not fit each other", () => {
  const zh = notebookOf(textCell("t", "# 题"), codeCell("a", "x = 1", { tags: ["keep"] }));

  it.each([
    ["ids", notebookOf(textCell("t", "# T"), codeCell("b", "x = 1", { tags: ["keep"] })), { code: "ids", cell: "a" }],
    ["fewer cells", notebookOf(textCell("t", "# T")), { code: "ids", cell: "a" }],
    ["types", notebookOf(codeCell("t", "# T"), zh.cells[1]!), { code: "type", cell: "t" }],
    [
      "metadata of a cell",
      notebookOf(textCell("t", "# T"), codeCell("a", "x = 1")),
      { code: "cell-metadata", cell: "a" },
    ],
    ["metadata", { ...zh, metadata: { a: 1 } }, { code: "metadata" }],
  ])("are refused for their %s", (_, en, fault) => {
    const joined = joinLanguages({ zh, en });
    expect("faults" in joined && joined.faults).toContainEqual(fault);
  });
});

describe("files that are chosen together", () => {
  const document = notebookOf(textCell("t", { zh: "# 题", en: "# T" }), codeCell("a", "x = 1"));
  const fileOf = (locale: "zh" | "en", name = `n.${locale}.ipynb`) => ({
    ...{ name, bytes: bytesOf(writeNotebook(document, locale)) },
  });

  it("are one notebook, or its two languages in any order", () => {
    expect(readNotebookFiles([fileOf("zh"), fileOf("en")])).toEqual({ document, notes: [] });
    expect(readNotebookFiles([fileOf("en"), fileOf("zh")])).toEqual({ document, notes: [] });
    const alone = notebookOf(textCell("t", "# T"), codeCell("a", "x = 1"));
    expect(readNotebookFiles([fileOf("en", "any.json")])).toEqual({ document: alone, notes: [] });
  });

  it("are refused where they are no pair", () => {
    const other = { name: "n.en.ipynb", bytes: bytesOf(writeNotebook(emptyNotebook(), "en")) };
    for (const files of [
      [],
      [fileOf("zh"), fileOf("en"), fileOf("en")],
      [fileOf("zh"), fileOf("zh")],
      [fileOf("zh"), other],
    ])
      expect(readNotebookFiles(files)).toEqual({ fault: { code: "no-pair" } });
    const broken = { name: "n.en.ipynb", bytes: bytesOf("{") };
    expect(readNotebookFiles([fileOf("zh"), broken])).toEqual({ fault: { code: "not-json" } });
  });
});

describe("outputs beyond what is kept", () => {
  const printed = (id: string, length: number): NotebookDocument["cells"][number] => ({
    ...codeCell(id, "print(…)"),
    ...{
      type: "code",
      executionCount: 1,
      outputs: [{ output_type: "stream", name: "stdout", text: "x".repeat(length) }],
    },
  });
  const sizeOf = (document: NotebookDocument): number =>
    document.cells.reduce((sum, cell) => sum + (cell.type === "code" ? JSON.stringify(cell.outputs).length : 0), 0);

  it("are cut, and the cell says so", () => {
    const cut = trimOutputs(notebookOf(printed("a", 100), printed("b", 2 * MAX_CELL_OUTPUT)));
    expect(cut.cells.map(isCut)).toEqual([false, true]);
    expect(sizeOf(cut)).toBeLessThan(MAX_CELL_OUTPUT + 1_000);
    expect(sizeOf(cut)).toBeGreaterThan(100_000);
    expect(trimOutputs(cut)).toBe(cut);
  });

  it("of the whole notebook go from its end", () => {
    const cells = Array.from({ length: 12 }, (_, index) => printed(`c${index}`, MAX_CELL_OUTPUT - 100));
    const cut = trimOutputs(notebookOf(...cells));
    expect(sizeOf(cut)).toBeLessThanOrEqual(MAX_OUTPUTS + 100);
    expect(cut.cells.map(isCut).indexOf(true)).toBe(10);
    expect(trimOutputs(cut)).toBe(cut);
  });

  it("within their limits stay the same object", () => {
    fc.assert(
      fc.property(anyNotebook(["a", "b"]), (document) => {
        expect(trimOutputs(document)).toBe(document);
      }),
    );
  });
});

it("an empty notebook is valid in both languages", () => {
  expect(isValid(JSON.parse(writeNotebook(emptyNotebook(), "zh")))).toBe(true);
});
