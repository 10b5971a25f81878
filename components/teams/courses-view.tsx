"use client";

import { useTranslations } from "next-intl";
import { CourseForm } from "@/components/teams/course-form";
import { Loading } from "@/components/teams/loading";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Tag } from "@/components/teams/tag";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/core/locale";
import { useCourses } from "@/lib/teams/client/use-courses";
import { useCreateCourse } from "@/lib/teams/client/use-create-course";

/** An instructor's courses, and a new one. */
export function CoursesView({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("teams");
  const list = useCourses();
  const create = useCreateCourse();
  if (list.error) return <ProblemAlert error={list.error} locale={locale} onAgain={() => void list.refetch()} />;
  if (!list.data) return <Loading className="h-64" />;
  return (
    <>
      {list.data.courses.length === 0 ? (
        <p className="text-muted">{t("course.none")}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {list.data.courses.map(({ courseId, title, teams, members, isArchived }) => (
            <li key={courseId} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-3">
              <a
                href={`/${locale}/courses/${courseId}`}
                className="font-medium wrap-anywhere text-accent underline-offset-4 hover:underline"
              >
                {title}
              </a>
              <span className="flex items-center gap-x-2 text-sm text-muted">
                {isArchived && <Tag tone="caution">{t("archived")}</Tag>}
                {t("course.teams", { count: teams })} · {t("course.members", { count: members })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Section title={t("course.make")}>
        <CourseForm
          locale={locale}
          label={t("course.action")}
          busyLabel={t("course.busy")}
          isBusy={create.isPending || create.isSuccess}
          error={create.error}
          onCourse={(course) =>
            create.mutate(course, {
              onSuccess: ({ courseId }) => window.location.assign(`/${locale}/courses/${courseId}`),
            })
          }
        />
      </Section>
    </>
  );
}
