import { useTranslations } from "next-intl";
import { reportFormat } from "@/components/interviews/report-format";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/core/locale";
import type { ReportNames } from "@/lib/interviews/report-names";
import type { ReadyReport } from "@/lib/interviews/report-schema";

interface ReportSummaryProps {
  readonly report: ReadyReport;
  readonly names: ReportNames;
  readonly locale: Locale;
}

/** What it came to, and how that comes about. */
export function ReportSummary({ report, names, locale }: ReportSummaryProps) {
  const t = useTranslations("interviewReport.summary");
  const format = reportFormat(locale);
  const { overall, setup, endedAt, endedBy, questions } = report;
  const counted = questions.filter(({ share }) => share !== null);
  const facts = [
    format.moment(report.startedAt),
    ...(setup
      ? [names.roles[setup.role] ?? setup.role, t(`level.${setup.level}`), t("minutes", { minutes: setup.minutes })]
      : []),
  ];
  return (
    <section aria-labelledby="report-overall">
      <p className="text-muted">
        <time dateTime={endedAt}>{facts.join(" · ")}</time>
      </p>
      <h2 id="report-overall" className="mt-3 text-3xl font-semibold tabular-nums">
        {overall.share === null ? t("nothing") : t("overall", { share: format.percent(overall.share) })}
      </h2>
      <p className="mt-1 text-muted">
        {t("answered", { answered: overall.answered, asked: overall.asked, inAll: overall.inAll })}
        {" · "}
        {t("used", { used: format.clock(overall.usedMs), by: endedBy })}
      </p>
      {overall.answered === 0 && (
        <div className="mt-4">
          <Notice title={t("silent.title")}>{t("silent.text")}</Notice>
        </div>
      )}
      {counted.length > 0 && overall.share !== null && (
        <details className="opens-on-paper mt-4">
          <summary className="min-h-8 cursor-pointer font-medium text-accent">{t("how.title")}</summary>
          <p className="mt-2 max-w-prose text-sm text-muted">{t("how.text")}</p>
          <p className="mt-3 overflow-x-auto rounded-md bg-surface px-4 py-3 font-mono text-sm tabular-nums">
            (
            {counted
              .map(({ plannedMs, share }) => `${format.number(plannedMs / 60_000)} × ${format.percent(share ?? 0)}`)
              .join(" + ")}
            ) ÷ {format.number(overall.minutes)} = {format.finePercent(overall.share)}
          </p>
          {overall.asked < overall.inAll && (
            <p className="mt-2 max-w-prose text-sm text-muted">
              {t("how.left", { count: overall.inAll - overall.asked })}
            </p>
          )}
        </details>
      )}
    </section>
  );
}
