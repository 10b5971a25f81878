import { useTranslations } from "next-intl";
import { planFormat } from "@/components/plan/plan-format";
import type { Locale } from "@/lib/core/locale";
import type { PlanOutput, Today } from "@/lib/plan/schema";

interface InterviewLineProps {
  readonly plan: PlanOutput;
  /** Of the role. */
  readonly role: string;
  readonly readiness: Today["readiness"];
  readonly locale: Locale;
}

/** Where the focus goes when a form that made the plan is gone. */
export const INTERVIEW_LINE = "interview-line";

/** How far it is to the interview, for which role, with how much time; and what its eve and its day are for. */
export function InterviewLine({ plan: { phase, daysLeft, settings }, role, readiness, locale }: InterviewLineProps) {
  const t = useTranslations("plan.interview");
  const format = planFormat(locale);
  const facts = [
    settings.interview && format.longDay(settings.interview),
    role,
    t("perDay", { minutes: settings.minutes }),
  ].filter(Boolean);
  return (
    <div className="mb-8">
      <p id={INTERVIEW_LINE} tabIndex={-1} className="text-lg font-medium">
        {phase === "past" || phase === "running" ? t(phase, { days: Math.abs(daysLeft ?? 0) }) : t(phase)}
      </p>
      <p className="mt-1 text-muted">
        {facts.join(" · ")}{" "}
        <a href="#settings" className="whitespace-nowrap text-accent underline underline-offset-4">
          {t("change")}
        </a>
      </p>
      {readiness && (
        <p className="mt-1 text-muted">
          <a href={`/${locale}/interviews/readiness`} className="text-accent underline underline-offset-4">
            {t("readiness", {
              value: format.percent(readiness.value),
              low: format.percent(readiness.low),
              high: format.percent(readiness.high),
            })}
          </a>
        </p>
      )}
      {(phase === "tomorrow" || phase === "today") && <p className="mt-3 max-w-prose">{t(`${phase}Hint`)}</p>}
    </div>
  );
}
