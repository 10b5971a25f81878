import "katex/dist/katex.min.css";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import * as z from "zod";
import { QuizPage } from "@/components/quizzes/quiz-page";
import { SessionView } from "@/components/quizzes/session-view";
import { routing } from "@/i18n/routing";
import { readViewer } from "@/lib/auth/server/read-viewer";
import { AppError } from "@/lib/core/errors";
import { listQuizNames } from "@/lib/quizzes/server/list-quiz-names";
import { requireSession } from "@/lib/quizzes/server/require-session";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; sessionId: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "quizzes" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function SessionPage({ params }: PageProps) {
  const { locale, sessionId } = await params;
  if (!hasLocale(routing.locales, locale) || !z.uuid().safeParse(sessionId).success) notFound();
  const viewer = await readViewer((await headers()).get("cookie"), new Date());
  const { title, mode } = await requireSession(viewer, sessionId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  });
  const t = await getTranslations({ locale, namespace: "quizzes.heading" });
  return (
    <QuizPage locale={locale} title={title ?? t(mode)}>
      <SessionView sessionId={sessionId} locale={locale} names={listQuizNames(locale)} />
    </QuizPage>
  );
}
