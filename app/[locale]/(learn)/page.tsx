import "katex/dist/katex.min.css";
import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { HomePage } from "@/components/learn/home-page";
import { LessonFigure } from "@/components/learn/lesson-figure";
import { ItemBox } from "@/components/practice/item-box";
import { routing } from "@/i18n/routing";
import { requireEntry } from "@/lib/content/built-lesson";
import { getBuiltLesson } from "@/lib/content/server/get-built-lesson";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { pageMetadata } from "@/lib/site/page-metadata";

/** The chapter whose item and figure the home page lets people try. */
const SHOWN = "lora";

interface HomeProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: HomeProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "shell" });
  const title = { absolute: t("title") };
  return pageMetadata({ locale, path: "", title, description: t("description"), picture: "home" });
}

export default async function Home({ params }: HomeProps) {
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
