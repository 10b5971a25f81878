"use client";

import { useTranslations } from "next-intl";
import { ChapterCurves } from "@/components/progress/chapter-curves";
import { DueList } from "@/components/progress/due-list";
import { HistoryList } from "@/components/progress/history-list";
import { LoadFailure } from "@/components/progress/load-failure";
import { MasteryTables } from "@/components/progress/mastery-tables";
import { TodayGoal } from "@/components/progress/today-goal";
import { ProgressSkeleton } from "@/components/progress/progress-skeleton";
import { buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useProgress } from "@/lib/progress/client/use-progress";
import { useBrowserTimeZone } from "@/lib/settings/client/use-browser-time-zone";
import type { Subjects } from "@/lib/progress/subjects";

interface ProgressViewProps {
  readonly locale: Locale;
  readonly subjects: Subjects;
}

/** Where the learner stands, loaded after the static page is readable. */
export function ProgressView({ locale, subjects }: ProgressViewProps) {
  const t = useTranslations("progress");
  const progress = useProgress();
  const { refetch } = progress;
  const isZoneMissing =
    progress.data !== undefined && progress.data.totals.answers > 0 && !progress.data.today.hasTimeZone;
  useBrowserTimeZone(isZoneMissing, () => void refetch());
  if (progress.isPending) return <ProgressSkeleton label={t("loading")} />;
  if (progress.isError) {
    return <LoadFailure error={progress.error} locale={locale} onAgain={() => void progress.refetch()} />;
  }

  const { today, totals, chapters, concepts, due } = progress.data;
  if (totals.answers === 0) {
    return (
      <section className="rounded-lg border border-line bg-surface px-6 py-10 text-center">
        <h2 className="text-xl font-semibold">{t("empty.title")}</h2>
        <p className="mx-auto mt-2 mb-6 max-w-prose text-muted">{t("empty.body")}</p>
        <a href={`/${locale}/chapters/lora`} className={buttonClass()}>
          {t("empty.action")}
        </a>
      </section>
    );
  }
  return (
    <>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {(["answers", "answered", "solved", "due"] as const).map((key) => (
          <div key={key} className="flex flex-col-reverse rounded-lg border border-line bg-raised px-4 py-3">
            <dt className="text-sm text-muted">{t(`totals.${key}`)}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{totals[key].toLocaleString(locale)}</dd>
          </div>
        ))}
      </dl>
      <TodayGoal today={today} locale={locale} />
      <DueList due={due} locale={locale} subjects={subjects} />
      <ChapterCurves chapters={chapters} locale={locale} subjects={subjects} />
      <MasteryTables concepts={concepts} locale={locale} subjects={subjects} />
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <a href={`/${locale}/calibration`} className="text-accent underline underline-offset-4">
          {t("calibration")}
        </a>
        <a href={`/${locale}/interviews/readiness`} className="text-accent underline underline-offset-4">
          {t("readiness")}
        </a>
      </p>
      <HistoryList locale={locale} subjects={subjects} />
    </>
  );
}
