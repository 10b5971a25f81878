import { getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { TeamPage } from "@/components/teams/team-page";
import { TeamsNav } from "@/components/teams/teams-nav";
import { TeamsView } from "@/components/teams/teams-view";
import { can } from "@/lib/auth/policy";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "team.create");
  const t = await getTranslations({ locale, namespace: "teams" });
  return personalMetadata(t("title"), t("intro"));
}

export default async function TeamsPage({ params }: PageProps) {
  const { locale, viewer } = await admit(params, "team.create");
  const t = await getTranslations({ locale, namespace: "teams" });
  const nav = <TeamsNav locale={locale} here="teams" hasCourses={can(viewer, "course.create", {})} />;
  return (
    <TeamPage locale={locale} title={t("title")} intro={t("intro")} nav={nav}>
      <TeamsView locale={locale} />
    </TeamPage>
  );
}
