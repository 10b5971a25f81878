"use client";

import { useTranslations } from "next-intl";
import { CourseAdding } from "@/components/teams/course-adding";
import { CourseSettings } from "@/components/teams/course-settings";
import { CourseTeams } from "@/components/teams/course-teams";
import { Loading } from "@/components/teams/loading";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/core/locale";
import { useCourse } from "@/lib/teams/client/use-course";

interface CourseViewProps {
  readonly courseId: string;
  readonly locale: Locale;
}

/** A course: its teams with the ways to their progress, and how more come in. */
export function CourseView({ courseId, locale }: CourseViewProps) {
  const t = useTranslations("teams.course");
  const course = useCourse(courseId);
  if (course.error && !course.data)
    return <ProblemAlert error={course.error} locale={locale} onAgain={() => void course.refetch()} />;
  if (!course.data) return <Loading className="h-96" />;
  const { mayManage, isArchived } = course.data;
  return (
    <div className="-mt-6">
      {isArchived && (
        <div className="mt-12">
          <Notice tone="caution">{t("archivedNote")}</Notice>
        </div>
      )}
      <Section title={t("list")}>
        <CourseTeams course={course.data} locale={locale} />
      </Section>
      {mayManage && !isArchived && <CourseAdding course={course.data} locale={locale} />}
      {mayManage && (
        <Section title={t("settings")}>
          <CourseSettings course={course.data} locale={locale} />
        </Section>
      )}
    </div>
  );
}
