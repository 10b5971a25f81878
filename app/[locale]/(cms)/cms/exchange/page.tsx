import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { CmsPage } from "@/components/cms/cms-page";
import { ExportPanel } from "@/components/cms/exchange/export-panel";
import { ImportPanel } from "@/components/cms/exchange/import-panel";
import { QueryProvider } from "@/components/shell/query-provider";
import { exportInput } from "@/lib/cms/exchange-schema";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { formats } from "@/lib/exchange/formats";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "item.author");
  const t = await getTranslations({ locale, namespace: "cms.exchange" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function ExchangePage({ params, searchParams }: PageProps) {
  const { locale } = await admit(params, "item.author");
  const t = await getTranslations({ locale, namespace: "cms.exchange" });
  const { cms, exchange } = await getMessages({ locale });
  const { ids } = await searchParams;
  const chosen = exportInput.shape.itemIds.safeParse(typeof ids === "string" ? ids.split(",") : undefined).data ?? [];
  const known = formats.map(({ name, extensions, bilingual, read, write }) => ({
    ...{ name, extensions, isBilingual: bilingual, canRead: read !== undefined, canWrite: write !== undefined },
  }));
  const chapters = getCurriculum().chapters.map(({ slug, number, title }) => ({
    slug,
    name: `${number} ${title[locale]}`,
  }));
  return (
    <CmsPage locale={locale} here="exchange">
      <h1 className="text-2xl font-semibold tracking-tight">{t("title")}</h1>
      <p className="mt-1 mb-5 max-w-prose text-sm text-muted">{t("intro")}</p>
      <NextIntlClientProvider locale={locale} messages={{ cms: { exchange: cms.exchange }, exchange }} timeZone="UTC">
        <QueryProvider>
          <div className="grid items-start gap-5 lg:grid-cols-2">
            <ImportPanel locale={locale} formats={known} chapters={chapters} />
            <ExportPanel locale={locale} formats={known} chapters={chapters} itemIds={chosen} />
          </div>
        </QueryProvider>
      </NextIntlClientProvider>
    </CmsPage>
  );
}
