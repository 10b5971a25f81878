import "katex/dist/katex.min.css";
import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { LessonPage } from "@/components/learn/lesson-page";
import { BuiltQuiz } from "@/components/practice/built-quiz";
import { InterviewQuestions } from "@/components/practice/interview-questions";
import { ItemBox } from "@/components/practice/item-box";
import { routing } from "@/i18n/routing";
import { requireEntry } from "@/lib/content/built-lesson";
import { getBuiltLesson } from "@/lib/content/server/get-built-lesson";
import { listWrittenChapters } from "@/lib/content/server/list-written-chapters";
import { pageMetadata } from "@/lib/site/page-metadata";

export const dynamicParams = false;

interface ChapterProps {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export function generateStaticParams() {
  return listWrittenChapters().map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: ChapterProps): Promise<Metadata> {
  const { locale, slug } = await params;
  const lesson = hasLocale(routing.locales, locale) ? getBuiltLesson(slug, locale) : null;
  if (!lesson) notFound();
  return pageMetadata({
    locale: lesson.locale,
    path: `/chapters/${slug}`,
    title: lesson.entry.title[lesson.locale],
    description: lesson.chapter.summary[lesson.locale],
    picture: slug,
  });
}

export default async function ChapterPage({ params }: ChapterProps) {
  const { locale, slug } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const lesson = getBuiltLesson(slug, locale);
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
