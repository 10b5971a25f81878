import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { ForgotPasswordForm } from "@/components/account/forgot-password-form";
import { LinkPage } from "@/components/account/link-page";
import { Notice } from "@/components/ui/notice";
import { routing } from "@/i18n/routing";
import { personalMetadata } from "@/lib/site/page-metadata";
import { isMailOn } from "@/lib/mail/server/send-mail";

// Whether the site sends mail is a setting of the running server, not of the build.
export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "links.forgotPassword" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function ForgotPasswordPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "links.forgotPassword" });
  return (
    <LinkPage locale={locale} page="forgotPassword">
      {isMailOn() ? <ForgotPasswordForm locale={locale} /> : <Notice>{t("askAdmin")}</Notice>}
      <p className="mt-6 text-sm">
        <a className="text-accent underline underline-offset-4" href={`/${locale}/sign-in`}>
          {t("back")}
        </a>
      </p>
    </LinkPage>
  );
}
