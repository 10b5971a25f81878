import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { InterviewPage } from "@/components/interviews/interview-page";
import { InterviewSetup } from "@/components/interviews/interview-setup";
import { RunningList } from "@/components/interviews/running-list";
import { routing } from "@/i18n/routing";
import { listSetupNames } from "@/lib/interviews/server/list-setup-names";
import { personalMetadata } from "@/lib/site/page-metadata";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "interviews" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function InterviewsPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "interviews" });
  const names = listSetupNames(locale);
  return (
    <InterviewPage locale={locale} title={t("title")} intro={t("intro")} here="start">
      <RunningList locale={locale} names={names} />
      <h2 className="mb-4 text-xl font-semibold">{t("setup.title")}</h2>
      <InterviewSetup locale={locale} names={names} />
    </InterviewPage>
  );
}
