import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { CmsPage } from "@/components/cms/cms-page";
import { SetList } from "@/components/cms/rubric-sets/set-list";
import { QueryProvider } from "@/components/shell/query-provider";
import { getRoles } from "@/lib/plan/server/get-roles";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "rubricSet.read");
  const t = await getTranslations({ locale, namespace: "cms.rubricSets" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function RubricSetsPage({ params }: PageProps) {
  const { locale } = await admit(params, "rubricSet.read");
  const t = await getTranslations({ locale, namespace: "cms.rubricSets" });
  const { cms } = await getMessages({ locale });
  return (
    <CmsPage locale={locale} here="rubricSets">
      <h1 className="text-2xl font-semibold tracking-tight">{t("title")}</h1>
      <p className="mt-1 mb-5 max-w-prose text-sm text-muted">{t("intro")}</p>
      <NextIntlClientProvider locale={locale} messages={{ cms: { rubricSets: cms.rubricSets } }} timeZone="UTC">
        <QueryProvider>
          <SetList locale={locale} roles={getRoles().map(({ slug, title }) => ({ slug, name: title[locale] }))} />
        </QueryProvider>
      </NextIntlClientProvider>
    </CmsPage>
  );
}
