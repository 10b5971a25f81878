import { getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { AssignmentList } from "@/components/quizzes/assignment-list";
import { MakerNav } from "@/components/quizzes/maker-nav";
import { QuizPage } from "@/components/quizzes/quiz-page";
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
    <QuizPage
      locale={locale}
      title={t("title")}
      intro={t("intro")}
      nav={<MakerNav locale={locale} here="manage" seesAll />}
    >
      <AssignmentList locale={locale} />
    </QuizPage>
  );
}
