import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AccountPage } from "@/components/account/account-page";
import { ProviderButtons } from "@/components/account/provider-buttons";
import { ReturnNotice } from "@/components/account/return-notice";
import { SignUpForm } from "@/components/account/sign-up-form";
import { SignUpShut } from "@/components/account/sign-up-shut";
import { TermsNote } from "@/components/account/terms-note";
import { routing } from "@/i18n/routing";
import { listProviders } from "@/lib/auth/server/list-providers";
import { siteSettings } from "@/lib/site-settings/server/read-site-settings";
import { personalMetadata } from "@/lib/site/page-metadata";

// Who may sign up, and by which providers, is a setting of the running server, not of the build.
export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "account.signUpPage" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function SignUpPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const mode = (await siteSettings()).signUp;
  const providers = listProviders();
  return (
    <AccountPage locale={locale} page="signUpPage" isBare={mode !== "open"}>
      <ReturnNotice oidcName={providers.find(({ id }) => id === "oidc")?.name} />
      {mode === "open" ? (
        <>
          <SignUpForm locale={locale} />
          <ProviderButtons locale={locale} providers={providers} />
          <TermsNote locale={locale} />
        </>
      ) : (
        <SignUpShut locale={locale} reason={mode} />
      )}
    </AccountPage>
  );
}
