import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AccountBar } from "@/components/account/account-bar";
import { AccountPage } from "@/components/account/account-page";
import { AddressState } from "@/components/account/address-state";
import { AdminEntry } from "@/components/account/admin-entry";
import { routing } from "@/i18n/routing";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "account.ownPage" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OwnAccountPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  return (
    <AccountPage locale={locale} page="ownPage">
      <AccountBar locale={locale} here={`/${locale}/progress`} />
      <AddressState locale={locale} />
      <AdminEntry locale={locale} />
    </AccountPage>
  );
}
