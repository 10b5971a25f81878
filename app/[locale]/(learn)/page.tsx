import "katex/dist/katex.min.css";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { HomePage } from "@/components/learn/home-page";
import { LessonFigure } from "@/components/learn/lesson-figure";
import { ItemBox } from "@/components/practice/item-box";
import { routing } from "@/i18n/routing";
import { requireEntry } from "@/lib/content/built-lesson";
import { getBuiltLesson } from "@/lib/content/server/get-built-lesson";
import { getCurriculum } from "@/lib/content/server/get-curriculum";

/** The chapter whose item and figure the home page lets people try. */
const SHOWN = "lora";

export default async function Home({ params }: { readonly params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const lesson = getBuiltLesson(SHOWN, locale);
  if (!lesson) notFound();
  const item = requireEntry(lesson.items, "id", "lora-params-one-matrix");
  return (
    <HomePage
      curriculum={getCurriculum()}
      lesson={lesson}
      item={<ItemBox item={item} locale={locale} />}
      figure={<LessonFigure figure={requireEntry(lesson.figures, "id", "lora-layer")} locale={locale} />}
    />
  );
}
