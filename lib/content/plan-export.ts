import { compareWording, isUnchangedHere } from "@/lib/content/compare-item";
import type { KnownItem } from "@/lib/content/known-item";

/** What an export does with an item, or why it leaves it alone. */
export interface ExportStep {
  readonly id: string;
  readonly do:
    | "write"
    | "add"
    | "remove"
    /** The files changed it and nobody here: an import takes it. */
    | "left-to-import"
    /** Changed on both sides: somebody decides about the draft first. */
    | "left-waiting";
}

/**
 * The three-way rule of exporting, from the other side (plan-load.ts): what was changed here alone is written, what was retired here
 * is removed, what was made here is added. What the files changed since both last agreed is left for an import. Pure. Nothing is
 * agreed by an export: the files may be thrown away again; loading them agrees.
 * @param files hashes by id of the items that stand in content/
 */
export function planExport(files: ReadonlyMap<string, string>, known: readonly KnownItem[]): ExportStep[] {
  return known
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((row): ExportStep[] => {
      const { id } = row;
      if (!row.revisions.some(({ status }) => status === "published")) return [];
      const hash = files.get(id);
      if (row.status === "retired") {
        if (hash === undefined) return [];
        if (row.commonHash === null && !row.isDecidedHere) return [{ id, do: "left-to-import" }];
        const wording = compareWording(hash, row);
        return [{ id, do: wording === "equal" || wording === "ours" ? "remove" : "left-to-import" }];
      }
      if (hash === undefined) return [{ id, do: isGone(row) ? "left-to-import" : "add" }];
      switch (compareWording(hash, row)) {
        case "equal":
          return [];
        case "ours":
          return [{ id, do: "write" }];
        case "theirs":
          return [{ id, do: "left-to-import" }];
        case "both":
        case "waiting":
          return [{ id, do: "left-waiting" }];
      }
    });
}

/** Whether an import will retire what the files lack. */
const isGone = (row: KnownItem): boolean => row.commonHash !== null && !row.isDecidedHere && isUnchangedHere(row);
