import "katex/dist/katex.min.css";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { admit } from "@/app/[locale]/admit";
import { CmsPage } from "@/components/cms/cms-page";
import { ItemHead } from "@/components/cms/item-head";
import { StatisticsItem } from "@/components/cms/statistics-item";
import { QueryProvider } from "@/components/shell/query-provider";
import type { Locale } from "@/lib/core/locale";
import { nameItem } from "@/lib/item-statistics/server/name-item";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; itemId: string }>;
}

async function open(params: PageProps["params"]): Promise<{ locale: Locale; itemId: string; title: string }> {
  const { locale, viewer } = await admit(params, "statistics.read");
  const { itemId } = await params;
  const title = await nameItem(viewer, itemId);
  return title ? { locale, itemId, title: title[locale] } : notFound();
}

export async function generateMetadata({ params }: PageProps) {
  const { locale, title } = await open(params);
  const t = await getTranslations({ locale, namespace: "statistics" });
  return personalMetadata(t("item.title", { title }), t("intro"));
}

export default async function ItemStatisticsPage({ params }: PageProps) {
  const { locale, itemId, title } = await open(params);
  const { statistics } = await getMessages({ locale });
  return (
    <CmsPage locale={locale} here="statistics">
      <div className="max-w-5xl">
        <ItemHead {...{ locale, itemId, title }} here="statistics" />
        <NextIntlClientProvider locale={locale} messages={{ statistics }} timeZone="UTC">
          <QueryProvider>
            <StatisticsItem itemId={itemId} locale={locale} />
          </QueryProvider>
        </NextIntlClientProvider>
      </div>
    </CmsPage>
  );
}
