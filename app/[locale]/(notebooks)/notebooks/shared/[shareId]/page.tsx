import { getTranslations } from "next-intl/server";
import { admitAccount } from "@/app/[locale]/admit";
import { NotebookPage } from "@/components/notebooks/notebook-page";
import { SharedNotebook } from "@/components/notebooks/shared-notebook";
import { getSharedNotebook } from "@/lib/notebooks/server/get-shared-notebook";
import { textIn } from "@/lib/notebooks/title-of";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; shareId: string }>;
}

const find = (params: PageProps["params"]) =>
  admitAccount(params, (viewer, { shareId }) => getSharedNotebook(viewer, shareId));

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await find(params);
  const t = await getTranslations({ locale, namespace: "notebooks" });
  return personalMetadata(t("shared.title"), t("intro"));
}

export default async function SharedNotebookPage({ params }: PageProps) {
  const { locale, found } = await find(params);
  const { shareId } = await params;
  const t = await getTranslations({ locale, namespace: "notebooks" });
  return (
    <NotebookPage locale={locale} title={found.title === null ? t("untitled") : textIn(found.title, locale)} isWide>
      <SharedNotebook shareId={shareId} locale={locale} />
    </NotebookPage>
  );
}
