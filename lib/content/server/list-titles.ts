import "server-only";
import type { Locale } from "@/lib/core/locale";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";

/** The names of chapters that have items by slug, and of their items by id, in one language. */
export function listTitles(locale: Locale): {
  readonly chapters: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, string>>;
} {
  const all = listChapterItems();
  const items = all.flatMap((chapter) => [...chapter.items, ...chapter.questions]);
  return {
    chapters: Object.fromEntries(all.map(({ chapter: { slug, title } }) => [slug, title[locale]])),
    items: Object.fromEntries(items.map(({ id, title }) => [id, title[locale]])),
  };
}
