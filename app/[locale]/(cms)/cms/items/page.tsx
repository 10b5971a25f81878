import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { Bank } from "@/components/cms/bank/bank";
import { CmsPage } from "@/components/cms/cms-page";
import { QueryProvider } from "@/components/shell/query-provider";
import { buttonClass } from "@/components/ui/button";
import { readBankAddress } from "@/lib/cms/bank-address";
import { getConcepts } from "@/lib/content/server/get-concepts";
import { getCurriculum } from "@/lib/content/server/get-curriculum";
import { can } from "@/lib/auth/policy";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "item.author");
  const t = await getTranslations({ locale, namespace: "cms.bank" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function BankPage({ params, searchParams }: PageProps) {
  const { locale, viewer } = await admit(params, "item.author");
  const t = await getTranslations({ locale, namespace: "cms.bank" });
  const { cms, practice } = await getMessages({ locale });
  const asked = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return (
    <CmsPage locale={locale} here="items" mayJudge={can(viewer, "fairPlay.judge", {})}>
      <div className="mb-4 flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="text-2xl font-semibold tracking-tight">{t("title")}</h1>
          <p className="mt-1 max-w-prose text-sm text-muted">{t("intro")}</p>
        </div>
        <a href={`/${locale}/cms/items/new`} className={buttonClass()}>
          {t("new")}
        </a>
      </div>
      <NextIntlClientProvider locale={locale} messages={{ cms: { bank: cms.bank }, practice }} timeZone="UTC">
        <QueryProvider>
          <Bank
            locale={locale}
            asked={readBankAddress(`?${new URLSearchParams(asked)}`)}
            chapters={getCurriculum().chapters.map(({ slug, number, title }) => ({
              slug,
              name: `${number} ${title[locale]}`,
            }))}
            concepts={getConcepts()
              .map(({ slug, name }) => ({ slug, name: name[locale] }))
              .toSorted((a, b) => a.name.localeCompare(b.name, locale))}
            mayReview={viewer.kind === "account" && viewer.mayReview}
          />
        </QueryProvider>
      </NextIntlClientProvider>
    </CmsPage>
  );
}
