"use client";

import { useTranslations } from "next-intl";
import { CourseTaker } from "@/components/teams/course-taker";
import type { Locale } from "@/lib/core/locale";
import type { TeamOutput } from "@/lib/teams/schema";

/** The courses in which the team is; its owners can take it out of each, and so can each course's. */
export function TeamCourses({ team, locale }: { readonly team: TeamOutput; readonly locale: Locale }) {
  const t = useTranslations("teams.courseList");
  const { teamId, courses, role } = team;
  return (
    <CourseTaker locale={locale} namespace="teams.courseList">
      {(takeOut) => (
        <ul className="divide-y divide-line border-y border-line">
          {courses.map(({ courseId, title, owner, isMine }) => (
            <li key={courseId} className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5">
              <span className="wrap-anywhere">
                {isMine ? (
                  <a href={`/${locale}/courses/${courseId}`} className="text-accent underline underline-offset-4">
                    {t("by", { title, owner })}
                  </a>
                ) : (
                  t("by", { title, owner })
                )}
              </span>
              {(role === "owner" || isMine) && takeOut({ courseId, teamId, name: title })}
            </li>
          ))}
        </ul>
      )}
    </CourseTaker>
  );
}
