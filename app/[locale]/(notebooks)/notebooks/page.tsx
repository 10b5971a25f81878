import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { AuthoredList } from "@/components/notebooks/authored-list";
import { OwnNotebooks } from "@/components/notebooks/notebook-list";
import { NotebookPage } from "@/components/notebooks/notebook-page";
import { routing } from "@/i18n/routing";
import { env } from "@/lib/core/env";
import { groupAuthored } from "@/lib/notebooks/server/group-authored";
import { pageMetadata } from "@/lib/site/page-metadata";

// A page with the framework's runtime is sent as it is made: only so it knows the site's address.
export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "notebooks" });
  return pageMetadata({
    ...{ locale, path: "/notebooks", title: t("title"), description: t("intro") },
    origin: new URL(env().PUBLIC_URL).origin,
  });
}

export default async function Notebooks({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "notebooks" });
  const groups = groupAuthored(locale);
  return (
    <NotebookPage locale={locale} title={t("title")} intro={t("intro")}>
      {groups.length > 0 && (
        <>
          <h2 className="mb-3 text-xl font-semibold">{t("list.authored")}</h2>
          <AuthoredList groups={groups} locale={locale} />
        </>
      )}
      <h2 className="mt-10 mb-3 text-xl font-semibold">{t("list.own")}</h2>
      <OwnNotebooks locale={locale} />
    </NotebookPage>
  );
}
