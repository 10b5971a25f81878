import { getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { AdminPage } from "@/components/admin/admin-page";
import { SettingsBoard } from "@/components/admin/settings-board";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "setting.manage");
  const t = await getTranslations({ locale, namespace: "admin.settings" });
  return personalMetadata(t("title"), t("description"));
}

export default async function SettingsPage({ params }: PageProps) {
  const { locale } = await admit(params, "setting.manage");
  return (
    <AdminPage locale={locale} place="settings">
      <SettingsBoard locale={locale} />
    </AdminPage>
  );
}
