import type { NamedPart } from "@/lib/items/contract";

/** A part of an item as reports keep it: its list with the author's name for it, or its authored place. */
export function nameOfPart({ list, key, place }: NamedPart): string {
  return `${list}:${key ?? place}`;
}

/** The part of a view with this id. */
export function findPart(parts: readonly NamedPart[], id: string): NamedPart | undefined {
  return parts.find((part) => part.id === id);
}
