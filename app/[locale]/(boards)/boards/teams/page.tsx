import { getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { BoardPage } from "@/components/boards/board-page";
import { BoardsNav } from "@/components/boards/boards-nav";
import { TeamPlacesView } from "@/components/boards/team-places-view";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "board.read");
  const t = await getTranslations({ locale, namespace: "boards.teams" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function TeamPlacesPage({ params }: PageProps) {
  const { locale } = await admit(params, "board.read");
  const t = await getTranslations({ locale, namespace: "boards.teams" });
  const nav = <BoardsNav locale={locale} here="teams" />;
  return (
    <BoardPage locale={locale} title={t("title")} intro={t("intro")} nav={nav}>
      <TeamPlacesView locale={locale} />
    </BoardPage>
  );
}
