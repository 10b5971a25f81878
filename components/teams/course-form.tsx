"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, type FormEvent } from "react";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Locale } from "@/lib/core/locale";
import { courseInput, type CourseInput } from "@/lib/teams/course-schema";
import { NAME_MAX } from "@/lib/teams/schema";

interface CourseFormProps {
  readonly locale: Locale;
  /** As it is saved; absent: a new course. */
  readonly saved?: CourseInput;
  readonly label: string;
  readonly busyLabel: string;
  readonly isBusy: boolean;
  readonly error: unknown;
  onCourse(course: CourseInput): void;
}

/** The title of a course. */
export function CourseForm({ locale, saved, label, busyLabel, isBusy, error, onCourse }: CourseFormProps) {
  const t = useTranslations("teams");
  const [title, setTitle] = useState(saved?.title ?? "");
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    const read = courseInput.safeParse({ title });
    setWrong(!read.success);
    if (read.success) onCourse(read.data);
    else field.current?.focus();
  }

  return (
    <form onSubmit={onSubmit} noValidate className="space-y-4">
      <Field
        label={t("course.name")}
        hint={t("course.nameHint")}
        error={isWrong ? t("make.problem", { max: NAME_MAX }) : undefined}
      >
        {(control) => (
          <input
            {...control}
            ref={field}
            autoComplete="off"
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        )}
      </Field>
      <ProblemAlert error={error} locale={locale} />
      <Button type="submit" busy={isBusy}>
        {isBusy ? busyLabel : label}
      </Button>
    </form>
  );
}
