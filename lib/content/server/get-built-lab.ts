import "server-only";
import { buildItem } from "@/lib/content/build-item";
import type { BuiltLab } from "@/lib/content/built-lab";
import { renderMarkdown } from "@/lib/content/markdown";
import { getChapter } from "@/lib/content/server/get-chapter";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { getLabs } from "@/lib/content/server/get-labs";
import { getTable } from "@/lib/content/server/get-table";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";
import { listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import type { Locale } from "@/lib/core/locale";
import { kinds } from "@/lib/items/kinds.generated";
import type { LabMeta } from "@/lib/labs/contract";
import { labs } from "@/lib/labs/labs.generated";

/** Everything that the page of a lab shows in one language; null when there is no such lab, or it is not built yet. */
export function getBuiltLab(slug: string, locale: Locale): BuiltLab | null {
  const entry = getLabs().find((lab) => lab.slug === slug);
  if (!entry || !Object.hasOwn(labs, slug)) return null;
  const name = slug as keyof typeof labs; // it is one of the registry's own
  const meta = labs[name] as LabMeta<string, unknown, unknown>;
  const written = listWrittenChapters().flatMap((chapter) => getChapter(chapter.slug) ?? []);
  const named = written.filter(({ chapter }) => chapter.labs.includes(slug)).map(({ entry: { slug: name } }) => name);
  const pages = new Set(listChapterItems().map(({ chapter }) => chapter.slug));
  return {
    entry,
    slug: name,
    facts: meta.selectFacts(Object.fromEntries(meta.tables.map((table) => [table, getTable(table)]))),
    initial: meta.state.parse({}),
    challenges: listChapterItems()
      .flatMap(({ items }) => items.filter(({ lab, use }) => lab === slug && use === "practice"))
      .map((item) => buildItem(item, kinds, locale, renderMarkdown)),
    chapters: getCurriculum()
      .chapters.filter((chapter) => named.includes(chapter.slug) || chapter.questions.some(({ lab }) => lab === slug))
      .map(({ slug: name, number, title }) => ({ slug: name, number, title, hasPage: pages.has(name) })),
  };
}
