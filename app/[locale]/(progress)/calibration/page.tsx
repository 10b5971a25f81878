import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AccountBar } from "@/components/account/account-bar";
import { CalibrationView } from "@/components/progress/calibration-view";
import { QueryProvider } from "@/components/shell/query-provider";
import { routing } from "@/i18n/routing";
import { getConcepts } from "@/lib/content/server/get-concepts";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { nameSubjects } from "@/lib/progress/subjects";
import { personalMetadata } from "@/lib/site/page-metadata";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "calibration" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function CalibrationPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "calibration" });
  const { account, calibration, progress } = await getMessages({ locale });
  const curriculum = getCurriculum();
  const trackOf = Object.fromEntries(curriculum.chapters.map(({ slug, track }) => [slug, track]));
  return (
    <main id="main" className="mx-auto w-full max-w-4xl px-4 py-12 sm:px-6">
      <h1 className="text-3xl font-semibold tracking-tight">{t("title")}</h1>
      <p className="mt-2 mb-4 max-w-prose text-muted">{t("intro")}</p>
      <noscript>
        <p className="mb-4 text-muted">{t("noScript")}</p>
      </noscript>
      <NextIntlClientProvider locale={locale} messages={{ account, calibration, progress }} timeZone="UTC">
        <QueryProvider>
          <AccountBar locale={locale} here={`/${locale}/calibration`} />
          <CalibrationView
            locale={locale}
            subjects={nameSubjects(curriculum, getConcepts(), [], locale)}
            trackOf={trackOf}
          />
        </QueryProvider>
      </NextIntlClientProvider>
    </main>
  );
}
