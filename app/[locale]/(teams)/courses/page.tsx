import { getTranslations } from "next-intl/server";
import { admit } from "@/app/[locale]/admit";
import { CoursesView } from "@/components/teams/courses-view";
import { TeamPage } from "@/components/teams/team-page";
import { TeamsNav } from "@/components/teams/teams-nav";
import { personalMetadata } from "@/lib/site/page-metadata";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: PageProps) {
  const { locale } = await admit(params, "course.create");
  const t = await getTranslations({ locale, namespace: "teams" });
  return personalMetadata(t("courses"), t("course.intro"));
}

export default async function CoursesPage({ params }: PageProps) {
  const { locale } = await admit(params, "course.create");
  const t = await getTranslations({ locale, namespace: "teams" });
  const nav = <TeamsNav locale={locale} here="courses" hasCourses />;
  return (
    <TeamPage locale={locale} title={t("courses")} intro={t("course.intro")} nav={nav}>
      <CoursesView locale={locale} />
    </TeamPage>
  );
}
