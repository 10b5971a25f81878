import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { AccountList } from "@/components/admin/account-list";
import { AdminPage } from "@/components/admin/admin-page";
import { routing } from "@/i18n/routing";
import { personalMetadata } from "@/lib/site/page-metadata";
import { can } from "@/lib/auth/policy";
import { readViewer } from "@/lib/auth/server/read-viewer";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "admin.accounts" });
  return personalMetadata(t("title"), t("description"));
}

export default async function UsersPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const viewer = await readViewer((await headers()).get("cookie"), new Date());
  if (viewer.kind !== "account" || !can(viewer, "account.list", {})) notFound();
  return (
    <AdminPage locale={locale} place="accounts">
      <AccountList locale={locale} viewerId={viewer.userId} />
    </AdminPage>
  );
}
