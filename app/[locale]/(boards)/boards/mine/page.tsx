import { getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { BoardPage } from "@/components/boards/board-page";
import { BoardsNav } from "@/components/boards/boards-nav";
import { OwnPointsView } from "@/components/boards/own-points-view";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "board.read");
  const t = await getTranslations({ locale, namespace: "boards.mine" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function OwnPointsPage({ params }: PageProps) {
  const { locale } = await admit(params, "board.read");
  const t = await getTranslations({ locale, namespace: "boards.mine" });
  const nav = <BoardsNav locale={locale} here="own" />;
  return (
    <BoardPage locale={locale} title={t("title")} intro={t("intro")} nav={nav}>
      <OwnPointsView locale={locale} />
    </BoardPage>
  );
}
