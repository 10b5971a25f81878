import { getTranslations } from "next-intl/server";
import { admitAccount } from "@/app/[locale]/admit";
import { CourseView } from "@/components/teams/course-view";
import { TeamPage } from "@/components/teams/team-page";
import { TeamsNav } from "@/components/teams/teams-nav";
import { personalMetadata } from "@/lib/site/page-metadata";
import { getCourse } from "@/lib/teams/server/get-course";

export const dynamic = "force-dynamic";

interface PageProps {
  readonly params: Promise<{ locale: string; courseId: string }>;
}

const admitTo = (params: PageProps["params"]) =>
  admitAccount(params, (viewer, { courseId }) => getCourse(viewer, courseId));

export async function generateMetadata({ params }: PageProps) {
  const { locale, found } = await admitTo(params);
  const t = await getTranslations({ locale, namespace: "teams" });
  return personalMetadata(found.title, t("course.intro"));
}

export default async function CoursePage({ params }: PageProps) {
  const { locale, found } = await admitTo(params);
  return (
    <TeamPage locale={locale} title={found.title} nav={<TeamsNav locale={locale} here={null} hasCourses />}>
      <CourseView courseId={found.courseId} locale={locale} />
    </TeamPage>
  );
}
