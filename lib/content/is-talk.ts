import type { ItemRound } from "@/lib/content/schema";

interface AskedItem {
  readonly kind: string;
  readonly round?: ItemRound | undefined;
}

/**
 * Whether interviews talk an item through at length: a design, or something told to a non-expert. Such an item has a page of its own, stands
 * in no lesson unless that embeds it, and is drawn only where its kind is asked for.
 */
export const isTalk = ({ kind, round }: AskedItem): boolean => kind === "open" && round !== undefined;
