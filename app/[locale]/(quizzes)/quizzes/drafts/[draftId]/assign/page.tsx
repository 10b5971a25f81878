import { getTranslations } from "next-intl/server";
import { admitToDraft } from "@/app/[locale]/(quizzes)/admit-to-draft";
import { AssignDraft } from "@/components/quizzes/assign-draft";
import { MakerNav } from "@/components/quizzes/maker-nav";
import { QuizPage } from "@/components/quizzes/quiz-page";
import { can } from "@/lib/auth/policy";
import { readTeamQuery } from "@/lib/quizzes/read-team-query";
import { listAssignTargets } from "@/lib/quizzes/server/list-assign-targets";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; draftId: string }>;
  readonly searchParams: Promise<Record<string, unknown>>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admitToDraft(params);
  const t = await getTranslations({ locale, namespace: "quizzes.manage" });
  return personalMetadata(t("new"), t("newIntro"));
}

export default async function AssignPage({ params, searchParams }: PageProps) {
  const { locale, viewer, draft, hasAssessment } = await admitToDraft(params);
  const t = await getTranslations({ locale, namespace: "quizzes.manage" });
  const teams = await listAssignTargets(viewer);
  const asked = readTeamQuery(await searchParams);
  return (
    <QuizPage
      locale={locale}
      title={t("new")}
      intro={t("newIntro")}
      nav={<MakerNav locale={locale} here={undefined} seesAll={hasAssessment} />}
    >
      <AssignDraft
        draftId={draft.id}
        teams={teams}
        mayByLink={can(viewer, "assignment.create", {})}
        teamId={teams.find(({ teamId }) => teamId === asked)?.teamId}
        locale={locale}
      />
    </QuizPage>
  );
}
