/** What becomes of a column when its owner asks for his data, and when he deletes his account: `true`, or why not. */
export interface ColumnFate {
  readonly exported: true | string;
  readonly erased: true | string;
}

export interface ModelFate {
  /** Columns by any of which a row belongs to an account or to its learners; null where no row belongs to anybody. */
  readonly owner: { readonly of: "user" | "learner"; readonly columns: readonly string[] } | null;
  readonly columns: Readonly<Record<string, ColumnFate>>;
}

export const TOMBSTONE = "an id that means nobody once name, address and ways in are gone";
export const SCORE = "a score; it stays under an id that means nobody";
export const FOLDED = "follows from the answers, which are exported";
export const SHARED = "belongs to nobody: content that all learners share";
export const AUTHOR = "who made something that belongs to all; an id that means nobody once the account is gone";
export const SUMS = "figures over many learners, none of whom can be told";
export const COUNTER = "names nobody: the key is an HMAC, and it ends by itself";

export const taken = { exported: true, erased: true } as const;
export const kept = (reason: string) => ({ exported: true, erased: reason }) as const;
export const hidden = (reason: string) => ({ exported: reason, erased: true }) as const;
export const neither = (notExported: string, notErased = notExported) =>
  ({ exported: notExported, erased: notErased }) as const;

/** The same fate for several columns. */
export function all<F extends ColumnFate>(fate: F, ...names: readonly string[]): Record<string, F> {
  return Object.fromEntries(names.map((name) => [name, fate]));
}

/** Fates by model. */
export type Fates = Readonly<Record<string, ModelFate>>;
