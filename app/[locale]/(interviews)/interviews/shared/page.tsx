import "katex/dist/katex.min.css";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { SharedReport } from "@/components/interviews/shared-report";
import { ReportFrame } from "@/components/interviews/report-frame";
import { routing } from "@/i18n/routing";
import { getReportNames } from "@/lib/interviews/server/get-report-names";
import { personalMetadata } from "@/lib/site/page-metadata";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "interviewReport.shared" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function SharedPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "interviewReport.shared" });
  return (
    <ReportFrame locale={locale} title={t("title")} intro={t("intro")}>
      <SharedReport names={getReportNames(locale)} locale={locale} />
    </ReportFrame>
  );
}
