import { getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { AdminPage } from "@/components/admin/admin-page";
import { HealthBoard } from "@/components/admin/health-board";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "health.read");
  const t = await getTranslations({ locale, namespace: "admin.health" });
  return personalMetadata(t("title"), t("description"));
}

export default async function HealthPage({ params }: PageProps) {
  const { locale } = await admit(params, "health.read");
  return (
    <AdminPage locale={locale} place="health">
      <HealthBoard locale={locale} />
    </AdminPage>
  );
}
