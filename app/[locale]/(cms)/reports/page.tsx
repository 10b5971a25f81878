import "katex/dist/katex.min.css";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { CmsPage } from "@/components/cms/cms-page";
import { ReportList } from "@/components/reports/report-list";
import { QueryProvider } from "@/components/shell/query-provider";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";
import { listReportsQuery } from "@/lib/reports/schema";
import { can } from "@/lib/auth/policy";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Pick<PageProps, "params">) {
  const { locale } = await admit(params, "report.read");
  const t = await getTranslations({ locale, namespace: "reports.list" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function ReportsPage({ params, searchParams }: PageProps) {
  const { locale, viewer } = await admit(params, "report.read");
  // `?item=…` leads here from an item's own page.
  const item = listReportsQuery.shape.item.safeParse((await searchParams)["item"]).data;
  const { reports } = await getMessages({ locale });
  const t = await getTranslations({ locale, namespace: "reports.list" });
  const chapters = listChapterItems();
  const items = chapters.flatMap(({ placed }) => placed);
  return (
    <CmsPage locale={locale} here="reports" mayJudge={can(viewer, "fairPlay.judge", {})}>
      <div className="max-w-4xl">
        <h1 className="text-3xl font-semibold tracking-tight">{t("title")}</h1>
        <p className="mt-2 mb-6 text-muted">{t("intro")}</p>
        <NextIntlClientProvider locale={locale} messages={{ reports }} timeZone="UTC">
          <QueryProvider>
            <ReportList
              locale={locale}
              chapters={chapters.map(({ chapter: { slug, title } }) => ({ slug, title: title[locale] }))}
              sections={Object.fromEntries(items.map(({ id, section }) => [id, section]))}
              item={item}
              titles={Object.fromEntries(items.map(({ id, title }) => [id, title[locale]]))}
            />
          </QueryProvider>
        </NextIntlClientProvider>
      </div>
    </CmsPage>
  );
}
