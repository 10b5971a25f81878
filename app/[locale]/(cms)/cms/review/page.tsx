import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { CmsPage } from "@/components/cms/cms-page";
import { ReviewQueue } from "@/components/cms/review-queue";
import { QueryProvider } from "@/components/shell/query-provider";
import { can } from "@/lib/auth/policy";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "item.author");
  const t = await getTranslations({ locale, namespace: "cms.queue" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function ReviewQueuePage({ params }: PageProps) {
  const { locale, viewer } = await admit(params, "item.author");
  const t = await getTranslations({ locale, namespace: "cms.queue" });
  const { cms, practice } = await getMessages({ locale });
  return (
    <CmsPage locale={locale} here="review" mayJudge={can(viewer, "fairPlay.judge", {})}>
      <h1 className="text-2xl font-semibold tracking-tight">{t("title")}</h1>
      <p className="mt-1 mb-6 max-w-prose text-muted">{t("intro")}</p>
      <NextIntlClientProvider locale={locale} messages={{ cms, practice }} timeZone="UTC">
        <QueryProvider>
          <ReviewQueue locale={locale} />
        </QueryProvider>
      </NextIntlClientProvider>
    </CmsPage>
  );
}
