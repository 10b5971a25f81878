import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { GlossaryPage } from "@/components/terms/glossary-page";
import { routing } from "@/i18n/routing";
import { pageMetadata } from "@/lib/site/page-metadata";
import { listGlossary } from "@/lib/terms/server/list-glossary";

interface GlossaryProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: GlossaryProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "terms" });
  return pageMetadata({ locale, path: "/glossary", title: t("title"), description: t("lead"), picture: "home" });
}

export default async function Glossary({ params }: GlossaryProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  return <GlossaryPage locale={locale} entries={listGlossary(locale)} />;
}
