"use client";

import { useTranslations } from "next-intl";
import { CourseForm } from "@/components/teams/course-form";
import { ProblemAlert } from "@/components/teams/problem-alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useArchiveCourse } from "@/lib/teams/client/use-archive-course";
import { useUpdateCourse } from "@/lib/teams/client/use-update-course";
import type { CourseOutput } from "@/lib/teams/course-schema";

/** The title of a course, and whether it goes on. */
export function CourseSettings({ course, locale }: { readonly course: CourseOutput; readonly locale: Locale }) {
  const t = useTranslations("teams");
  const { courseId, title, isArchived } = course;
  const update = useUpdateCourse(courseId);
  const archive = useArchiveCourse(courseId);
  return (
    <div className="space-y-8">
      <CourseForm
        locale={locale}
        saved={{ title }}
        label={t("save")}
        busyLabel={t("saving")}
        isBusy={update.isPending || update.isSuccess}
        error={update.error}
        // The title above was made with the page.
        onCourse={(changed) => update.mutate(changed, { onSuccess: () => window.location.reload() })}
      />
      <div>
        {!isArchived && <p className="mb-3 max-w-prose text-sm text-muted">{t("course.archiveText")}</p>}
        <ProblemAlert error={archive.error} locale={locale} />
        <Button variant="quiet" busy={archive.isPending} onClick={() => archive.mutate(!isArchived)}>
          {t(isArchived ? "course.bringBack" : "course.archive")}
        </Button>
      </div>
    </div>
  );
}
