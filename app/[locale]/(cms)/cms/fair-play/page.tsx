import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { CmsPage } from "@/components/cms/cms-page";
import { FlagList } from "@/components/fair-play/flag-list";
import { QueryProvider } from "@/components/shell/query-provider";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "fairPlay.judge");
  const t = await getTranslations({ locale, namespace: "fairPlay" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function FairPlayPage({ params }: PageProps) {
  const { locale } = await admit(params, "fairPlay.judge");
  const t = await getTranslations({ locale, namespace: "fairPlay" });
  const { fairPlay } = await getMessages({ locale });
  return (
    <CmsPage locale={locale} here="fairPlay" mayJudge>
      <h1 className="text-2xl font-semibold tracking-tight">{t("title")}</h1>
      <p className="mt-1 mb-5 max-w-prose text-sm text-muted">{t("intro")}</p>
      <NextIntlClientProvider locale={locale} messages={{ fairPlay }} timeZone="UTC">
        <QueryProvider>
          <FlagList locale={locale} />
        </QueryProvider>
      </NextIntlClientProvider>
    </CmsPage>
  );
}
