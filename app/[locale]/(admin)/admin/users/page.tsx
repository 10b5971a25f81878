import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { admit } from "@/app/[locale]/admit";
import { AccountList } from "@/components/admin/account-list";
import { AdminPage } from "@/components/admin/admin-page";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "account.list");
  const t = await getTranslations({ locale, namespace: "admin.accounts" });
  return personalMetadata(t("title"), t("description"));
}

export default async function UsersPage({ params }: PageProps) {
  const { locale, viewer } = await admit(params, "account.list");
  if (viewer.kind !== "account") notFound();
  return (
    <AdminPage locale={locale} place="accounts">
      <AccountList locale={locale} viewerId={viewer.userId} />
    </AdminPage>
  );
}
