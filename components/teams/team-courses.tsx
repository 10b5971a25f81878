"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DoneNote } from "@/components/teams/done-note";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useRemoveCourseTeam } from "@/lib/teams/client/use-remove-course-team";
import type { TeamOutput } from "@/lib/teams/schema";

/** The courses in which the team is; its owners can take it out of each, and so can each course's. */
export function TeamCourses({ team, locale }: { readonly team: TeamOutput; readonly locale: Locale }) {
  const t = useTranslations("teams.courseList");
  const remove = useRemoveCourseTeam();
  const [done, setDone] = useState<{ text: string }>();
  const { teamId, courses, role } = team;
  return (
    <>
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
            {(role === "owner" || isMine) && (
              <Button
                variant="quiet"
                busy={remove.isPending}
                aria-label={t("takeOutName", { title })}
                onClick={() =>
                  remove.mutate({ courseId, teamId }, { onSuccess: () => setDone({ text: t("takenOut") }) })
                }
              >
                {t("takeOut")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <DoneNote done={done} />
      <ProblemAlert error={remove.error} locale={locale} />
    </>
  );
}
