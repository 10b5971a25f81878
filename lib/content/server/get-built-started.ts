import "server-only";
import { buildItem } from "@/lib/content/build-item";
import type { BuiltStarted } from "@/lib/content/built-started";
import { renderMarkdown } from "@/lib/content/markdown";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { getLabs } from "@/lib/content/server/get-labs";
import { getStartedChapter } from "@/lib/content/server/get-started-chapter";
import { listBuiltNotebooks } from "@/lib/content/server/list-built-notebooks";
import type { Locale } from "@/lib/core/locale";
import { kinds } from "@/lib/items/kinds.generated";

/** The items of a chapter without a lesson, in one language; null when there are none, or when the chapter is written. */
export function getBuiltStarted(slug: string, locale: Locale): BuiltStarted | null {
  const started = getStartedChapter(slug);
  if (!started) return null;
  const { entry, cited } = started;
  const items = started.items.filter(({ use }) => use === "practice");
  const named = new Set(items.map(({ lab }) => lab));
  return {
    entry,
    track: getCurriculum().tracks.find((track) => track.slug === entry.track),
    items: items.map((item) => buildItem(item, kinds, locale, renderMarkdown)),
    labs: getLabs().filter((lab) => lab.status === "built" && named.has(lab.slug)),
    notebooks: listBuiltNotebooks(slug),
    sources: cited,
  };
}
