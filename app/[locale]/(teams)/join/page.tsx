import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { JoinTeam } from "@/components/teams/join-team";
import { TeamPage } from "@/components/teams/team-page";
import { routing } from "@/i18n/routing";
import { personalMetadata } from "@/lib/site/page-metadata";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "teams.join" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function JoinPage({ params }: PageProps) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations({ locale, namespace: "teams.join" });
  return (
    <TeamPage locale={locale} title={t("title")} intro={t("intro")} isNarrow>
      <JoinTeam locale={locale} />
    </TeamPage>
  );
}
