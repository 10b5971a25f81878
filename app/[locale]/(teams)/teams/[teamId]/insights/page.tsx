import { getTranslations } from "next-intl/server";
import { admitToTeam } from "@/app/[locale]/(teams)/admit-to-team";
import { InsightsView } from "@/components/teams/insights-view";
import { TeamNav } from "@/components/teams/team-nav";
import { TeamPage } from "@/components/teams/team-page";
import { listQuizNames } from "@/lib/quizzes/server/list-quiz-names";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; teamId: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admitToTeam(params, "insights");
  const t = await getTranslations({ locale, namespace: "teams.insights" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function TeamInsightsPage({ params }: PageProps) {
  const { locale, team } = await admitToTeam(params, "insights");
  const t = await getTranslations({ locale, namespace: "teams.insights" });
  const nav = <TeamNav locale={locale} team={team} here="insights" />;
  return (
    <TeamPage locale={locale} title={team.name} intro={t("intro")} nav={nav}>
      <InsightsView teamId={team.teamId} names={listQuizNames(locale)} locale={locale} />
    </TeamPage>
  );
}
