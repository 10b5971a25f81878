import { getTranslations } from "next-intl/server";
import { admitToTeam } from "@/app/[locale]/(teams)/admit-to-team";
import { TeamNav } from "@/components/teams/team-nav";
import { TeamPage } from "@/components/teams/team-page";
import { TeamView } from "@/components/teams/team-view";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; teamId: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale, team } = await admitToTeam(params);
  const t = await getTranslations({ locale, namespace: "teams" });
  return personalMetadata(team.name, t("intro"));
}

export default async function OneTeamPage({ params }: PageProps) {
  const { locale, team } = await admitToTeam(params);
  return (
    <TeamPage locale={locale} title={team.name} nav={<TeamNav locale={locale} team={team} here="overview" />}>
      <TeamView teamId={team.teamId} locale={locale} />
    </TeamPage>
  );
}
