import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { CmsPage } from "@/components/cms/cms-page";
import { StatisticsView } from "@/components/cms/statistics-view";
import { QueryProvider } from "@/components/shell/query-provider";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";
import { parseListView } from "@/lib/item-statistics/list-view";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "statistics.read");
  const t = await getTranslations({ locale, namespace: "statistics" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function StatisticsPage({ params, searchParams }: PageProps) {
  const { locale } = await admit(params, "statistics.read");
  const t = await getTranslations({ locale, namespace: "statistics" });
  const { statistics, practice } = await getMessages({ locale });
  const chapters = listChapterItems().map(({ chapter: { slug, title } }) => ({ slug, title: title[locale] }));
  return (
    <CmsPage locale={locale} here="statistics">
      <h1 className="text-2xl font-semibold tracking-tight">{t("title")}</h1>
      <p className="mt-1 mb-6 max-w-prose text-muted">{t("intro")}</p>
      <NextIntlClientProvider
        locale={locale}
        messages={{ statistics, practice: { kinds: practice.kinds } }}
        timeZone="UTC"
      >
        <QueryProvider>
          <StatisticsView locale={locale} chapters={chapters} initial={parseListView(await searchParams)} />
        </QueryProvider>
      </NextIntlClientProvider>
    </CmsPage>
  );
}
