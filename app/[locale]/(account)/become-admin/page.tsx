import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { BecomeAdmin } from "@/components/account/become-admin";
import { LinkPage } from "@/components/account/link-page";
import { routing } from "@/i18n/routing";
import { personalMetadata } from "@/lib/site/page-metadata";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "links.becomeAdmin" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function BecomeAdminPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  return (
    <LinkPage locale={locale} page="becomeAdmin">
      <BecomeAdmin locale={locale} />
    </LinkPage>
  );
}
