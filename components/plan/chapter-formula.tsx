import { useTranslations } from "next-intl";
import { planFormat } from "@/components/plan/plan-format";
import type { Locale } from "@/lib/core/locale";
import { priorityOf } from "@/lib/plan/plan-chapters";
import type { PlanNames } from "@/lib/plan/plan-names";
import type { PlanOutput } from "@/lib/plan/schema";
import { QUESTION_MINUTES } from "@/lib/plan/study-time";

interface ChapterFormulaProps {
  readonly chapter: PlanOutput["chapters"][number];
  readonly seconds: number;
  readonly names: PlanNames;
  readonly locale: Locale;
}

/** How long a chapter takes and what comes first, worked through with one chapter. */
export function ChapterFormula({ chapter, seconds, names, locale }: ChapterFormulaProps) {
  const t = useTranslations("plan.formula");
  const { number } = planFormat(locale);
  const { slug, size, progress, mastery, remaining, weight } = chapter;
  const steps = [
    {
      formula: t("time"),
      numbers: `${size.reading} + ${size.items} × ${seconds} ÷ 60 + ${size.questions} × ${QUESTION_MINUTES} = ${number(size.minutes)}`,
    },
    {
      formula: t("left"),
      numbers: `⌈${number(size.minutes)} × (1 − ${number(progress)}) × (1 − ${number(mastery)} ÷ 2)⌉ = ${remaining}`,
      why: t("leftWhy"),
    },
    {
      formula: t("priority"),
      numbers: `${weight} × (1 − ${number(mastery)}) = ${number(priorityOf({ weight, mastery }))}`,
      why: t("priorityWhy"),
    },
  ];
  return (
    <>
      <p className="mt-1 text-sm text-muted">{t("example", { chapter: names.chapters[slug] ?? slug })}</p>
      <ul className="mt-2 space-y-3">
        {steps.map(({ formula, numbers, why }) => (
          <li key={formula}>
            <p>{formula}</p>
            <p className="font-mono text-sm break-words">{numbers}</p>
            {why && <p className="max-w-prose text-sm text-muted">{why}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
