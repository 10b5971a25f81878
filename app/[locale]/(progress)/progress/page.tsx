import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AccountBar } from "@/components/account/account-bar";
import { UnreadNotices } from "@/components/notices/unread-notices";
import { ProgressView } from "@/components/progress/progress-view";
import { QueryProvider } from "@/components/shell/query-provider";
import { routing } from "@/i18n/routing";
import { getConcepts } from "@/lib/content/server/get-concepts";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";
import { nameSubjects } from "@/lib/progress/subjects";
import { personalMetadata } from "@/lib/site/page-metadata";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "progress" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function ProgressPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "progress" });
  const { account, notices, progress } = await getMessages({ locale });
  const items = listChapterItems().flatMap(({ placed }) => placed);
  const subjects = nameSubjects(getCurriculum(), getConcepts(), items, locale);
  return (
    <main id="main" className="mx-auto w-full max-w-4xl px-4 py-12 sm:px-6">
      <h1 className="text-3xl font-semibold tracking-tight">{t("title")}</h1>
      <p className="mt-2 mb-4 text-muted">{t("intro")}</p>
      <noscript>
        <p className="mb-4 text-muted">{t("noScript")}</p>
      </noscript>
      <NextIntlClientProvider locale={locale} messages={{ account, notices, progress }} timeZone="UTC">
        <QueryProvider>
          <AccountBar locale={locale} here={`/${locale}/progress`} />
          <p className="mb-6">
            <a href={`/${locale}/quizzes`} className="text-accent underline underline-offset-4">
              {t("quizzes")}
            </a>{" "}
            ·{" "}
            <a href={`/${locale}/notices`} className="text-accent underline underline-offset-4">
              {notices.title}
            </a>
          </p>
          <UnreadNotices locale={locale} />
          <ProgressView locale={locale} subjects={subjects} />
        </QueryProvider>
      </NextIntlClientProvider>
    </main>
  );
}
