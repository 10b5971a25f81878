"use client";

import { useTranslations } from "next-intl";
import type { PlanOutput } from "@/lib/interviews/schema";

const minutesOf = (ms: number) => Math.round(ms / 30_000) / 2;

/** What the interview will be made of, as the settings stand. */
export function PlanPreview({ plan }: { readonly plan: PlanOutput | undefined }) {
  const t = useTranslations("interviews");
  if (!plan) return null;
  const count = plan.rounds.reduce((sum, { questions }) => sum + questions, 0);
  const total = plan.rounds.reduce((sum, { questions, plannedMs }) => sum + questions * plannedMs, 0);
  if (count === 0) return <p className="text-sm font-medium text-caution">{t("setup.empty")}</p>;
  return (
    <>
      <ul className="space-y-1 text-sm">
        {plan.rounds.map(({ round, questions, plannedMs }) => (
          <li key={round}>
            {t("setup.planLine", {
              round: t(`rounds.${round}`),
              count: questions,
              time: t("setup.planTime", { minutes: minutesOf(plannedMs) }),
            })}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-muted">{t("setup.planTotal", { count, minutes: minutesOf(total) })}</p>
    </>
  );
}
