"use client";

import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { DoneNote } from "@/components/teams/done-note";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useRemoveCourseTeam } from "@/lib/teams/client/use-remove-course-team";

interface CourseTakerProps {
  readonly locale: Locale;
  /** In whose words: of a course with its teams, or of a team with its courses. */
  readonly namespace: "teams.course" | "teams.courseList";
  /** The list; `takeOut` makes the button that takes a team out of a course. */
  children(takeOut: (place: { courseId: string; teamId: string; name: string }) => ReactNode): ReactNode;
}

/** Taking teams out of courses, from either side, and what came of it. */
export function CourseTaker({ locale, namespace, children }: CourseTakerProps) {
  const t = useTranslations(namespace);
  const remove = useRemoveCourseTeam();
  const [done, setDone] = useState<{ text: string }>();
  return (
    <>
      {children(({ courseId, teamId, name }) => (
        <Button
          variant="quiet"
          busy={remove.isPending}
          aria-label={t("takeOutName", { name })}
          onClick={() => remove.mutate({ courseId, teamId }, { onSuccess: () => setDone({ text: t("takenOut") }) })}
        >
          {t("takeOut")}
        </Button>
      ))}
      <DoneNote done={done} />
      <ProblemAlert error={remove.error} locale={locale} />
    </>
  );
}
