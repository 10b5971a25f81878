import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { PlanNames } from "@/lib/plan/plan-names";
import type { PlanOutput } from "@/lib/plan/schema";

interface PlanFitProps {
  readonly plan: PlanOutput;
  readonly names: PlanNames;
}

/** Whether everything fits before the interview; what does not, and what would help. */
export function PlanFit({ plan: { chapters, budget, settings, coming }, names }: PlanFitProps) {
  const t = useTranslations("plan.fit");
  const open = chapters.filter(({ remaining }) => remaining > 0);
  const short = open.filter(({ planned, remaining }) => planned < remaining);
  const isShort = short.length > 0 && budget.days > 0;
  return (
    <>
      {isShort ? (
        <Notice
          tone="caution"
          title={t("some", {
            open: open.length,
            fits: open.length - short.length,
            needed: budget.needed,
            planned: budget.planned,
          })}
        >
          <ul className="list-disc space-y-0.5 pl-5">
            {short.map(({ slug, planned, remaining }) => (
              <li key={slug}>
                {t(planned > 0 ? "part" : "out", { chapter: names.chapters[slug] ?? slug, planned, remaining })}
              </li>
            ))}
          </ul>
          <p className="mt-2">
            {budget.perDay === null
              ? t("never")
              : t("longer", { more: budget.perDay - settings.minutes, perDay: budget.perDay })}
          </p>
        </Notice>
      ) : (
        open.length > 0 && budget.days > 0 && <p>{t("all", { count: open.length, needed: budget.needed })}</p>
      )}
      <p className="mt-2 text-sm text-muted">{t("coming", { count: coming })}</p>
    </>
  );
}
