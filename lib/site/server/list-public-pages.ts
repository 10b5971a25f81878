import "server-only";
import { getChapter } from "@/lib/content/server/get-chapter";
import { getLabs } from "@/lib/content/server/get-labs";
import { listStartedChapters, listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { listNotebooks } from "@/lib/content/server/list-notebooks";
import type { SitemapPage } from "@/lib/site/sitemap";

/** Every page that anybody may find, whatever its language. */
export function listPublicPages(): readonly SitemapPage[] {
  const chapters = listWrittenChapters().map(({ slug }) => ({
    path: `/chapters/${slug}`,
    reviewed: getChapter(slug)?.chapter.reviewed,
  }));
  const newest = chapters
    .flatMap(({ reviewed }) => reviewed ?? [])
    .toSorted()
    .at(-1);
  const labs = getLabs().filter(({ status }) => status === "built");
  return [
    { path: "", reviewed: newest },
    { path: "/chapters", reviewed: newest },
    ...chapters,
    ...listStartedChapters().map(({ slug }) => ({ path: `/chapters/${slug}` })),
    ...(labs.length > 0 ? [{ path: "/labs" }] : []),
    ...labs.map(({ slug }) => ({ path: `/labs/${slug}` })),
    { path: "/notebooks" },
    ...listNotebooks().map(({ name }) => ({ path: `/notebooks/${name}` })),
    { path: "/glossary", reviewed: newest },
    { path: "/points" },
    { path: "/privacy" },
    { path: "/terms" },
  ];
}
