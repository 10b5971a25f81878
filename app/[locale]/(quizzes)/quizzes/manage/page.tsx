import { getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { AssignmentForm } from "@/components/quizzes/assignment-form";
import { AssignmentList } from "@/components/quizzes/assignment-list";
import { QuizPage } from "@/components/quizzes/quiz-page";
import { listQuizNames } from "@/lib/quizzes/server/list-quiz-names";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "assignment.create");
  const t = await getTranslations({ locale, namespace: "quizzes.manage" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function ManagePage({ params }: PageProps) {
  const { locale } = await admit(params, "assignment.create");
  const t = await getTranslations({ locale, namespace: "quizzes.manage" });
  return (
    <QuizPage locale={locale} title={t("title")} intro={t("intro")}>
      <AssignmentList locale={locale} />
      <h2 className="mt-12 mb-4 text-xl font-semibold">{t("new")}</h2>
      <AssignmentForm locale={locale} names={listQuizNames(locale)} />
    </QuizPage>
  );
}
