import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { NoticeList } from "@/components/notices/notice-list";
import { QueryProvider } from "@/components/shell/query-provider";
import { routing } from "@/i18n/routing";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";
import { personalMetadata } from "@/lib/site/page-metadata";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "notices" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function NoticesPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "notices" });
  const { notices, fairPlay } = await getMessages({ locale });
  const chapters = listChapterItems();
  return (
    <main id="main" className="mx-auto w-full max-w-3xl px-4 py-12 sm:px-6">
      <h1 className="text-3xl font-semibold tracking-tight">{t("title")}</h1>
      <p className="mt-2 text-muted">{t("intro")}</p>
      <p className="mt-1 mb-6">
        <a
          href={`/${locale}/notices/settings`}
          className="inline-flex min-h-9 items-center text-accent underline underline-offset-4"
        >
          {t("choose")}
        </a>
      </p>
      <noscript>
        <p className="mb-4 text-muted">{t("noScript")}</p>
      </noscript>
      <NextIntlClientProvider locale={locale} messages={{ notices, fairPlay }} timeZone="UTC">
        <QueryProvider>
          <NoticeList
            locale={locale}
            items={Object.fromEntries(
              chapters.flatMap(({ placed }) => placed.map(({ id, title }) => [id, title[locale]])),
            )}
            chapters={Object.fromEntries(chapters.map(({ chapter: { slug, title } }) => [slug, title[locale]]))}
          />
        </QueryProvider>
      </NextIntlClientProvider>
    </main>
  );
}
