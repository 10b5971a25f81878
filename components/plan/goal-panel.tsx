import { useTranslations } from "next-intl";
import { GoalForm } from "@/components/plan/goal-form";
import { WarmupCurve } from "@/components/ui/warmup-curve";
import type { Locale } from "@/lib/core/locale";
import type { Today } from "@/lib/plan/schema";

interface GoalPanelProps {
  readonly today: Today;
  readonly locale: Locale;
}

/** What was done today of what the learner set himself, and on how many days in a row he was here. */
export function GoalPanel({ today: { goal: today, streak }, locale }: GoalPanelProps) {
  const t = useTranslations("plan.goal");
  const { items, goal } = today;
  return (
    <section aria-labelledby="goal" className="h-fit rounded-xl border border-line bg-surface px-5 py-5">
      <h2 id="goal" className="mb-3 font-semibold">
        {t("title")}
      </h2>
      {goal !== null && <WarmupCurve value={Math.min(1, items / goal)} className="mb-2 w-28" />}
      <p className="tabular-nums">
        {goal === null ? t("none", { items }) : t("count", { items, goal })}
        {goal !== null && items >= goal && <span className="block text-sm text-correct">✓ {t("reached")}</span>}
      </p>
      <GoalForm goal={goal} locale={locale} />
      <p className="mt-5 border-t border-line pt-4 tabular-nums">
        {t("streak", { days: streak.days })}
        {streak.longest > streak.days && (
          <span className="text-sm text-muted"> · {t("longest", { days: streak.longest })}</span>
        )}
      </p>
      <p className="mt-1 text-sm text-muted">{t(streak.isPauseLeft ? "pauseLeft" : "pauseUsed")}</p>
    </section>
  );
}
