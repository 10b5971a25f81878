import { MAX_CELL_OUTPUT, MAX_OUTPUTS } from "@/lib/notebooks/limits";
import type { CellOutput, NotebookCell, NotebookDocument } from "@/lib/notebooks/schema";

type CodeCell = Extract<NotebookCell, { type: "code" }>;

/** Says in the cell's metadata that its output is not whole (`isCut`). */
const CUT = "outputsCut";

export function isCut({ metadata }: NotebookCell): boolean {
  const { warmup } = metadata;
  return typeof warmup === "object" && warmup !== null && CUT in warmup;
}

const sizeOf = (outputs: readonly CellOutput[]): number =>
  outputs.reduce((sum, output) => sum + JSON.stringify(output).length, 0);

/**
 * Brings the outputs under what is kept: of a cell with more than 1 MB the first ones, the last of them cut where it is plain text; when
 * all together are over 10 MB, those of the last cells go. A cell that lost something says so in its metadata. A notebook within its
 * limits is given back as it is.
 */
export function trimOutputs(document: NotebookDocument): NotebookDocument {
  let room = MAX_OUTPUTS;
  let changed = false;
  const cells = document.cells.map((cell) => {
    if (cell.type !== "code") return cell;
    const size = sizeOf(cell.outputs);
    const most = Math.min(MAX_CELL_OUTPUT, room);
    if (size <= most) {
      room -= size;
      return cell;
    }
    changed = true;
    const outputs = cutTo(cell.outputs, most);
    room -= sizeOf(outputs);
    return mark({ ...cell, outputs });
  });
  return changed ? { ...document, cells } : document;
}

function cutTo(outputs: readonly CellOutput[], most: number): CellOutput[] {
  const kept: CellOutput[] = [];
  let room = most;
  for (const output of outputs) {
    const size = sizeOf([output]);
    if (size <= room) {
      kept.push(output);
      room -= size;
      continue;
    }
    // A character takes six at most (\u0000) in JSON.
    const length = Math.floor((room - 1_000) / 6);
    if (output.output_type === "stream" && length > 0) kept.push({ ...output, text: output.text.slice(0, length) });
    break;
  }
  return sizeOf(kept) <= most ? kept : kept.slice(0, -1);
}

function mark(cell: CodeCell): CodeCell {
  const { warmup } = cell.metadata;
  const known = typeof warmup === "object" && warmup !== null ? warmup : {};
  return { ...cell, metadata: { ...cell.metadata, warmup: { ...known, [CUT]: true } } };
}
