import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import * as z from "zod";
import { admit } from "@/app/[locale]/admit";
import { QuizPage } from "@/components/quizzes/quiz-page";
import { SubmissionsView } from "@/components/quizzes/submissions-view";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; assignmentId: string }>;
}

async function admitTo(params: PageProps["params"]) {
  const { locale } = await admit(params, "assignment.create");
  const { assignmentId } = await params;
  if (!z.uuid().safeParse(assignmentId).success) notFound();
  return { locale, assignmentId };
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admitTo(params);
  const t = await getTranslations({ locale, namespace: "quizzes" });
  return personalMetadata(t("who.title"), t("manage.intro"));
}

export default async function SubmissionsPage({ params }: PageProps) {
  const { locale, assignmentId } = await admitTo(params);
  const t = await getTranslations({ locale, namespace: "quizzes.who" });
  return (
    <QuizPage locale={locale} title={t("title")} isWide>
      <SubmissionsView assignmentId={assignmentId} locale={locale} />
    </QuizPage>
  );
}
