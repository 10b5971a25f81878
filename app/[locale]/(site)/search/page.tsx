import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { SearchPage } from "@/components/search/search-page";
import { routing } from "@/i18n/routing";
import { QUERY_MAX } from "@/lib/search/schema";
import { searchEntries } from "@/lib/search/server/search-entries";
import { personalMetadata } from "@/lib/site/page-metadata";

// What is found depends on the address and on what is published.
export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ q?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "search" });
  return personalMetadata(t("title"), t("description"));
}

export default async function Page({ params, searchParams }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const { q } = await searchParams;
  const query = (Array.isArray(q) ? q.join(" ") : (q ?? "")).slice(0, QUERY_MAX).trim();
  const found = query ? await searchEntries(query, locale) : undefined;
  return <SearchPage locale={locale} query={query} found={found} />;
}
