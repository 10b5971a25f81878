import "katex/dist/katex.min.css";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import * as z from "zod";
import { AttemptRecord } from "@/components/practice/attempt-record";
import { routing } from "@/i18n/routing";
import { readViewer } from "@/lib/auth/server/read-viewer";
import { AppError } from "@/lib/core/errors";
import { requireAttempt } from "@/lib/practice/server/require-attempt";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface AttemptPageProps {
  readonly params: Promise<{ locale: string; attemptId: string }>;
}

export async function generateMetadata({ params }: AttemptPageProps) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "practice.record" });
  return personalMetadata(t("title"), t("description"));
}

export default async function AttemptPage({ params }: AttemptPageProps) {
  const { locale, attemptId } = await params;
  if (!hasLocale(routing.locales, locale) || !z.uuid().safeParse(attemptId).success) notFound();
  const viewer = await readViewer((await headers()).get("cookie"), new Date());
  const record = await requireAttempt(viewer, attemptId).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  });
  const { practice, items } = await getMessages({ locale });
  return (
    <NextIntlClientProvider locale={locale} messages={{ practice, items }} timeZone="UTC">
      <AttemptRecord record={record} locale={locale} />
    </NextIntlClientProvider>
  );
}
