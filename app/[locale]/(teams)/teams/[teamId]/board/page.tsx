import { getTranslations } from "next-intl/server";
import { admitToTeam } from "@/app/[locale]/(teams)/admit-to-team";
import { BoardPage } from "@/components/boards/board-page";
import { TeamBoard } from "@/components/boards/team-board";
import { TeamNav } from "@/components/teams/team-nav";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; teamId: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale, team } = await admitToTeam(params, "readBoard");
  const t = await getTranslations({ locale, namespace: "boards.team" });
  return personalMetadata(t("title", { name: team.name }), t("intro"));
}

export default async function TeamBoardPage({ params }: PageProps) {
  const { locale, team } = await admitToTeam(params, "readBoard");
  const t = await getTranslations({ locale, namespace: "boards.team" });
  const nav = <TeamNav locale={locale} team={team} here="board" />;
  return (
    <BoardPage locale={locale} title={t("title", { name: team.name })} intro={t("intro")} nav={nav}>
      <TeamBoard teamId={team.teamId} isListed={team.isListed} mayList={team.may.includes("rename")} locale={locale} />
    </BoardPage>
  );
}
