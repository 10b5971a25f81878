import { hashAuthoredForm } from "@/lib/content/canonical-form";
import type { FileItem } from "@/lib/content/plan-load";

/**
 * The items of the files, those that were released read as practice: their files still say assessment, and loading them must neither
 * hide them again nor publish a revision that differs in nothing else.
 */
export function keepReleased(
  files: readonly FileItem[],
  known: readonly { readonly id: string; readonly releasedAt: Date | null }[],
): readonly FileItem[] {
  const released = new Set(known.flatMap(({ id, releasedAt }) => (releasedAt ? [id] : [])));
  return files.map((item) => {
    if (!released.has(item.id) || item.use === "practice") return item;
    const { kind, envelope, body } = item;
    return { ...item, use: "practice", hash: hashAuthoredForm({ kind, use: "practice", envelope, body }) };
  });
}
