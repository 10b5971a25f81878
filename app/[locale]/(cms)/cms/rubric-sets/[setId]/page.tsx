import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { admitAccount } from "@/app/[locale]/admit";
import { CmsPage } from "@/components/cms/cms-page";
import { SetRoom } from "@/components/cms/rubric-sets/set-room";
import { QueryProvider } from "@/components/shell/query-provider";
import { getRoles } from "@/lib/plan/server/get-roles";
import { getRubricSet } from "@/lib/rubric-sets/server/get-rubric-set";
import { titleIn } from "@/lib/rubric-sets/title-in";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; setId: string }>;
}

const admitTo = (params: PageProps["params"]) =>
  admitAccount(params, (viewer, { setId }) => getRubricSet(viewer, setId));

export async function generateMetadata({ params }: PageProps) {
  const { locale, found } = await admitTo(params);
  const t = await getTranslations({ locale, namespace: "cms.rubricSets" });
  return personalMetadata(titleIn(found.title, locale), t("intro"));
}

export default async function RubricSetPage({ params }: PageProps) {
  const { locale, found } = await admitTo(params);
  const { cms } = await getMessages({ locale });
  return (
    <CmsPage locale={locale} here="rubricSets">
      <NextIntlClientProvider locale={locale} messages={{ cms: { rubricSets: cms.rubricSets } }} timeZone="UTC">
        <QueryProvider>
          <SetRoom
            setId={found.setId}
            locale={locale}
            roles={getRoles().map(({ slug, title }) => ({ slug, name: title[locale] }))}
          />
        </QueryProvider>
      </NextIntlClientProvider>
    </CmsPage>
  );
}
