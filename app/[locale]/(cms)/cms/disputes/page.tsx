import "katex/dist/katex.min.css";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { CmsPage } from "@/components/cms/cms-page";
import { DisputeList } from "@/components/interviews/dispute-list";
import { QueryProvider } from "@/components/shell/query-provider";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "dispute.judge");
  const t = await getTranslations({ locale, namespace: "interviewReport.queue" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function DisputesPage({ params }: PageProps) {
  const { locale } = await admit(params, "dispute.judge");
  const { interviewReport } = await getMessages({ locale });
  const t = await getTranslations({ locale, namespace: "interviewReport.queue" });
  return (
    <CmsPage locale={locale} here="disputes">
      <div className="max-w-4xl">
        <h1 className="text-3xl font-semibold tracking-tight">{t("title")}</h1>
        <p className="mt-2 mb-6 max-w-prose text-muted">{t("intro")}</p>
        <NextIntlClientProvider locale={locale} messages={{ interviewReport }} timeZone="UTC">
          <QueryProvider>
            <DisputeList locale={locale} />
          </QueryProvider>
        </NextIntlClientProvider>
      </div>
    </CmsPage>
  );
}
