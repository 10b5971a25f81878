import "server-only";
import * as z from "zod";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { listStartedChapters, listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import type { Localized } from "@/lib/core/locale";
import { prisma } from "@/lib/db/prisma";

interface PracticeItem {
  readonly title: Localized;
  readonly chapterTitle: Localized;
  /** Of a chapter that has a page; null: it has none yet. */
  readonly chapter: string | null;
}

const titled = z.object({ title: z.object({ zh: z.string(), en: z.string() }) });

/** What the page of an item says before it is shown; null where there is no such item to practise. */
export async function getPracticeItem(itemId: string): Promise<PracticeItem | null> {
  const revision = await prisma().itemRevision.findFirst({
    where: { itemId, status: "published", item: { use: "practice", status: "active" } },
    select: { envelope: true, item: { select: { chapter: true } } },
  });
  const title = titled.safeParse(revision?.envelope).data?.title;
  if (!revision || !title) return null;
  const { chapter } = revision.item;
  const isThere = [...listWrittenChapters(), ...listStartedChapters()].some(({ slug }) => slug === chapter);
  const known = getCurriculum().chapters.find(({ slug }) => slug === chapter);
  return { title, chapterTitle: known?.title ?? { zh: chapter, en: chapter }, chapter: isThere ? chapter : null };
}
