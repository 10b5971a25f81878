import { getTranslations } from "next-intl/server";
import { admitAccount } from "@/app/[locale]/admit";
import { QuizPage } from "@/components/quizzes/quiz-page";
import { ResultsView } from "@/components/quizzes/results/results-view";
import { requireManagedAssignment } from "@/lib/quizzes/server/require-managed-assignment";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; assignmentId: string }>;
}

function admitTo(params: PageProps["params"]) {
  return admitAccount(params, async (viewer, { assignmentId }) => {
    await requireManagedAssignment(viewer, assignmentId);
    return assignmentId;
  });
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admitTo(params);
  const t = await getTranslations({ locale, namespace: "quizzes" });
  return personalMetadata(t("who.title"), t("manage.intro"));
}

export default async function SubmissionsPage({ params }: PageProps) {
  const { locale, found: assignmentId } = await admitTo(params);
  const t = await getTranslations({ locale, namespace: "quizzes.who" });
  return (
    <QuizPage locale={locale} title={t("title")} isWide>
      <ResultsView assignmentId={assignmentId} locale={locale} />
    </QuizPage>
  );
}
