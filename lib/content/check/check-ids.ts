import type { PlacedItem } from "@/lib/content/check/check-duplicates";
import type { Problem } from "@/lib/content/problem";

/** An item id is a stored key: unique over all chapters. */
export function checkIds(placed: readonly PlacedItem[]): Problem[] {
  const owners = new Map<string, PlacedItem>();
  return placed.flatMap((entry): Problem[] => {
    const { item, file, line } = entry;
    const owner = owners.get(item.id);
    if (!owner) {
      owners.set(item.id, entry);
      return [];
    }
    const message = `the item id "${item.id}" is taken (${owner.file}:${owner.line})`;
    return [{ severity: "error", rule: "ids", file, line, message, remedy: "Give the new item another id" }];
  });
}
