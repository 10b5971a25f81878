import type { Localized } from "@/lib/core/locale";
import type { Rng } from "@/lib/core/rng";

/** What has a text in both languages, and so a place of its own among its like. */
interface Named {
  readonly text: Localized;
}

/** Whether no two entries read alike in either language: two that do could not be told apart, nor ordered. */
export function readDifferently(entries: readonly Named[]): boolean {
  return (["zh", "en"] as const).every(
    (locale) => new Set(entries.map(({ text }) => text[locale])).size === entries.length,
  );
}

/** Whether no two entries have one id. */
export function haveOwnIds(entries: readonly { readonly id: string }[]): boolean {
  return new Set(entries.map(({ id }) => id)).size === entries.length;
}

/**
 * The entries in an order for one view, each with an id for it. Sorting by text first makes the order before the shuffle, and so
 * the position and the id of every entry, independent of all else that is known about it.
 */
export function dealChoices<T extends Named>(entries: readonly T[], rng: Rng): (T & { readonly id: string })[] {
  return nameChoices(rng.shuffle(entries.toSorted((a, b) => (a.text.en < b.text.en ? -1 : 1))), rng);
}

/** The entries as they stand, each with an id for one view. */
export function nameChoices<T extends object>(entries: readonly T[], rng: Rng): (T & { readonly id: string })[] {
  return entries.map((entry) => ({ ...entry, id: rng.id() }));
}
