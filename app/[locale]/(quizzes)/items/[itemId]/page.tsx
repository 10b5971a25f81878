import "katex/dist/katex.min.css";
import { hasLocale } from "next-intl";
import { notFound } from "next/navigation";
import { PracticeItem } from "@/components/practice/practice-item";
import { QuizPage } from "@/components/quizzes/quiz-page";
import { routing } from "@/i18n/routing";
import { getPracticeItem } from "@/lib/practice/server/get-practice-item";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; itemId: string }>;
}

async function require(params: PageProps["params"]) {
  const { locale, itemId } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const item = await getPracticeItem(itemId);
  if (!item) notFound();
  return { locale, itemId, item };
}

export async function generateMetadata({ params }: PageProps) {
  const { locale, item } = await require(params);
  return personalMetadata(item.title[locale], item.chapterTitle[locale]);
}

export default async function ItemPage({ params }: PageProps) {
  const { locale, itemId, item } = await require(params);
  const { title, chapter, chapterTitle } = item;
  const place = chapter ? (
    <a href={`/${locale}/chapters/${chapter}`} className="underline underline-offset-4 hover:text-accent">
      {chapterTitle[locale]}
    </a>
  ) : (
    chapterTitle[locale]
  );
  return (
    <QuizPage locale={locale} title={title[locale]} nav={<p className="mb-1 text-sm text-muted">{place}</p>}>
      <PracticeItem id={itemId} locale={locale} />
    </QuizPage>
  );
}
