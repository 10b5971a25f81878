"use client";

import { useTranslations } from "next-intl";
import { CourseTaker } from "@/components/teams/course-taker";
import { Tag } from "@/components/teams/tag";
import type { Locale } from "@/lib/core/locale";
import type { CourseOutput } from "@/lib/teams/course-schema";

/** The teams of a course, each with the ways to its progress and to a quiz for it. */
export function CourseTeams({ course, locale }: { readonly course: CourseOutput; readonly locale: Locale }) {
  const t = useTranslations("teams");
  const { courseId, teams, mayManage, isArchived } = course;
  const link = "text-accent underline underline-offset-4";
  return (
    <>
      {teams.length === 0 && <p className="text-muted">{t("course.empty")}</p>}
      <CourseTaker locale={locale} namespace="teams.course">
        {(takeOut) => (
          <ul className="divide-y divide-line border-y border-line empty:hidden">
            {teams.map(({ teamId, name, members, sharing, role, isArchived: isTeamArchived }) => (
              <li key={teamId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
                <span className="min-w-0 flex-1 basis-48">
                  <a href={`/${locale}/teams/${teamId}`} className={`font-medium wrap-anywhere ${link}`}>
                    {name}
                  </a>
                  <span className="mt-0.5 flex flex-wrap items-center gap-x-2 text-sm text-muted">
                    {isTeamArchived && <Tag tone="caution">{t("archived")}</Tag>}
                    {role !== null && <Tag>{t(`role.${role}`)}</Tag>}
                    {t("course.members", { count: members })} · {t("course.sharing", { count: sharing })}
                  </span>
                </span>
                {mayManage && !isArchived && (
                  <span className="flex flex-wrap items-center gap-x-4 text-sm">
                    <a
                      href={`/${locale}/teams/${teamId}/progress`}
                      aria-label={t("course.progressOf", { name })}
                      className={link}
                    >
                      {t("course.progress")}
                    </a>
                    {!isTeamArchived && (
                      <a
                        href={`/${locale}/teams/${teamId}/assign`}
                        aria-label={t("course.assignTo", { name })}
                        className={link}
                      >
                        {t("course.assign")}
                      </a>
                    )}
                  </span>
                )}
                {mayManage && takeOut({ courseId, teamId, name })}
              </li>
            ))}
          </ul>
        )}
      </CourseTaker>
    </>
  );
}
