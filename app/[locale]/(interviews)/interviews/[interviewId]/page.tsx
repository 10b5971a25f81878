import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import * as z from "zod";
import { InterviewPage } from "@/components/interviews/interview-page";
import { InterviewView } from "@/components/interviews/interview-view";
import { routing } from "@/i18n/routing";
import { readViewer } from "@/lib/auth/server/read-viewer";
import { AppError } from "@/lib/core/errors";
import { requireInterview } from "@/lib/interviews/server/require-interview";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; interviewId: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "interviews" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function InterviewSessionPage({ params }: PageProps) {
  const { locale, interviewId } = await params;
  if (!hasLocale(routing.locales, locale) || !z.uuid().safeParse(interviewId).success) notFound();
  const viewer = await readViewer((await headers()).get("cookie"), new Date());
  await requireInterview(viewer, interviewId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  });
  const t = await getTranslations({ locale, namespace: "interviews" });
  return (
    <InterviewPage locale={locale} title={t("title")} isWide>
      <InterviewView interviewId={interviewId} locale={locale} />
    </InterviewPage>
  );
}
