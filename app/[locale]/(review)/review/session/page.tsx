import "katex/dist/katex.min.css";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { QueryProvider } from "@/components/shell/query-provider";
import { routing } from "@/i18n/routing";
import { listTitles } from "@/lib/content/server/list-titles";
import { personalMetadata } from "@/lib/site/page-metadata";
import { ReviewRoom } from "./review-room";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ early?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "review" });
  return personalMetadata(t("session.title"), t("intro"));
}

export default async function SessionPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  const { early } = await searchParams;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "review" });
  const { review } = await getMessages({ locale });
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-8 sm:px-6">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-2xl font-semibold tracking-tight">{t(early ? "session.titleEarly" : "session.title")}</h1>
        <a href={`/${locale}/review`} className="text-sm text-accent underline underline-offset-4">
          {t("session.leave")}
        </a>
      </div>
      <noscript>
        <p className="mb-4 text-muted">{t("noScript")}</p>
      </noscript>
      <NextIntlClientProvider locale={locale} messages={{ review }} timeZone="UTC">
        <QueryProvider>
          <ReviewRoom locale={locale} chapters={listTitles(locale).chapters} isEarly={early !== undefined} />
        </QueryProvider>
      </NextIntlClientProvider>
    </main>
  );
}
