import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { admit } from "@/app/[locale]/admit";
import { CmsPage } from "@/components/cms/cms-page";
import { RegradeView } from "@/components/regrades/regrade-view";
import { QueryProvider } from "@/components/shell/query-provider";
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
  const { locale } = await admit(params, "item.author");
  const known = itemParams.safeParse({ itemId: (await params).itemId });
  if (!known.success) notFound();
  const { itemId } = known.data;
  const { regrades } = await getMessages({ locale });
  const t = await getTranslations({ locale, namespace: "regrades" });
  return (
    <CmsPage locale={locale} here="items">
      <div className="max-w-4xl">
        <p className="mb-1 flex flex-wrap gap-x-4 text-sm">
          <a href={`/${locale}/cms/items/${itemId}`} className="text-accent underline underline-offset-4">
            {t("editor")}
          </a>
          <a href={`/${locale}/reports?item=${itemId}`} className="text-accent underline underline-offset-4">
            {t("reports")}
          </a>
        </p>
        <h1 className="text-3xl font-semibold tracking-tight">{t("title")}</h1>
        <p className="mt-2 mb-6 text-muted">{t("intro")}</p>
        <NextIntlClientProvider locale={locale} messages={{ regrades }} timeZone="UTC">
          <QueryProvider>
            <RegradeView locale={locale} itemId={itemId} />
          </QueryProvider>
        </NextIntlClientProvider>
      </div>
    </CmsPage>
  );
}
