import { getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { AdminPage } from "@/components/admin/admin-page";
import { JobBoard } from "@/components/admin/job-board";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "job.manage");
  const t = await getTranslations({ locale, namespace: "admin.jobs" });
  return personalMetadata(t("title"), t("description"));
}

export default async function JobsPage({ params }: PageProps) {
  const { locale } = await admit(params, "job.manage");
  return (
    <AdminPage locale={locale} place="jobs">
      <JobBoard locale={locale} />
    </AdminPage>
  );
}
