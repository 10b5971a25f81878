import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AccountBar } from "@/components/account/account-bar";
import { AccountPage } from "@/components/account/account-page";
import { routing } from "@/i18n/routing";
import { personalMetadata } from "@/lib/site/page-metadata";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "account.ownPage" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function OwnAccountPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  return (
    <AccountPage locale={locale} page="ownPage">
      <AccountBar locale={locale} here={`/${locale}/progress`} />
    </AccountPage>
  );
}
