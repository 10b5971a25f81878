import "katex/dist/katex.min.css";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { CmsPage } from "@/components/cms/cms-page";
import { KindWorkbench } from "@/components/cms/kind-workbench";
import { ProblemList } from "@/components/cms/problem-list";
import { ItemTrial } from "@/components/practice/item-trial";
import { QueryProvider } from "@/components/shell/query-provider";
import { DocumentProvider } from "@/lib/authoring/client/document-context";
import { listExamples } from "@/lib/authoring/server/list-examples";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "item.author");
  const t = await getTranslations({ locale, namespace: "cms.kinds" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function KindsPage({ params }: PageProps) {
  const { locale } = await admit(params, "item.author");
  const t = await getTranslations({ locale, namespace: "cms.kinds" });
  const { authoring, cms, practice, items } = await getMessages({ locale });
  return (
    <CmsPage locale={locale} here="kinds">
      <h1 className="text-2xl font-semibold tracking-tight">{t("title")}</h1>
      <p className="mt-1 mb-6 max-w-prose text-muted">{t("intro")}</p>
      <NextIntlClientProvider locale={locale} messages={{ authoring, cms, practice, items }} timeZone="UTC">
        <QueryProvider>
          <DocumentProvider examples={listExamples()}>
            <div className="grid items-start gap-8 lg:grid-cols-2">
              <KindWorkbench />
              <div className="min-w-0 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto">
                <ItemTrial locale={locale} />
                <ProblemList />
              </div>
            </div>
          </DocumentProvider>
        </QueryProvider>
      </NextIntlClientProvider>
    </CmsPage>
  );
}
