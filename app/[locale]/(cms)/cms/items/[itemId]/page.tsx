import "katex/dist/katex.min.css";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { admit } from "@/app/[locale]/admit";
import { CmsPage } from "@/components/cms/cms-page";
import { ItemHead } from "@/components/cms/item-head";
import { ItemEditor } from "@/components/cms/item-editor";
import { ItemTrial } from "@/components/practice/item-trial";
import { QueryProvider } from "@/components/shell/query-provider";
import { getEditorFacts } from "@/lib/cms/server/get-editor-facts";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; itemId: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "item.author");
  const { itemId } = await params;
  const t = await getTranslations({ locale, namespace: "cms.editor" });
  return personalMetadata(t("title", { id: itemId }), t("intro"));
}

export default async function ItemEditorPage({ params }: PageProps) {
  const { locale, viewer } = await admit(params, "item.author");
  const { itemId } = await params;
  const facts = await getEditorFacts(viewer, itemId, locale);
  if (!facts || viewer.kind !== "account") notFound();
  const { authoring, cms, practice, items } = await getMessages({ locale });
  return (
    <CmsPage locale={locale} here="items">
      <ItemHead {...{ locale, itemId }} title={facts.title} chapterTitle={facts.chapterTitle} here="write" />
      <NextIntlClientProvider locale={locale} messages={{ authoring, cms, practice, items }} timeZone="UTC">
        <QueryProvider>
          <ItemEditor
            itemId={itemId}
            userId={viewer.userId}
            locale={locale}
            facts={facts}
            player={<ItemTrial locale={locale} />}
          />
        </QueryProvider>
      </NextIntlClientProvider>
    </CmsPage>
  );
}
