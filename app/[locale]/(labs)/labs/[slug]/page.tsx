import "katex/dist/katex.min.css";
import type { Metadata } from "next";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { LabPage } from "@/components/labs/lab-page";
import { ItemBox } from "@/components/practice/item-box";
import { routing } from "@/i18n/routing";
import { getBuiltLab } from "@/lib/content/server/get-built-lab";
import { getLabs } from "@/lib/content/server/get-labs";
import { pageMetadata } from "@/lib/site/page-metadata";

export const dynamicParams = false;

interface LabProps {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export function generateStaticParams() {
  return getLabs()
    .filter(({ status }) => status === "built")
    .map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: LabProps): Promise<Metadata> {
  const { locale, slug } = await params;
  const lab = hasLocale(routing.locales, locale) ? getBuiltLab(slug, locale) : null;
  if (!lab || !hasLocale(routing.locales, locale)) notFound();
  const { title, summary } = lab.entry;
  return pageMetadata({
    locale,
    path: `/labs/${slug}`,
    title: title[locale],
    description: summary[locale],
    picture: "home",
  });
}

export default async function Lab({ params }: LabProps) {
  const { locale, slug } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const lab = getBuiltLab(slug, locale);
  if (!lab) notFound();
  return <LabPage lab={lab} locale={locale} showItem={(item) => <ItemBox item={item} locale={locale} />} />;
}
