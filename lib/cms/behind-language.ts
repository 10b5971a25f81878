import { listLocalized } from "@/lib/content/check/localized-texts";
import { LOCALES, type Locale, type Localized } from "@/lib/core/locale";

interface Behind {
  /** What the revision was written from: title and body; nothing for an item's first. */
  readonly base: unknown;
  readonly next: unknown;
  /** The language that had not followed in the base. */
  readonly was: Locale | null;
  /** Its author says that the texts of the other language are right as they stand. */
  readonly othersHold: boolean;
}

/**
 * The language that did not follow when the other one was changed; null when both did, or neither changed. Texts are compared place by
 * place, spaces aside. A language that is behind stays so until it is touched where the other is not, or together with it; if each
 * is ahead of the other somewhere, the one with more places to catch up is named, English where they are as many.
 */
export function behindLanguage({ base, next, was, othersHold }: Behind): Locale | null {
  if (othersHold || base === undefined) return null;
  const changes = listChanges(base, next);
  const alone = (locale: Locale) => changes.filter((changed) => changed.length === 1 && changed[0] === locale).length;
  if (was) {
    const isTouched = changes.some((changed) => changed.includes(was));
    return isTouched && alone(otherOf(was)) === 0 ? null : was;
  }
  const [zh, en] = [alone("zh"), alone("en")];
  if (zh === 0 && en === 0) return null;
  return en > zh ? "zh" : "en";
}

const otherOf = (locale: Locale): Locale => (locale === "zh" ? "en" : "zh");

/** For each place whose text differs: the languages in which it does. */
function listChanges(base: unknown, next: unknown): (readonly Locale[])[] {
  const [before, after] = [textsByPlace(base), textsByPlace(next)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((place) =>
      LOCALES.filter((locale) => plain(before.get(place)?.[locale]) !== plain(after.get(place)?.[locale])),
    )
    .filter((changed) => changed.length > 0);
}

const textsByPlace = (value: unknown): ReadonlyMap<string, Localized> =>
  new Map(listLocalized(value).map(({ path, text }) => [path.map(String).join("/"), text]));

const plain = (text = ""): string => text.replace(/\s+/g, " ").trim();
