import "server-only";
import { can } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { readTitle } from "@/lib/cms/read-title";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { getLabs } from "@/lib/content/server/get-labs";
import { listSources } from "@/lib/content/server/list-sources";
import type { Locale } from "@/lib/core/locale";
import { prisma } from "@/lib/db/prisma";

/** What an item can refer to, in one language. */
interface EditorFacts {
  /** What lists call the item; its id where it has no revision yet. */
  readonly title: string;
  readonly chapterTitle: string;
  readonly sources: readonly { readonly id: string; readonly title: string; readonly url: string }[];
  /** Whether they are the list of the item's chapter, or those of all chapters. */
  readonly areSourcesOwn: boolean;
  /** Those of the item's chapter first. A question that has no item yet is named by its id. */
  readonly questions: readonly { readonly id: string; readonly title: string; readonly chapter: string }[];
  readonly labs: readonly { readonly slug: string; readonly title: string }[];
}

/** The questions, sources and labs that the item may name; null where there is no such item, or the viewer is no author. */
export async function getEditorFacts(viewer: Viewer, itemId: string, locale: Locale): Promise<EditorFacts | null> {
  if (!can(viewer, "item.author", {})) return null;
  const item = await prisma().item.findUnique({
    where: { id: itemId },
    select: { chapter: true, bankEntry: { select: { titleZh: true, titleEn: true } } },
  });
  if (!item) return null;
  const { chapters } = getCurriculum();
  // Each question has one open item with its id; the bank knows its title without reading all of content/.
  const published = await prisma().itemRevision.findMany({
    where: { status: "published", itemId: { in: chapters.flatMap(({ questions }) => questions.map(({ id }) => id)) } },
    select: { itemId: true, envelope: true },
  });
  const titles = new Map(published.map(({ itemId: id, envelope }) => [id, readTitle(envelope, locale)]));
  const { sources, areOwn } = listSources(item.chapter);
  const own = chapters.filter(({ slug }) => slug === item.chapter);
  return {
    title: (locale === "zh" ? item.bankEntry?.titleZh : item.bankEntry?.titleEn) || itemId,
    chapterTitle: own[0]?.title[locale] ?? item.chapter,
    sources: sources.map(({ id, title, url }) => ({ id, title, url })),
    areSourcesOwn: areOwn,
    questions: [...own, ...chapters.filter((chapter) => !own.includes(chapter))].flatMap(({ slug, questions }) =>
      questions.map(({ id }) => ({ id, title: titles.get(id) ?? id, chapter: slug })),
    ),
    labs: getLabs().map(({ slug, title }) => ({ slug, title: title[locale] })),
  };
}
