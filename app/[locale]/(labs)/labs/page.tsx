import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { LabIndex } from "@/components/labs/lab-index";
import { routing } from "@/i18n/routing";
import { getLabs } from "@/lib/content/server/get-labs";
import { pageMetadata } from "@/lib/site/page-metadata";

interface LabsProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: LabsProps): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "labs" });
  return pageMetadata({ locale, path: "/labs", title: t("title"), description: t("lead"), picture: "home" });
}

export default async function Labs({ params }: LabsProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  return <LabIndex labs={getLabs()} locale={locale} />;
}
