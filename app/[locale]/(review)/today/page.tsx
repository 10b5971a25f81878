import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { UnreadNotices } from "@/components/notices/unread-notices";
import { TodayView } from "@/components/plan/today-view";
import { QueryProvider } from "@/components/shell/query-provider";
import { routing } from "@/i18n/routing";
import { getPlanNames } from "@/lib/plan/server/get-plan-names";
import { personalMetadata } from "@/lib/site/page-metadata";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "plan" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function TodayPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "plan" });
  const { notices, plan } = await getMessages({ locale });
  return (
    <main id="main" className="mx-auto w-full max-w-4xl px-4 py-12 sm:px-6">
      <h1 className="text-3xl font-semibold tracking-tight">{t("title")}</h1>
      <p className="mt-2 mb-8 text-muted">{t("intro")}</p>
      <noscript>
        <p className="mb-4 text-muted">{t("noScript")}</p>
      </noscript>
      <NextIntlClientProvider locale={locale} messages={{ notices, plan }} timeZone="UTC">
        <QueryProvider>
          <UnreadNotices locale={locale} />
          <TodayView locale={locale} names={getPlanNames(locale)} />
        </QueryProvider>
      </NextIntlClientProvider>
    </main>
  );
}
