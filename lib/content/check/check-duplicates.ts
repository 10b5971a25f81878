import { shinglesOf, similarity } from "@/lib/content/check/shingles";
import type { ContentItem } from "@/lib/content/items";
import type { Problem } from "@/lib/content/problem";
import { LOCALES, type Locale, type Localized } from "@/lib/core/locale";

/** An item, and where it stands. */
export interface PlacedItem {
  readonly item: ContentItem;
  readonly file: string;
  readonly line: number;
}

/**
 * From this similarity on in both languages two items are one question asked twice. Found by looking: of the 40,755 pairs of the
 * first 286 items the nearest had 0.48 and was one; the next had 0.33 and asked different things of the same corpus.
 */
export const DUPLICATE = 0.4;

/** Fields of a body that are shown with the question, whatever the kind calls them. */
const SHOWN = [
  "text",
  "choices",
  "reasons",
  "sentences",
  "corrections",
  "pairs",
  "cards",
  "categories",
  "steps",
] as const;

/**
 * Pairs of items that ask the same in nearly the same words, over all chapters. Stems alone say too little: “Which sentence is
 * wrong?” Interview questions are the curriculum's, of which many are put alike; they are not compared.
 */
export function checkDuplicates(placed: readonly PlacedItem[]): Problem[] {
  const texts = placed.map(({ item }) => ({ zh: shown(item, "zh"), en: shown(item, "en") }));
  return placed.flatMap(({ item, file, line }, index) =>
    placed.slice(0, index).flatMap((other, at): Problem[] => {
      const [one, two] = [texts[index], texts[at]];
      if (!one || !two || LOCALES.some((locale) => similarity(one[locale], two[locale]) < DUPLICATE)) return [];
      return [
        {
          ...{ severity: "error", rule: "duplicates", file, line },
          message: `"${item.id}" asks nearly the same as "${other.item.id}" (${other.file}:${other.line})`,
          remedy: "Ask something else, or retire one of the two",
        },
      ];
    }),
  );
}

const shown = ({ body }: ContentItem, locale: Locale) => shinglesOf(shownText(body, locale), locale);

/** All that a learner reads of a body before he answers, with the key of no choice. */
export function shownText(body: { readonly stem: Localized }, locale: Locale): string {
  const fields = Object.fromEntries(Object.entries(body));
  return [body.stem[locale], ...SHOWN.map((name) => wordsOf(fields[name], locale))].join(" ");
}

/** What learners read of a value: its texts without feedback. */
function wordsOf(value: unknown, locale: Locale): string {
  if (value === null || typeof value !== "object") return "";
  if (Array.isArray(value)) return value.map((entry) => wordsOf(entry, locale)).join(" ");
  return Object.entries(value)
    .map(([key, inner]: [string, unknown]) =>
      key === locale && typeof inner === "string" ? inner : key === "feedback" ? "" : wordsOf(inner, locale),
    )
    .join(" ");
}
