import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AccountPage } from "@/components/account/account-page";
import { ProviderButtons } from "@/components/account/provider-buttons";
import { ReturnNotice } from "@/components/account/return-notice";
import { SignInForm } from "@/components/account/sign-in-form";
import { routing } from "@/i18n/routing";
import { listProviders } from "@/lib/auth/server/list-providers";
import { personalMetadata } from "@/lib/site/page-metadata";

/** Which providers there are is known when the server runs, not when it is built. */
export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "account.signInPage" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function SignInPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const providers = listProviders();
  return (
    <AccountPage locale={locale} page="signInPage">
      <ReturnNotice oidcName={providers.find(({ id }) => id === "oidc")?.name} />
      <SignInForm locale={locale} />
      <ProviderButtons locale={locale} providers={providers} />
    </AccountPage>
  );
}
