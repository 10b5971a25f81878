import "katex/dist/katex.min.css";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { admit } from "@/app/[locale]/admit";
import { CmsPage } from "@/components/cms/cms-page";
import { HistoryView } from "@/components/cms/history-view";
import { ItemHead } from "@/components/cms/item-head";
import { ItemTrial } from "@/components/practice/item-trial";
import { QueryProvider } from "@/components/shell/query-provider";
import { getEditorFacts } from "@/lib/cms/server/get-editor-facts";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; itemId: string }>;
  readonly searchParams: Promise<{ revision?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "item.author");
  const { itemId } = await params;
  const t = await getTranslations({ locale, namespace: "cms.history" });
  return personalMetadata(t("title", { id: itemId }), t("intro"));
}

export default async function HistoryPage({ params, searchParams }: PageProps) {
  const { locale, viewer } = await admit(params, "item.author");
  const { itemId } = await params;
  const facts = await getEditorFacts(viewer, itemId, locale);
  if (!facts) notFound();
  const asked = Number((await searchParams).revision);
  const { authoring, cms, practice, items } = await getMessages({ locale });
  return (
    <CmsPage locale={locale} here="items">
      <ItemHead {...{ locale, itemId }} title={facts.title} chapterTitle={facts.chapterTitle} here="history" />
      <NextIntlClientProvider locale={locale} messages={{ authoring, cms, practice, items }} timeZone="UTC">
        <QueryProvider>
          <HistoryView
            itemId={itemId}
            locale={locale}
            asked={Number.isSafeInteger(asked) && asked > 0 ? asked : undefined}
            player={<ItemTrial locale={locale} />}
          />
        </QueryProvider>
      </NextIntlClientProvider>
    </CmsPage>
  );
}
