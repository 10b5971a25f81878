import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ChapterIndex } from "@/components/learn/chapter-index";
import { routing } from "@/i18n/routing";
import { getChapter } from "@/lib/content/server/get-chapter";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";
import { listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { pageMetadata } from "@/lib/site/page-metadata";

interface ChaptersProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: ChaptersProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "chapters" });
  return pageMetadata({ locale, path: "/chapters", title: t("title"), description: t("lead"), picture: "home" });
}

export default async function Chapters({ params }: ChaptersProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const written = listWrittenChapters().flatMap(({ slug }) => getChapter(slug)?.chapter ?? []);
  const started = new Map(listChapterItems().map(({ chapter: { slug }, placed }) => [slug, placed.length]));
  return <ChapterIndex locale={locale} curriculum={getCurriculum()} written={written} started={started} />;
}
