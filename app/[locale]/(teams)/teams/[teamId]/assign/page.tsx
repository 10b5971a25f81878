import { getTranslations } from "next-intl/server";
import { admitToTeam } from "@/app/[locale]/(teams)/admit-to-team";
import { AssignmentForm } from "@/components/quizzes/assignment-form";
import { QuizPage } from "@/components/quizzes/quiz-page";
import { TeamNav } from "@/components/teams/team-nav";
import { can } from "@/lib/auth/policy";
import { listQuizNames } from "@/lib/quizzes/server/list-quiz-names";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; teamId: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale, team } = await admitToTeam(params, "assign");
  const t = await getTranslations({ locale, namespace: "teams.assign" });
  return personalMetadata(t("title", { name: team.name }), t("intro"));
}

export default async function AssignPage({ params }: PageProps) {
  const { locale, viewer, team } = await admitToTeam(params, "assign");
  const t = await getTranslations({ locale, namespace: "teams.assign" });
  const nav = <TeamNav locale={locale} team={team} here="assign" />;
  return (
    <QuizPage locale={locale} title={t("title", { name: team.name })} intro={t("intro")} nav={nav}>
      <AssignmentForm
        locale={locale}
        names={listQuizNames(locale)}
        teamId={team.teamId}
        hasAssessment={can(viewer, "assignment.create", {})}
      />
    </QuizPage>
  );
}
