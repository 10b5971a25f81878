import type { NotebookCell } from "@/lib/notebooks/schema";

/** The item by which a cell is marked (`metadata.warmup.item`); undefined for a cell that is not. */
export function gradedItemOf({ type, metadata }: Pick<NotebookCell, "type" | "metadata">): string | undefined {
  const { warmup } = metadata;
  if (type !== "code" || typeof warmup !== "object" || warmup === null || !("item" in warmup)) return undefined;
  return typeof warmup.item === "string" ? warmup.item : undefined;
}
