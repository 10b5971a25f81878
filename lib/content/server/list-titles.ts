import "server-only";
import type { Locale } from "@/lib/core/locale";
import { getChapter } from "@/lib/content/server/get-chapter";
import { listWrittenChapters } from "@/lib/content/server/list-written-chapters";

/** The names of written chapters by slug and of their items by id, in one language. */
export function listTitles(locale: Locale): {
  readonly chapters: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, string>>;
} {
  const written = listWrittenChapters();
  const items = written.flatMap(({ slug }) => {
    const chapter = getChapter(slug);
    return chapter ? [...chapter.items, ...chapter.questions] : [];
  });
  return {
    chapters: Object.fromEntries(written.map(({ slug, title }) => [slug, title[locale]])),
    items: Object.fromEntries(items.map(({ id, title }) => [id, title[locale]])),
  };
}
