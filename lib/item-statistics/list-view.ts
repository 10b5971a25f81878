import * as z from "zod";
import type { Locale } from "@/lib/core/locale";
import { FLAG_CODES, type ItemLine } from "@/lib/item-statistics/schema";

export const SORT_KEYS = [
  "title",
  "kind",
  "chapter",
  "answers",
  "facility",
  "deviation",
  "discrimination",
  "efficiency",
  "guess",
  "medianMs",
  "flags",
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** What of the table is shown and in which order, as the page's address says it. */
const listView = z.object({
  chapter: z.string().catch(""),
  kind: z.string().catch(""),
  /** A code, `any` for every item with a flag, or empty. */
  flag: z.enum(["", "any", ...FLAG_CODES]).catch(""),
  text: z.string().max(100).catch(""),
  sort: z.enum(SORT_KEYS).catch("flags"),
  order: z.enum(["up", "down"]).catch("down"),
});
export type ListView = z.output<typeof listView>;

const USUAL = listView.parse({});

/** Reads the query of an address; what it does not say, or says wrongly, is as usual. */
export function parseListView(query: Readonly<Record<string, unknown>>): ListView {
  return listView.parse(query);
}

/** The query that says a view, without what is as usual: `chapter=lora&sort=facility`. */
export function formatListView(view: ListView): string {
  const said = Object.entries(view).filter(([key, value]) => value !== USUAL[key as keyof ListView]);
  return new URLSearchParams(said).toString();
}

/** The lines that a view shows, in its order. What has no figure stands last either way; equal lines stand by id. */
export function arrangeLines(lines: readonly ItemLine[], view: ListView, locale: Locale): ItemLine[] {
  const wanted = view.text.trim().toLowerCase();
  const shown = lines.filter(
    ({ chapter, kind, flags, itemId, title }) =>
      (view.chapter === "" || chapter === view.chapter) &&
      (view.kind === "" || kind === view.kind) &&
      (view.flag === "" || (view.flag === "any" ? flags.length > 0 : flags.some(({ code }) => code === view.flag))) &&
      [itemId, title.zh, title.en].some((text) => text.toLowerCase().includes(wanted)),
  );
  const sign = view.order === "up" ? 1 : -1;
  const collator = new Intl.Collator(locale);
  return shown.toSorted((a, b) => {
    const [one, other] = [sortValue(a, view.sort, locale), sortValue(b, view.sort, locale)];
    if (one === null || other === null) {
      if (one !== other) return one === null ? 1 : -1;
    } else {
      const order =
        typeof one === "string" || typeof other === "string"
          ? collator.compare(String(one), String(other))
          : one - other;
      if (order !== 0) return sign * order;
    }
    return a.itemId < b.itemId ? -1 : 1;
  });
}

function sortValue({ title, kind, chapter, figures, flags }: ItemLine, key: SortKey, locale: Locale) {
  switch (key) {
    case "title":
      return title[locale];
    case "kind":
      return kind;
    case "chapter":
      return chapter;
    case "flags":
      return flags.length;
    case "discrimination":
      return figures.discrimination?.value ?? null;
    default:
      return figures[key];
  }
}
