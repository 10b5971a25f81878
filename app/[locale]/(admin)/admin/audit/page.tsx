import { getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { AdminPage } from "@/components/admin/admin-page";
import { AuditLog } from "@/components/admin/audit-log";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "audit.read");
  const t = await getTranslations({ locale, namespace: "admin.audit" });
  return personalMetadata(t("title"), t("description"));
}

export default async function AuditPage({ params }: PageProps) {
  const { locale } = await admit(params, "audit.read");
  return (
    <AdminPage locale={locale} place="audit">
      <AuditLog locale={locale} />
    </AdminPage>
  );
}
