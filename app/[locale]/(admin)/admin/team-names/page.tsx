import { getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { AdminPage } from "@/components/admin/admin-page";
import { TeamReportList } from "@/components/admin/team-report-list";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "teamName.judge");
  const t = await getTranslations({ locale, namespace: "admin.teamNames" });
  return personalMetadata(t("title"), t("description"));
}

export default async function TeamNamesPage({ params }: PageProps) {
  const { locale } = await admit(params, "teamName.judge");
  const t = await getTranslations({ locale, namespace: "admin.teamNames" });
  return (
    <AdminPage locale={locale} place="teamNames">
      <p className="mb-4 max-w-prose text-muted">{t("description")}</p>
      <TeamReportList locale={locale} />
    </AdminPage>
  );
}
