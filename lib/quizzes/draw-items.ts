import type { Rng } from "@/lib/core/rng";

/** What a draw may look at of an item. */
export interface PoolItem {
  readonly id: string;
  readonly chapter: string;
  /** Canonical concept slugs. */
  readonly concepts: readonly string[];
  /** 1 to 5. */
  readonly difficulty: number;
  readonly kind: string;
  /** Whether interviews talk it through at length. */
  readonly isTalk?: boolean;
}

/** What is asked for; an empty list asks for nothing in particular. */
export interface Wish {
  readonly chapters: readonly string[];
  readonly concepts: readonly string[];
  readonly difficulties: readonly number[];
  readonly kinds: readonly string[];
}

const admits = <T>(wanted: readonly T[], has: readonly T[]) =>
  wanted.length === 0 || has.some((value) => wanted.includes(value));

/**
 * Whether an item is one of those asked for: of one of the chapters, with one of the concepts, and so on. What is talked through at length
 * is asked for by its kind alone.
 */
export function isWished(item: PoolItem, wish: Wish): boolean {
  return (
    admits(wish.chapters, [item.chapter]) &&
    admits(wish.concepts, item.concepts) &&
    admits(wish.difficulties, [item.difficulty]) &&
    admits(wish.kinds, [item.kind]) &&
    (!item.isTalk || wish.kinds.includes(item.kind))
  );
}

/**
 * Draws `count` different items, or all where there are fewer, from easy to hard and by chance within one difficulty. Depends on the
 * pool's items and the seed alone, not on the order in which the pool is given.
 */
export function drawItems<T extends Pick<PoolItem, "id" | "difficulty">>(
  pool: readonly T[],
  count: number,
  rng: Rng,
): readonly T[] {
  const known = new Map(pool.map((item) => [item.id, item]));
  const ordered = [...known.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return rng
    .shuffle(ordered)
    .slice(0, count)
    .toSorted((a, b) => a.difficulty - b.difficulty);
}
