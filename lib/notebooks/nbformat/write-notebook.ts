import type { Locale } from "@/lib/core/locale";
import type { CellOutput, NotebookCell, NotebookDocument } from "@/lib/notebooks/schema";
import { textIn } from "@/lib/notebooks/title-of";

/**
 * The notebook as a file of nbformat 4.5 in one language, as Jupyter itself writes it: keys in order, indented by one, texts as lists
 * of lines. What was read from a file comes out with all its keys; only the form of its texts may differ.
 */
export function writeNotebook({ cells, metadata, rest }: NotebookDocument, locale: Locale): string {
  const file = { ...rest, metadata, nbformat: 4, nbformat_minor: 5, cells: cells.map((cell) => toFile(cell, locale)) };
  return `${JSON.stringify(sortKeys(file), null, 1)}\n`;
}

function toFile(cell: NotebookCell, locale: Locale): object {
  const { id, type, metadata, rest } = cell;
  const common = { ...rest, id, cell_type: type, metadata, source: toLines(textIn(cell.source, locale)) };
  if (cell.type !== "code") return common;
  return { ...common, execution_count: cell.executionCount, outputs: cell.outputs.map(toFileOutput) };
}

function toFileOutput(output: CellOutput): object {
  switch (output.output_type) {
    case "stream":
      return { ...output, text: toLines(output.text) };
    case "display_data":
    case "execute_result":
      return { ...output, data: splitTexts(output.data) };
    case "error":
      return output;
  }
}

/** Kinds of JSON stay values, and pictures in base64 one text. */
function splitTexts(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isText = (type: string) =>
    type.startsWith("text/") || type === "image/svg+xml" || type === "application/javascript";
  return Object.fromEntries(
    Object.entries(data).map(([type, value]) => [
      type,
      isText(type) && typeof value === "string" ? toLines(value) : value,
    ]),
  );
}

/** Lines with their ends; joined they are the text again. */
const toLines = (text: string): string[] => (text === "" ? [] : text.split(/(?<=\n)/));

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, sortKeys(inner)]);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
