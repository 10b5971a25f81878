import { getTranslations } from "next-intl/server";
import { admitToTeam } from "@/app/[locale]/(teams)/admit-to-team";
import { DraftList } from "@/components/quizzes/builder/draft-list";
import { QuizPage } from "@/components/quizzes/quiz-page";
import { TeamNav } from "@/components/teams/team-nav";
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
  const { locale, team } = await admitToTeam(params, "assign");
  const t = await getTranslations({ locale, namespace: "teams.assign" });
  const nav = <TeamNav locale={locale} team={team} here="assign" />;
  return (
    <QuizPage locale={locale} title={t("title", { name: team.name })} intro={t("intro")} nav={nav}>
      <DraftList locale={locale} teamId={team.teamId} />
    </QuizPage>
  );
}
