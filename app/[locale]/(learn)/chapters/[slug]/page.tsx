import "katex/dist/katex.min.css";
import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { LessonPage } from "@/components/learn/lesson-page";
import { StartedPage } from "@/components/learn/started-page";
import { BuiltQuiz } from "@/components/practice/built-quiz";
import { InterviewQuestions } from "@/components/practice/interview-questions";
import { ItemBox } from "@/components/practice/item-box";
import { routing } from "@/i18n/routing";
import { requireEntry } from "@/lib/content/built-lesson";
import { getBuiltLesson } from "@/lib/content/server/get-built-lesson";
import { getBuiltStarted } from "@/lib/content/server/get-built-started";
import { listStartedChapters, listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { pageMetadata } from "@/lib/site/page-metadata";

export const dynamicParams = false;

interface ChapterProps {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export function generateStaticParams() {
  return [...listWrittenChapters(), ...listStartedChapters()].map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: ChapterProps): Promise<Metadata> {
  const { locale, slug } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const path = `/chapters/${slug}`;
  const lesson = getBuiltLesson(slug, locale);
  if (lesson) {
    const [title, description] = [lesson.entry.title[locale], lesson.chapter.summary[locale]];
    return pageMetadata({ locale, path, title, description, picture: slug });
  }
  const started = getBuiltStarted(slug, locale);
  if (!started) notFound();
  const t = await getTranslations({ locale, namespace: "chapters.started" });
  const chapter = started.entry.title[locale];
  // Says the language: a name such as PagedAttention is the same in both.
  const title = t("title", { chapter });
  const description = t("description", { chapter, items: started.items.length });
  return pageMetadata({ locale, path, title, description, picture: "home" });
}

export default async function ChapterPage({ params }: ChapterProps) {
  const { locale, slug } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const lesson = getBuiltLesson(slug, locale);
  const started = getBuiltStarted(slug, locale);
  if (started)
    return (
      <StartedPage started={started} locale={locale} showItem={(item) => <ItemBox item={item} locale={locale} />} />
    );
  if (!lesson) notFound();
  return (
    <LessonPage
      lesson={lesson}
      showItem={(id) => <ItemBox item={requireEntry(lesson.items, "id", id)} locale={locale} />}
      quiz={<BuiltQuiz lesson={lesson} />}
      questions={<InterviewQuestions lesson={lesson} />}
    />
  );
}
