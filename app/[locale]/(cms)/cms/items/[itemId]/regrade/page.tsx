import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { admit } from "@/app/[locale]/admit";
import { CmsPage } from "@/components/cms/cms-page";
import { ItemHead } from "@/components/cms/item-head";
import { RegradeView } from "@/components/regrades/regrade-view";
import { QueryProvider } from "@/components/shell/query-provider";
import { getEditorFacts } from "@/lib/cms/server/get-editor-facts";
import { itemParams } from "@/lib/regrades/schema";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; itemId: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "item.author");
  const t = await getTranslations({ locale, namespace: "regrades" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function RegradePage({ params }: PageProps) {
  const { locale, viewer } = await admit(params, "item.author");
  const known = itemParams.safeParse({ itemId: (await params).itemId });
  if (!known.success) notFound();
  const { itemId } = known.data;
  const facts = await getEditorFacts(viewer, itemId, locale);
  if (!facts) notFound();
  const { title } = facts;
  const { regrades } = await getMessages({ locale });
  const t = await getTranslations({ locale, namespace: "regrades" });
  return (
    <CmsPage locale={locale} here="items">
      <div className="max-w-4xl">
        <ItemHead {...{ locale, itemId, title }} here="regrade" />
        <h2 className="text-lg font-semibold">{t("title")}</h2>
        <p className="mt-1 mb-6 text-muted">{t("intro")}</p>
        <NextIntlClientProvider locale={locale} messages={{ regrades }} timeZone="UTC">
          <QueryProvider>
            <RegradeView locale={locale} itemId={itemId} />
          </QueryProvider>
        </NextIntlClientProvider>
      </div>
    </CmsPage>
  );
}
