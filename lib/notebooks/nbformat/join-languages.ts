import { canonicalJson } from "@/lib/core/canonical-json";
import type { Localized } from "@/lib/core/locale";
import type { NotebookCell, NotebookDocument } from "@/lib/notebooks/schema";

/** Where the two files of one notebook do not fit each other. `cell` is an id. */
export interface JoinFault {
  readonly code: "ids" | "type" | "cell-metadata" | "metadata";
  readonly cell?: string;
}

export type Joined = { readonly document: NotebookDocument } | { readonly faults: readonly JoinFault[] };

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** One document of both languages from one of each: the same cells in the same order, and the same metadata. Outputs are the Chinese one's. */
export function joinLanguages({ zh, en }: Localized<NotebookDocument>): Joined {
  const faults: JoinFault[] = [];
  if (!isSame([zh.metadata, zh.rest], [en.metadata, en.rest])) faults.push({ code: "metadata" });
  const others = new Map(en.cells.map((cell) => [cell.id, cell]));
  const odd = zh.cells.find(({ id }, index) => en.cells[index]?.id !== id) ?? en.cells[zh.cells.length];
  if (odd) faults.push({ code: "ids", cell: odd.id });
  const cells = zh.cells.flatMap((cell): NotebookCell[] => {
    const other = others.get(cell.id);
    if (!other) return [];
    if (cell.type !== other.type) faults.push({ code: "type", cell: cell.id });
    if (!isSame([cell.metadata, cell.rest], [other.metadata, other.rest]))
      faults.push({ code: "cell-metadata", cell: cell.id });
    return [cell.source === other.source ? cell : { ...cell, source: { zh: textOf(cell), en: textOf(other) } }];
  });
  return faults.length > 0 ? { faults } : { document: { ...zh, cells } };
}

/** A file's cell is in one language. */
const textOf = ({ source }: NotebookCell): string => (typeof source === "string" ? source : source.zh);
