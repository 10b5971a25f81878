import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ManageLink } from "@/components/quizzes/manage-link";
import { QuizMaker } from "@/components/quizzes/quiz-maker";
import { QuizPage } from "@/components/quizzes/quiz-page";
import { SessionList } from "@/components/quizzes/session-list";
import { routing } from "@/i18n/routing";
import { listQuizNames } from "@/lib/quizzes/server/list-quiz-names";
import { personalMetadata } from "@/lib/site/page-metadata";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "quizzes" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function QuizzesPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "quizzes" });
  return (
    <QuizPage locale={locale} title={t("title")} intro={t("intro")}>
      <ManageLink locale={locale} />
      <p className="mb-8 flex flex-wrap gap-x-6 gap-y-2">
        <a href={`/${locale}/interviews`} className="text-accent underline underline-offset-4">
          {t("toInterviews")}
        </a>
        <a href={`/${locale}/points`} className="text-accent underline underline-offset-4">
          {t("toPoints")}
        </a>
      </p>
      <h2 className="mb-4 text-xl font-semibold">{t("make.title")}</h2>
      <QuizMaker locale={locale} names={listQuizNames(locale)} />
      <SessionList locale={locale} />
    </QuizPage>
  );
}
