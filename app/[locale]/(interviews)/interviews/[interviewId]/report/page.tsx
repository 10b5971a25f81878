import "katex/dist/katex.min.css";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import * as z from "zod";
import { ReportFrame } from "@/components/interviews/report-frame";
import { ReportView } from "@/components/interviews/report-view";
import { routing } from "@/i18n/routing";
import { readViewer } from "@/lib/auth/server/read-viewer";
import { AppError } from "@/lib/core/errors";
import { getReportNames } from "@/lib/interviews/server/get-report-names";
import { requireOwnInterview } from "@/lib/interviews/server/require-own-interview";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; interviewId: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "interviewReport" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function ReportPage({ params }: PageProps) {
  const { locale, interviewId } = await params;
  if (!hasLocale(routing.locales, locale) || !z.uuid().safeParse(interviewId).success) notFound();
  const viewer = await readViewer((await headers()).get("cookie"), new Date());
  await requireOwnInterview(viewer, interviewId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  });
  const t = await getTranslations({ locale, namespace: "interviewReport" });
  return (
    <ReportFrame locale={locale} title={t("title")}>
      <ReportView interviewId={interviewId} names={getReportNames(locale)} locale={locale} />
    </ReportFrame>
  );
}
