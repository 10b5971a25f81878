import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { NoticePage } from "@/components/site/notice-page";
import { routing } from "@/i18n/routing";
import { env } from "@/lib/core/env";
import { pageMetadata } from "@/lib/site/page-metadata";
import { getNotice } from "@/lib/site/server/get-notice";

// The operator's text is read at each visit.
export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "site.terms" });
  const { origin } = new URL(env().PUBLIC_URL);
  return pageMetadata({ locale, path: "/terms", title: t("title"), description: t("description"), origin });
}

export default async function TermsPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "site.terms" });
  const { title = t("title"), html } = await getNotice("terms", locale);
  return <NoticePage locale={locale} title={title} html={html} contact={env().CONTACT_EMAIL} />;
}
