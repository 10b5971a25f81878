import { getTranslations } from "next-intl/server";
import { admitToTeam } from "@/app/[locale]/(teams)/admit-to-team";
import { ProgressView } from "@/components/teams/progress-view";
import { TeamNav } from "@/components/teams/team-nav";
import { TeamPage } from "@/components/teams/team-page";
import { listQuizNames } from "@/lib/quizzes/server/list-quiz-names";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; teamId: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale, team } = await admitToTeam(params, "coach");
  const t = await getTranslations({ locale, namespace: "teams.progress" });
  return personalMetadata(t("title", { name: team.name }), t("intro"));
}

export default async function TeamProgressPage({ params }: PageProps) {
  const { locale, team } = await admitToTeam(params, "coach");
  const t = await getTranslations({ locale, namespace: "teams.progress" });
  const nav = <TeamNav locale={locale} team={team} here="progress" />;
  return (
    <TeamPage locale={locale} title={t("title", { name: team.name })} intro={t("intro")} nav={nav}>
      <ProgressView teamId={team.teamId} names={listQuizNames(locale)} locale={locale} />
    </TeamPage>
  );
}
