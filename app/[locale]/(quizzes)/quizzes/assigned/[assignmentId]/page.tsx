import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import * as z from "zod";
import { AssignedQuiz } from "@/components/quizzes/assigned-quiz";
import { QuizPage } from "@/components/quizzes/quiz-page";
import { routing } from "@/i18n/routing";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; assignmentId: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "quizzes.assigned" });
  return personalMetadata(t("intro"), t("note"));
}

export default async function AssignedPage({ params }: PageProps) {
  const { locale, assignmentId } = await params;
  if (!hasLocale(routing.locales, locale) || !z.uuid().safeParse(assignmentId).success) notFound();
  const t = await getTranslations({ locale, namespace: "quizzes.assigned" });
  return (
    <QuizPage locale={locale} title={t("intro")}>
      <AssignedQuiz assignmentId={assignmentId} locale={locale} />
    </QuizPage>
  );
}
