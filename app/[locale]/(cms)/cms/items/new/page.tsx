import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { CmsPage } from "@/components/cms/cms-page";
import { NewItemForm } from "@/components/cms/new-item-form";
import { QueryProvider } from "@/components/shell/query-provider";
import { listItemChoices } from "@/lib/cms/server/list-item-choices";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ from?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "item.author");
  const t = await getTranslations({ locale, namespace: "cms.new" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function NewItemPage({ params, searchParams }: PageProps) {
  const { locale, viewer } = await admit(params, "item.author");
  const { from } = await searchParams;
  const t = await getTranslations({ locale, namespace: "cms.new" });
  const { cms, practice } = await getMessages({ locale });
  return (
    <CmsPage locale={locale} here="items">
      <h1 className="text-2xl font-semibold tracking-tight">{t("title")}</h1>
      <p className="mt-1 mb-6 max-w-prose text-muted">{t("intro")}</p>
      <NextIntlClientProvider locale={locale} messages={{ cms, practice }} timeZone="UTC">
        <QueryProvider>
          <NewItemForm
            {...await listItemChoices(viewer, locale)}
            locale={locale}
            from={typeof from === "string" ? from : ""}
          />
        </QueryProvider>
      </NextIntlClientProvider>
    </CmsPage>
  );
}
