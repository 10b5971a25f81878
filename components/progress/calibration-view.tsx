"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { CalibrationBins } from "@/components/progress/calibration-bins";
import { CalibrationFormula } from "@/components/progress/calibration-formula";
import { CalibrationPlot } from "@/components/progress/calibration-plot";
import { CalibrationTopics } from "@/components/progress/calibration-topics";
import { LoadFailure } from "@/components/progress/load-failure";
import { ProgressSkeleton } from "@/components/progress/progress-skeleton";
import { Section } from "@/components/progress/section";
import { TopicSelect } from "@/components/progress/topic-select";
import { buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { listTopics } from "@/lib/progress/calibration-topics";
import { useCalibration } from "@/lib/progress/client/use-calibration";
import type { Subjects } from "@/lib/progress/subjects";

interface CalibrationViewProps {
  readonly locale: Locale;
  readonly subjects: Subjects;
  /** Track of each chapter. */
  readonly trackOf: Readonly<Record<string, string>>;
}

/** What a learner said of his answers against what became of them, for everything or one topic. */
export function CalibrationView({ locale, subjects, trackOf }: CalibrationViewProps) {
  const t = useTranslations("calibration");
  const { data, error, isPending, refetch } = useCalibration();
  const topics = useMemo(() => (data ? listTopics(data.groups, subjects, trackOf) : []), [data, subjects, trackOf]);
  const [chosen, setChosen] = useState("all");
  if (isPending) return <ProgressSkeleton label={t("loading")} />;
  if (error) return <LoadFailure error={error} locale={locale} onAgain={() => void refetch()} />;

  const topic = topics.find(({ id }) => id === chosen) ?? topics[0];
  if (!topic) {
    return (
      <section className="rounded-lg border border-line bg-surface px-6 py-10 text-center">
        <h2 className="text-xl font-semibold">{t("empty.title")}</h2>
        <p className="mx-auto mt-2 mb-6 max-w-prose text-muted">{t("empty.body")}</p>
        <a href={`/${locale}/chapters`} className={buttonClass()}>
          {t("empty.action")}
        </a>
      </section>
    );
  }
  const { calibration } = topic;
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const figures = {
    answers: calibration.answers.toLocaleString(locale),
    said: percent.format(calibration.said),
    right: percent.format(calibration.share),
    brier: decimal.format(calibration.brier),
  };
  return (
    <>
      <TopicSelect topics={topics} value={topic.id} onChange={setChosen} />
      <dl className="mt-6 grid grid-cols-2 gap-3 sm:grid-cols-4">
        {(["answers", "said", "right", "brier"] as const).map((key) => (
          <div key={key} className="flex flex-col-reverse rounded-lg border border-line bg-raised px-4 py-3">
            <dt className="text-sm text-muted">{t(`figures.${key}`)}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{figures[key]}</dd>
          </div>
        ))}
      </dl>
      <p role="status" className="mt-4 max-w-prose">
        {t(`reading.${readingOf(calibration)}`, { said: figures.said, right: figures.right })}
      </p>
      <Section title={t("plot.title")}>
        <CalibrationPlot calibration={calibration} locale={locale} />
        <CalibrationBins bins={calibration.bins} locale={locale} />
      </Section>
      <CalibrationFormula calibration={calibration} locale={locale} />
      <CalibrationTopics topics={topics} locale={locale} />
    </>
  );
}

/** Whether chance alone explains the difference between what was said and what came true. */
function readingOf({ said, low, high }: { readonly said: number; readonly low: number; readonly high: number }) {
  if (said > high) return "tooSure";
  return said < low ? "tooModest" : "fits";
}
