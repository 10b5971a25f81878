import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import * as z from "zod";
import { QuizPage } from "@/components/quizzes/quiz-page";
import { SubmissionsView } from "@/components/quizzes/submissions-view";
import { routing } from "@/i18n/routing";
import { can } from "@/lib/auth/policy";
import { readViewer } from "@/lib/auth/server/read-viewer";
import type { Locale } from "@/lib/core/locale";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; assignmentId: string }>;
}

async function admit(params: PageProps["params"]): Promise<{ locale: Locale; assignmentId: string }> {
  const { locale, assignmentId } = await params;
  const viewer = await readViewer((await headers()).get("cookie"), new Date());
  if (!hasLocale(routing.locales, locale) || !can(viewer, "assignment.create", {})) notFound();
  if (!z.uuid().safeParse(assignmentId).success) notFound();
  return { locale, assignmentId };
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params);
  const t = await getTranslations({ locale, namespace: "quizzes" });
  return personalMetadata(t("who.title"), t("manage.intro"));
}

export default async function SubmissionsPage({ params }: PageProps) {
  const { locale, assignmentId } = await admit(params);
  const t = await getTranslations({ locale, namespace: "quizzes.who" });
  return (
    <QuizPage locale={locale} title={t("title")} isWide>
      <SubmissionsView assignmentId={assignmentId} locale={locale} />
    </QuizPage>
  );
}
