import * as z from "zod";

/** Of a cell, as nbformat 4.5 has it; kept for the cell's life. */
export const cellId = z.string().regex(/^[a-zA-Z0-9-_]{1,64}$/);

/** One text for every language, or one for each. */
export const cellText = z.union([z.string(), z.strictObject({ zh: z.string(), en: z.string() })]);
export type CellText = z.output<typeof cellText>;

const metadata = z.record(z.string(), z.unknown());

/** nbformat's outputs with texts joined; what is not known of them is kept. */
export const cellOutput = z.discriminatedUnion("output_type", [
  z.looseObject({ output_type: z.literal("stream"), name: z.enum(["stdout", "stderr"]), text: z.string() }),
  z.looseObject({ output_type: z.literal("display_data"), data: metadata, metadata }),
  z.looseObject({
    ...{ output_type: z.literal("execute_result"), data: metadata, metadata },
    execution_count: z.int().min(0).nullable(),
  }),
  z.looseObject({
    ...{ output_type: z.literal("error"), ename: z.string(), evalue: z.string() },
    traceback: z.array(z.string()),
  }),
]);
export type CellOutput = z.output<typeof cellOutput>;

/** `rest`: keys of the cell in the file that we give no meaning, such as attachments. */
const base = { id: cellId, metadata, rest: metadata };

export const notebookCell = z.discriminatedUnion("type", [
  z.strictObject({
    ...{ ...base, type: z.literal("code"), source: cellText },
    outputs: z.array(cellOutput),
    executionCount: z.int().min(0).nullable(),
  }),
  z.strictObject({ ...base, type: z.enum(["markdown", "raw"]), source: cellText }),
]);
export type NotebookCell = z.output<typeof notebookCell>;

/**
 * A notebook with both languages in it. Code as the author wrote it has a text for each language (they differ in comments alone); code
 * that a learner changed is one text, and so is everything of a notebook in one language. Outputs are those of the last run.
 */
export const notebookDocument = z.strictObject({
  version: z.literal(1),
  cells: z.array(notebookCell).max(2_000),
  metadata,
  rest: metadata,
});
export type NotebookDocument = z.output<typeof notebookDocument>;
