"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { TeamForm } from "@/components/teams/team-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/core/locale";
import { useAddCourseTeam } from "@/lib/teams/client/use-add-course-team";
import type { CourseOutput } from "@/lib/teams/course-schema";

/** How teams come into a course: those that its owner owns or coaches, or new ones. */
export function CourseAdding({ course, locale }: { readonly course: CourseOutput; readonly locale: Locale }) {
  const t = useTranslations("teams");
  const { courseId, addable, teams } = course;
  const make = useAddCourseTeam(courseId);
  return (
    <>
      {addable.length > 0 && (
        <Section title={t("course.add")}>
          <AddForm courseId={courseId} addable={addable} locale={locale} />
        </Section>
      )}
      <Section title={t("course.newTeam")}>
        <TeamForm
          // Empty again once the one before is listed.
          key={teams.length}
          locale={locale}
          label={t("make.action")}
          busyLabel={t("make.busy")}
          isBusy={make.isPending}
          error={make.error}
          onTeam={(team) => make.mutate(team)}
        />
      </Section>
    </>
  );
}

interface AddFormProps extends Pick<CourseOutput, "courseId" | "addable"> {
  readonly locale: Locale;
}

function AddForm({ courseId, addable, locale }: AddFormProps) {
  const t = useTranslations("teams.course");
  const add = useAddCourseTeam(courseId);
  const [chosen, setChosen] = useState<string>();
  // What was chosen may have been added meanwhile.
  const teamId = addable.some((team) => team.teamId === chosen) ? chosen : addable[0]?.teamId;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (teamId !== undefined && !add.isPending) add.mutate({ teamId });
  }

  return (
    <form onSubmit={onSubmit} className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-60">
        <Field label={t("choose")}>
          {(control) => (
            <select {...control} value={teamId} onChange={({ target }) => setChosen(target.value)}>
              {addable.map((team) => (
                <option key={team.teamId} value={team.teamId}>
                  {team.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Button type="submit" className="min-h-11" busy={add.isPending}>
        {t("addAction")}
      </Button>
      <ProblemAlert error={add.error} locale={locale} />
    </form>
  );
}
