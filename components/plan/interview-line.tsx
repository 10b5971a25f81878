import { useTranslations } from "next-intl";
import { planFormat } from "@/components/plan/plan-format";
import type { Locale } from "@/lib/core/locale";
import type { PlanOutput } from "@/lib/plan/schema";

interface InterviewLineProps {
  readonly plan: PlanOutput;
  /** Of the role. */
  readonly role: string;
  readonly locale: Locale;
}

/** Where the focus goes when a form that made the plan is gone. */
export const INTERVIEW_LINE = "interview-line";

/** How far it is to the interview, for which role, with how much time; and what its eve and its day are for. */
export function InterviewLine({ plan: { phase, daysLeft, settings }, role, locale }: InterviewLineProps) {
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
      {(phase === "tomorrow" || phase === "today") && <p className="mt-3 max-w-prose">{t(`${phase}Hint`)}</p>}
    </div>
  );
}
