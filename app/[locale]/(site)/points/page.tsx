import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { RulesView } from "@/components/boards/rules-view";
import { routing } from "@/i18n/routing";
import { env } from "@/lib/core/env";
import { pageMetadata } from "@/lib/site/page-metadata";

// A page with the framework's runtime is sent as it is made: only so it knows the site's address.
export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "boards.rules" });
  const { origin } = new URL(env().PUBLIC_URL);
  return pageMetadata({ locale, path: "/points", title: t("title"), description: t("intro"), origin });
}

export default async function PointsPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  return <RulesView locale={locale} />;
}
