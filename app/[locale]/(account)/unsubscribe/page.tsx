import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { UnsubscribeForm } from "@/components/notices/unsubscribe-form";
import { QueryProvider } from "@/components/shell/query-provider";
import { routing } from "@/i18n/routing";
import { personalMetadata } from "@/lib/site/page-metadata";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "unsubscribe" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function UnsubscribePage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "unsubscribe" });
  const { unsubscribe } = await getMessages({ locale });
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-12">
      <h1 className="mb-2 text-2xl font-semibold">{t("title")}</h1>
      <p className="mb-8 text-muted">{t("intro")}</p>
      <noscript>
        <p className="mb-4 text-muted">{t("noScript")}</p>
      </noscript>
      <NextIntlClientProvider locale={locale} messages={{ unsubscribe }} timeZone="UTC">
        <QueryProvider>
          <UnsubscribeForm locale={locale} />
        </QueryProvider>
      </NextIntlClientProvider>
    </main>
  );
}
