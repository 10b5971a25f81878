import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AccountPage } from "@/components/account/account-page";
import { SecondStepForm } from "@/components/account/second-step-form";
import { routing } from "@/i18n/routing";
import { personalMetadata } from "@/lib/site/page-metadata";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "account.secondStepPage" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function SecondStepPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  return (
    <AccountPage locale={locale} page="secondStepPage">
      <SecondStepForm locale={locale} />
    </AccountPage>
  );
}
