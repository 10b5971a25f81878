import { useTranslations } from "next-intl";
import { planFormat } from "@/components/plan/plan-format";
import { PlanFit } from "@/components/plan/plan-fit";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/core/locale";
import type { PlanNames } from "@/lib/plan/plan-names";
import type { PlanOutput } from "@/lib/plan/schema";

interface PlanWeeksProps {
  readonly plan: PlanOutput;
  readonly names: PlanNames;
  readonly locale: Locale;
}

/** Which chapters in which weeks, up to the interview; and what does not fit. */
export function PlanWeeks({ plan, names, locale }: PlanWeeksProps) {
  const t = useTranslations("plan.weeks");
  const format = planFormat(locale);
  const { weeks, budget, phase, settings } = plan;
  const isAhead = settings.interview !== null && phase !== "past";
  return (
    <Section title={t("title")} intro={t("intro")}>
      <PlanFit plan={plan} names={names} />
      {weeks.length === 0 && <p className="mt-4 text-muted">{t(budget.needed === 0 ? "none" : "noneDay")}</p>}
      {(weeks.length > 0 || isAhead) && (
        <ol className="mt-4 divide-y divide-line rounded-xl border border-line">
          {weeks.map(({ from, to, review, concept, lessons }) => (
            <li key={from} className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[11rem_1fr] sm:px-5">
              <h3 className="font-medium tabular-nums">
                {from === to ? format.day(from) : t("span", { from: format.day(from), to: format.day(to) })}
              </h3>
              <ul className="space-y-0.5">
                {lessons.map(({ slug, minutes, ...span }) => (
                  <li key={slug}>
                    {t(span.from === span.to ? "lessonDay" : "lesson", {
                      chapter: names.chapters[slug] ?? slug,
                      minutes,
                      from: format.day(span.from),
                      to: format.day(span.to),
                    })}
                  </li>
                ))}
                {review > 0 && <li className="text-sm text-muted">{t("review", { minutes: review })}</li>}
                {concept > 0 && <li className="text-sm text-muted">{t("concept", { minutes: concept })}</li>}
              </ul>
            </li>
          ))}
          {isAhead && settings.interview && (
            <li className="px-4 py-3 font-medium sm:px-5">
              {t("interview", { date: format.longDay(settings.interview) })}
            </li>
          )}
        </ol>
      )}
    </Section>
  );
}
