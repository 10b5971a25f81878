"use client";

import { useTranslations } from "next-intl";
import { Loading } from "@/components/interviews/loading";
import { ReadinessParts } from "@/components/interviews/readiness-parts";
import { reportFormat } from "@/components/interviews/report-format";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { buttonClass } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/core/locale";
import { useReadiness } from "@/lib/interviews/client/use-readiness";
import { LEAST_QUESTIONS } from "@/lib/interviews/readiness";
import type { ReportNames } from "@/lib/interviews/report-names";

interface ReadinessViewProps {
  readonly names: ReportNames;
  readonly locale: Locale;
}

/** An estimate of how an interview would go today, and every number of which it is made. */
export function ReadinessView({ names, locale }: ReadinessViewProps) {
  const t = useTranslations("interviewReport.readiness");
  const format = reportFormat(locale);
  const { data, error, refetch } = useReadiness();
  if (!data) {
    if (!error) return <Loading />;
    return <ProblemAlert error={error} locale={locale} namespace="interviewReport" onAgain={() => void refetch()} />;
  }
  const { estimate, questions, parts, role } = data;
  const terms = parts.map(({ value, weight }) => `${format.decimal(weight)} × ${format.decimal(value)}`);
  return (
    <>
      <p className="text-muted">{t("role", { role: names.roles[role] ?? role })}</p>
      {estimate ? (
        <>
          <p className="mt-2 text-3xl font-semibold tabular-nums">
            {t("value", { value: format.percent(estimate.value) })}
          </p>
          <p className="mt-1 max-w-prose text-muted">
            {t("range", { low: format.percent(estimate.low), high: format.percent(estimate.high) })}
          </p>
          <Range estimate={estimate} label={t("picture")} />
        </>
      ) : (
        <div className="mt-3 rounded-lg border border-line bg-surface px-6 py-8">
          <p className="mb-1 text-lg font-medium">{t("little")}</p>
          <p className="mb-5 max-w-prose text-muted">
            {t("needed", { least: LEAST_QUESTIONS, questions: Math.round(questions * 10) / 10 })}
          </p>
          <a href={`/${locale}/interviews`} className={buttonClass()}>
            {t("begin")}
          </a>
        </div>
      )}
      <Section title={t("formula.title")} intro={t("formula.intro")}>
        <div className="space-y-2 rounded-md bg-surface px-4 py-3 font-mono text-sm wrap-anywhere">
          <p>R = (0.6 · I + 0.3 · M + 0.1 · C) ÷ Σ w</p>
          {estimate && (
            <p>
              R = {terms.join(" + ")} = {format.decimal(estimate.value)}
            </p>
          )}
        </div>
        <ReadinessParts readiness={data} names={names} locale={locale} />
        <p className="mt-6 max-w-prose text-sm text-muted">{t("formula.judgement")}</p>
      </Section>
    </>
  );
}

interface RangeProps {
  readonly estimate: { readonly value: number; readonly low: number; readonly high: number };
  readonly label: string;
}

/** The estimate within its interval, from nothing to everything. */
function Range({ estimate: { value, low, high }, label }: RangeProps) {
  const x = (share: number) => 6 + share * 288;
  return (
    <svg viewBox="0 0 300 24" role="img" aria-label={label} className="mt-3 w-full max-w-md">
      <path d={`M${x(0)} 12H${x(1)}`} className="stroke-line" strokeWidth="6" strokeLinecap="round" />
      <path
        d={`M${x(low)} 12H${x(high)}`}
        className="stroke-accent"
        strokeOpacity="0.4"
        strokeWidth="6"
        strokeLinecap="round"
      />
      <circle cx={x(value)} cy="12" r="7" className="fill-accent" />
    </svg>
  );
}
