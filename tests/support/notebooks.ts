import * as fc from "fast-check";
import type { CellOutput, CellText, NotebookCell, NotebookDocument } from "@/lib/notebooks/schema";

/** A cell of code as it is before it ran. */
export const codeCell = (id: string, source: CellText, metadata: Record<string, unknown> = {}): NotebookCell => ({
  ...{ id, type: "code", source, metadata, rest: {} },
  ...{ outputs: [], executionCount: null },
});
export const textCell = (id: string, source: CellText): NotebookCell => ({
  ...{ id, type: "markdown", source, metadata: {}, rest: {} },
});
export const notebookOf = (...cells: readonly NotebookCell[]): NotebookDocument => ({
  ...{ version: 1, cells: [...cells], metadata: {}, rest: {} },
});

const text = fc.oneof(
  fc.constantFrom("a = 1", "b = a + 1\nprint(b)", "# note", "", "中文\n\n", "\u2028x\r\n", "\ud800"),
  fc.string(),
);
/** JSON has one zero. */
const json = fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value)));
/** nbformat says what these hold. */
const KNOWN = new Set(
  ["name", "tags", "format", "jupyter", "collapsed", "scrolled", "execution", "title", "authors"].concat([
    "kernelspec",
    "language_info",
    "orig_nbformat",
    "__proto__",
  ]),
);
const keys = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 6 }).filter((key) => !KNOWN.has(key)),
  json,
  { maxKeys: 3, noNullPrototype: true },
);
const localized = fc.record({ zh: text, en: text }, { noNullPrototype: true });

const bundle = fc.record(
  { "text/plain": text, "text/html": text, "image/png": fc.base64String(), "application/json": json },
  { requiredKeys: ["text/plain"], noNullPrototype: true },
);
const output: fc.Arbitrary<CellOutput> = fc.oneof(
  fc
    .record({ name: fc.constantFrom("stdout" as const, "stderr" as const), text }, { noNullPrototype: true })
    .map((rest) => ({
      output_type: "stream" as const,
      ...rest,
    })),
  fc
    .record({ data: bundle, metadata: keys }, { noNullPrototype: true })
    .map((rest) => ({ output_type: "display_data" as const, ...rest })),
  fc.record({ data: bundle, metadata: keys, execution_count: fc.nat() }, { noNullPrototype: true }).map((rest) => ({
    output_type: "execute_result" as const,
    ...rest,
  })),
  fc
    .record({ ename: text, evalue: text, traceback: fc.array(text, { maxLength: 2 }) }, { noNullPrototype: true })
    .map((rest) => ({
      output_type: "error" as const,
      ...rest,
    })),
);

/** Any cell under this id; `inOne`: every text in one language, as files have it. */
export const anyCell = (id: string, inOne = false): fc.Arbitrary<NotebookCell> => {
  const base = { id: fc.constant(id), source: inOne ? text : fc.oneof(text, localized), metadata: keys };
  return fc.oneof(
    fc.record(
      {
        ...{ ...base, type: fc.constant("code" as const), rest: fc.constant({}) },
        ...{ outputs: fc.array(output, { maxLength: 2 }), executionCount: fc.option(fc.nat()) },
      },
      { noNullPrototype: true },
    ),
    fc.record(
      { ...base, type: fc.constantFrom("markdown" as const, "raw" as const), rest: fc.constant({}) },
      { noNullPrototype: true },
    ),
  );
};

/** Any notebook whose cells are some of these ids, in any order. */
export function anyNotebook(ids: readonly string[], inOne = false): fc.Arbitrary<NotebookDocument> {
  return fc
    .shuffledSubarray([...ids])
    .chain((chosen) =>
      fc.record(
        { cells: fc.tuple(...chosen.map((id) => anyCell(id, inOne))), metadata: keys },
        { noNullPrototype: true },
      ),
    )
    .map(({ cells, metadata }) => ({ version: 1, cells, metadata, rest: {} }));
}

/** A notebook in which somebody changed some cells of another, moved, deleted and added some. */
export function changedFrom(base: NotebookDocument, added: readonly string[]): fc.Arbitrary<NotebookDocument> {
  const kept = fc.oneof(fc.constant(base.cells), fc.shuffledSubarray(base.cells), fc.subarray(base.cells));
  return kept
    .chain((cells) => {
      const touched = cells.map((cell) => fc.oneof({ weight: 2, arbitrary: fc.constant(cell) }, anyCell(cell.id)));
      return fc.tuple(
        fc.tuple(...touched),
        fc.subarray([...added]).chain((ids) => fc.tuple(...ids.map((id) => anyCell(id)))),
        fc.nat(),
      );
    })
    .map(([cells, more, at]) => ({ ...base, cells: cells.toSpliced(at % (cells.length + 1), 0, ...more) }));
}
