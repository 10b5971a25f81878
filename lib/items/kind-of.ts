import type { ItemKind, ShownItem, ShownReview } from "@/lib/items/contract";
import { kinds } from "@/lib/items/kinds.generated";

/** The server names only kinds of this build; the registry guarantees that the forms of one kind meet only each other. */
export function kindOf(name: string): ItemKind<string, unknown, unknown, ShownItem, unknown, ShownReview> {
  return kinds[name as keyof typeof kinds] as ItemKind<string, unknown, unknown, ShownItem, unknown, ShownReview>;
}
