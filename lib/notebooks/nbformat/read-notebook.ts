import { isShallow } from "@/lib/core/is-shallow";
import { fingerprint } from "@/lib/notebooks/fingerprint";
import { LEVELS, MAX_BYTES } from "@/lib/notebooks/limits";
import { fileCell, type FileCell } from "@/lib/notebooks/nbformat/file-schema";
import { cellId, type CellOutput, type NotebookCell, type NotebookDocument } from "@/lib/notebooks/schema";
import { trimOutputs } from "@/lib/notebooks/trim-outputs";

/** What was put right while reading: for its owner to know. `cell` counts from 1. */
export interface ReadNote {
  readonly code: "ids-made" | "id-changed" | "stream-renamed" | "outputs-cut" | "newer-minor" | "other-language";
  readonly cell?: number;
}

/** Why a file is no notebook of ours. `cell` counts from 1; `place` is the path in it. */
export interface ReadFault {
  readonly code:
    | "too-large"
    | "not-utf8"
    | "not-json"
    | "not-a-notebook"
    | "too-old"
    | "too-new"
    | "too-deep"
    | "too-many-cells"
    | "cell-unreadable";
  readonly cell?: number;
  readonly place?: string;
  /** Of nbformat, where it is the reason. */
  readonly version?: number;
}

export type ReadNotebook =
  { readonly document: NotebookDocument; readonly notes: readonly ReadNote[] } | { readonly fault: ReadFault };

const MOST_CELLS = 2_000;

/**
 * Reads a file of nbformat 4 (the bytes of an `.ipynb`): 4.0 to 4.4 get ids, texts that are lists of lines become one, everything else is
 * kept as it is, keys without a meaning for us included. Nothing of it runs.
 */
export function readNotebook(bytes: Uint8Array): ReadNotebook {
  if (bytes.length > MAX_BYTES) return { fault: { code: "too-large" } };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes); // takes a byte order mark away
  } catch {
    return { fault: { code: "not-utf8" } };
  }
  return readNotebookText(text);
}

/** The same of a file's text. */
export function readNotebookText(text: string): ReadNotebook {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { fault: { code: "not-json" } };
  }
  return readJson(json);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readJson(json: unknown): ReadNotebook {
  if (!isObject(json)) return { fault: { code: "not-a-notebook" } };
  const { nbformat, nbformat_minor: minor, cells, metadata = {}, ...rest } = json;
  if (typeof nbformat !== "number") return { fault: { code: "not-a-notebook" } };
  if (nbformat !== 4) return { fault: { code: nbformat < 4 ? "too-old" : "too-new", version: nbformat } };
  if (!Array.isArray(cells) || !isObject(metadata)) return { fault: { code: "not-a-notebook" } };
  if (cells.length > MOST_CELLS) return { fault: { code: "too-many-cells" } };
  if (!isShallow(json, LEVELS)) return { fault: { code: "too-deep" } };

  const notes: ReadNote[] = [];
  if (typeof minor === "number" && minor > 5) notes.push({ code: "newer-minor" });
  if (isOtherLanguage(metadata)) notes.push({ code: "other-language" });
  const read: FileCell[] = [];
  for (const [index, cell] of cells.entries()) {
    const parsed = fileCell.safeParse(cell);
    if (!parsed.success) {
      const place = parsed.error.issues[0]?.path.join(".") ?? "";
      return { fault: { code: "cell-unreadable", cell: index + 1, place } };
    }
    read.push(parsed.data);
  }
  const ids = giveIds(read, notes);
  const whole: NotebookDocument = {
    version: 1,
    cells: read.map((cell, index) => toCell(cell, ids[index]!, index + 1, notes)), // one id for each
    metadata,
    rest,
  };
  const document = trimOutputs(whole);
  if (document !== whole) notes.push({ code: "outputs-cut" });
  return { document, notes };
}

function isOtherLanguage({ kernelspec, language_info: info }: Record<string, unknown>): boolean {
  const named = isObject(info) ? info.name : isObject(kernelspec) ? kernelspec.language : undefined;
  return typeof named === "string" && named.toLowerCase() !== "python";
}

/** An id that is missing, malformed or repeated follows from the cell's text and place, so that reading twice gives the same. */
function giveIds(cells: readonly FileCell[], notes: ReadNote[]): string[] {
  const given = cells.map(({ id }) => cellId.safeParse(id).data);
  const used = new Set<string>(given.filter((id) => id !== undefined));
  const seen = new Set<string>();
  if (cells.length > 0 && cells.every(({ id }) => id === undefined)) notes.push({ code: "ids-made" });
  return cells.map((cell, index) => {
    const id = given[index];
    if (id !== undefined && !seen.has(id)) {
      seen.add(id);
      return id;
    }
    if (cell.id !== undefined) notes.push({ code: "id-changed", cell: index + 1 });
    let made: string;
    for (let salt = 0; ; salt++) {
      made = fingerprint(`${cell.cell_type} ${index} ${salt} ${cell.source}`);
      if (!used.has(made)) break;
    }
    used.add(made);
    return made;
  });
}

function toCell(cell: FileCell, id: string, number: number, notes: ReadNote[]): NotebookCell {
  if (cell.cell_type !== "code") {
    const { cell_type: type, id: _id, metadata, source, ...rest } = cell;
    return { id, type, source, metadata, rest };
  }
  const { cell_type: type, id: _id, metadata, source, outputs, execution_count: executionCount, ...rest } = cell;
  const shown = outputs.map((output): CellOutput => {
    if (output.output_type !== "stream") return output;
    if (output.name !== "stdout" && output.name !== "stderr") notes.push({ code: "stream-renamed", cell: number });
    return { ...output, name: output.name === "stderr" ? "stderr" : "stdout" };
  });
  return { id, type, source, metadata, rest, outputs: shown, executionCount };
}
