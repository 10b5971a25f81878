import { useTranslations } from "next-intl";
import { ChapterFormula } from "@/components/plan/chapter-formula";
import { Section } from "@/components/ui/section";
import { TableFrame } from "@/components/plan/table-frame";
import { planFormat } from "@/components/plan/plan-format";
import type { Locale } from "@/lib/core/locale";
import type { PlanNames, RoleName } from "@/lib/plan/plan-names";
import { priorityOf } from "@/lib/plan/plan-chapters";
import type { PlanOutput } from "@/lib/plan/schema";

interface PlanFormulaProps {
  readonly plan: PlanOutput;
  readonly names: PlanNames;
  readonly role: RoleName | undefined;
  readonly locale: Locale;
}

/** The formulas of the plan with the learner's own numbers in them, and the weights with their reasons. */
export function PlanFormula({ plan, names, role, locale }: PlanFormulaProps) {
  const t = useTranslations("plan.formula");
  const { number } = planFormat(locale);
  const { budget, chapters, settings } = plan;
  const { cards, review, concept, lesson } = budget.today;
  const [first] = chapters;
  return (
    <Section title={t("title")}>
      <details className="rounded-xl border border-line px-4 py-3 sm:px-5">
        <summary className="cursor-pointer font-medium">{t("open")}</summary>
        <h3 className="mt-5 font-semibold">{t("day")}</h3>
        <p className="mt-1">{t("dayFormula")}</p>
        {budget.days > 0 && (
          <p className="mt-1 font-mono text-sm">
            {settings.minutes} = {review} + {concept} + {lesson}
          </p>
        )}
        <p className="mt-1 text-sm text-muted">
          {t("dayReview", { cards, seconds: budget.seconds, minutes: Math.ceil((cards * budget.seconds) / 60) })}
        </p>
        <p className="mt-1 max-w-prose text-sm text-muted">
          {t(budget.isOwn ? "own" : "usual", { seconds: budget.seconds })} {t("forecast")}
        </p>
        <h3 className="mt-6 font-semibold">{t("chapter")}</h3>
        {first && <ChapterFormula chapter={first} seconds={budget.seconds} names={names} locale={locale} />}
        <div className="mt-4">
          <TableFrame label={t("table")}>
            <thead>
              <tr>
                {(["chapter", "w", "m", "p", "T", "left", "priority", "planned"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {chapters.map(({ slug, weight, mastery, progress, size, remaining, planned }) => (
                <tr key={slug}>
                  <th scope="row">{names.chapters[slug] ?? slug}</th>
                  {[weight, mastery, progress, size.minutes, remaining, priorityOf({ weight, mastery }), planned].map(
                    (value, index) => (
                      // The columns never change places.
                      <td key={index}>{number(value)}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </TableFrame>
        </div>
        {role && (
          <>
            <h3 className="mt-6 font-semibold">{t("weights", { role: role.title })}</h3>
            <p className="mt-1 text-sm text-muted">{t("weightsIntro")}</p>
            <dl className="mt-2 divide-y divide-line text-sm">
              {role.weights.map(({ name, weight, reason }) => (
                <div key={name} className="grid gap-x-4 py-2 sm:grid-cols-[13rem_1fr]">
                  <dt className="font-medium">
                    {name} <span className="tabular-nums text-muted">w = {weight}</span>
                  </dt>
                  <dd className="text-muted">{reason}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </details>
    </Section>
  );
}
