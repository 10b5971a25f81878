import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { NoticeSettings } from "@/components/notices/notice-settings";
import { QueryProvider } from "@/components/shell/query-provider";
import { routing } from "@/i18n/routing";
import { personalMetadata } from "@/lib/site/page-metadata";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "notices.settings" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function NoticeSettingsPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "notices" });
  const { notices } = await getMessages({ locale });
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-12 sm:px-6">
      <p className="mb-2 text-sm">
        <a href={`/${locale}/notices`} className="text-accent underline underline-offset-4">
          {t("settings.back")}
        </a>
      </p>
      <h1 className="text-3xl font-semibold tracking-tight">{t("settings.title")}</h1>
      <p className="mt-2 mb-6 max-w-prose text-muted">{t("settings.intro")}</p>
      <noscript>
        <p className="mb-4 text-muted">{t("noScript")}</p>
      </noscript>
      <NextIntlClientProvider locale={locale} messages={{ notices }} timeZone="UTC">
        <QueryProvider>
          <NoticeSettings locale={locale} />
        </QueryProvider>
      </NextIntlClientProvider>
    </main>
  );
}
