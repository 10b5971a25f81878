"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { InterviewTrend } from "@/components/interviews/interview-trend";
import { Loading } from "@/components/interviews/loading";
import { reportFormat } from "@/components/interviews/report-format";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button, buttonClass } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/core/locale";
import { useDeleteInterview, useInterviewHistory } from "@/lib/interviews/client/use-interview-history";
import { compareInterviews } from "@/lib/interviews/compare-interviews";
import type { HistoryEntry } from "@/lib/interviews/history-schema";
import type { ReportNames } from "@/lib/interviews/report-names";

interface InterviewHistoryProps {
  readonly names: ReportNames;
  readonly locale: Locale;
}

/** One's own interviews, how those of one role compare, and the way to delete one. */
export function InterviewHistory({ names, locale }: InterviewHistoryProps) {
  const t = useTranslations("interviewReport.history");
  const { data, error, refetch } = useInterviewHistory();
  const count = useRef<HTMLParagraphElement>(null);
  if (!data) {
    if (!error) return <Loading />;
    return <ProblemAlert error={error} locale={locale} namespace="interviewReport" onAgain={() => void refetch()} />;
  }
  const { interviews } = data;
  if (interviews.length === 0) {
    return (
      <section className="rounded-lg border border-line bg-surface px-6 py-10 text-center">
        <p className="mx-auto mb-6 max-w-prose text-muted">{t("none")}</p>
        <a href={`/${locale}/interviews`} className={buttonClass()}>
          {t("begin")}
        </a>
      </section>
    );
  }
  return (
    <>
      <p ref={count} tabIndex={-1} role="status" className="text-sm text-muted">
        {t("count", { count: interviews.length })}
      </p>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {interviews.map((interview) => (
          <HistoryLine
            key={interview.interviewId}
            {...{ interview, names, locale }}
            onDeleted={() => count.current?.focus()}
          />
        ))}
      </ul>
      {compareInterviews(interviews).map((trend) => (
        <Section key={trend.role} title={t("trend", { role: names.roles[trend.role] ?? trend.role })}>
          <InterviewTrend trend={trend} names={names} locale={locale} />
        </Section>
      ))}
    </>
  );
}

interface HistoryLineProps extends InterviewHistoryProps {
  readonly interview: HistoryEntry;
  onDeleted(): void;
}

function HistoryLine({ interview, names, locale, onDeleted }: HistoryLineProps) {
  const t = useTranslations("interviewReport.history");
  const level = useTranslations("interviewReport.summary.level");
  const format = reportFormat(locale);
  const [isAsking, setAsking] = useState(false);
  const remove = useDeleteInterview();
  const { interviewId, phase, setup, startedAt, share, asked, inAll } = interview;
  const href =
    phase === "running" ? `/${locale}/interviews/${interviewId}` : `/${locale}/interviews/${interviewId}/report`;
  const facts = setup
    ? [names.roles[setup.role] ?? setup.role, level(setup.level), t("minutes", { minutes: setup.minutes })]
    : [];
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="min-w-0">
          <a
            href={href}
            aria-describedby={`${interviewId}-facts`}
            className="font-medium text-accent underline underline-offset-4"
          >
            {t(`open.${phase}`, { at: format.moment(startedAt) })}
          </a>
          <span id={`${interviewId}-facts`} className="ml-3 text-muted">
            {facts.join(" · ")}
          </span>
        </span>
        <span className="flex items-baseline gap-4">
          {phase === "ready" && (
            <span className="tabular-nums">
              <strong className="font-semibold">{share === null ? "–" : format.percent(share)}</strong>{" "}
              <span className="text-sm text-muted">{t("asked", { asked, inAll })}</span>
            </span>
          )}
          <button
            type="button"
            aria-expanded={isAsking}
            className="min-h-6 text-sm text-muted underline underline-offset-4 hover:text-wrong"
            onClick={() => setAsking(!isAsking)}
          >
            {t("delete")}
            <span className="sr-only"> {format.moment(startedAt)}</span>
          </button>
        </span>
      </div>
      {isAsking && (
        <Question
          text={t("sure")}
          action={t("deleteNow")}
          cancel={t("cancel")}
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate(interviewId, { onSuccess: onDeleted })}
          onCancel={() => setAsking(false)}
        />
      )}
      <ProblemAlert error={remove.error} locale={locale} namespace="interviewReport" />
    </li>
  );
}

interface QuestionProps {
  readonly text: string;
  readonly action: string;
  readonly cancel: string;
  readonly isBusy: boolean;
  onConfirm(): void;
  onCancel(): void;
}

/** Asks once more; the focus comes to the question. */
function Question({ text, action, cancel, isBusy, onConfirm, onCancel }: QuestionProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} tabIndex={-1} role="group" aria-label={text} className="mt-2 rounded-lg bg-surface p-3 text-sm">
      <p className="mb-3">{text}</p>
      <div className="flex flex-wrap gap-3">
        <Button busy={isBusy} onClick={onConfirm}>
          {action}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}
