import { useTranslations } from "next-intl";
import { planFormat } from "@/components/plan/plan-format";
import { TaskRow } from "@/components/plan/task-row";
import type { Locale } from "@/lib/core/locale";
import type { PlanNames } from "@/lib/plan/plan-names";
import type { TodaysTasks } from "@/lib/plan/schema";
import { WEAK_BELOW } from "@/lib/plan/weak-concept";

interface ConceptTaskProps {
  readonly tasks: TodaysTasks;
  readonly names: PlanNames;
  readonly locale: Locale;
}

/** The concept that is most worth today's time, with its items. */
export function ConceptTask({ tasks: { concept, noConcept }, names, locale }: ConceptTaskProps) {
  const t = useTranslations("plan.tasks");
  const format = planFormat(locale);
  if (!concept) {
    return (
      <TaskRow title={t("concept.none")} state="idle">
        {noConcept && t(`concept.absent.${noConcept}`, { below: format.percent(WEAK_BELOW) })}
      </TaskRow>
    );
  }
  const name = names.concepts[concept.slug]?.name ?? concept.slug;
  return (
    <TaskRow
      title={t("concept.title", { concept: name })}
      state={concept.isDone ? "done" : "open"}
      minutes={concept.minutes}
    >
      <p>{t(concept.isMissed ? "concept.missed" : "concept.mastery", { mastery: format.percent(concept.mastery) })}</p>
      <ul className="mt-1.5 space-y-1.5">
        {concept.items.map(({ itemId, chapter, isDone }) => (
          <li key={itemId} className="flex gap-2">
            <span aria-hidden="true" className={isDone ? "text-correct" : ""}>
              {isDone ? "✓" : "○"}
            </span>
            <span>
              <a
                href={`/${locale}/chapters/${chapter}#${names.items[itemId]?.section ?? ""}`}
                className="text-ink underline underline-offset-4 hover:text-accent"
              >
                {names.items[itemId]?.title ?? itemId}
              </a>
              <span className="sr-only"> {t(isDone ? "done" : "open")}</span>
            </span>
          </li>
        ))}
      </ul>
    </TaskRow>
  );
}
