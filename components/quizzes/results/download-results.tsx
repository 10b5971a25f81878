"use client";

import { useTranslations } from "next-intl";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useDownloadResults } from "@/lib/quizzes/client/use-download-results";

interface DownloadResultsProps {
  readonly assignmentId: string;
  readonly locale: Locale;
}

/** The results as a table to take along. */
export function DownloadResults({ assignmentId, locale }: DownloadResultsProps) {
  const t = useTranslations("quizzes.file");
  const download = useDownloadResults(
    assignmentId,
    {
      head: [
        ...([t("learner"), t("email"), t("try"), t("state"), t("begun"), t("ended"), t("late"), t("earned")] as const),
        t("possible"),
      ],
      states: { running: t("running"), learner: t("submitted"), deadline: t("expired") },
      yes: t("yes"),
      deleted: t("deleted"),
      item: (number, title) => t("item", { number, title }),
    },
    locale,
  );
  return (
    <div>
      <Button variant="quiet" busy={download.isPending} onClick={() => download.mutate()}>
        {t("download")}
      </Button>
      <p role="status" className="mt-2 text-sm text-muted empty:hidden">
        {download.isSuccess ? t("done", { count: download.data }) : ""}
      </p>
      {download.isError && (
        <div className="mt-3">
          <ProblemAlert error={download.error} locale={locale} />
        </div>
      )}
    </div>
  );
}
