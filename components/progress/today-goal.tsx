"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/progress/section";
import { WarmupCurve } from "@/components/ui/warmup-curve";
import type { Locale } from "@/lib/core/locale";
import type { Progress } from "@/lib/progress/schema";

interface TodayGoalProps {
  readonly today: Progress["today"];
  readonly locale: Locale;
}

/** What was done today of what the learner set himself. */
export function TodayGoal({ today: { items, goal }, locale }: TodayGoalProps) {
  const t = useTranslations("progress.today");
  return (
    <Section title={t("title")}>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {goal !== null && <WarmupCurve value={Math.min(1, items / goal)} className="w-20 shrink-0" />}
        <p className="tabular-nums">
          {goal === null ? t("none", { items }) : t("count", { items, goal })}
          {goal !== null && items >= goal && <span className="ml-2 text-correct">{t("reached")}</span>}
        </p>
        <a
          href={`/${locale}/account/settings`}
          className="text-sm text-accent underline decoration-from-font underline-offset-4"
        >
          {t(goal === null ? "set" : "change")}
        </a>
      </div>
    </Section>
  );
}
