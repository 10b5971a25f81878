import { getTranslations } from "next-intl/server";
import { admitToDraft } from "@/app/[locale]/(quizzes)/admit-to-draft";
import { QuizBuilder } from "@/components/quizzes/builder/quiz-builder";
import { MakerNav } from "@/components/quizzes/maker-nav";
import { QuizPage } from "@/components/quizzes/quiz-page";
import { readTeamQuery } from "@/lib/quizzes/read-team-query";
import { listQuizNames } from "@/lib/quizzes/server/list-quiz-names";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; draftId: string }>;
  readonly searchParams: Promise<Record<string, unknown>>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admitToDraft(params);
  const t = await getTranslations({ locale, namespace: "quizzes.build" });
  return personalMetadata(t("heading"), t("intro"));
}

export default async function BuilderPage({ params, searchParams }: PageProps) {
  const { locale, draft, hasAssessment } = await admitToDraft(params);
  const t = await getTranslations({ locale, namespace: "quizzes.build" });
  return (
    <QuizPage
      locale={locale}
      title={t("heading")}
      intro={t("intro")}
      nav={<MakerNav locale={locale} here={undefined} seesAll={hasAssessment} />}
    >
      <QuizBuilder
        draftId={draft.id}
        locale={locale}
        names={listQuizNames(locale)}
        hasAssessment={hasAssessment}
        teamId={readTeamQuery(await searchParams)}
      />
    </QuizPage>
  );
}
