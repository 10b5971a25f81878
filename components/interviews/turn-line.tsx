"use client";

import { useTranslations } from "next-intl";
import type { Running } from "@/lib/interviews/schema";

const LOOK = {
  done: "bg-accent",
  passed: "border border-edge bg-bg",
  current: "bg-accent ring-2 ring-accent ring-offset-2 ring-offset-bg",
  ahead: "bg-line",
} as const;

/** Where one is: a mark for each question, its round and state in words. */
export function TurnLine({ turns }: Pick<Running, "turns">) {
  const t = useTranslations("interviews");
  return (
    <ol aria-label={t("run.progress")} className="flex flex-wrap gap-2 py-3">
      {turns.map(({ position, round, state }) => {
        const words = t("run.turn", {
          number: position + 1,
          round: t(`rounds.${round}`),
          state: t(`run.states.${state}`),
        });
        return (
          <li
            key={position}
            title={words}
            aria-current={state === "current" ? "step" : undefined}
            className={`h-2 w-6 rounded-full ${LOOK[state]}`}
          >
            <span className="sr-only">{words}</span>
          </li>
        );
      })}
    </ol>
  );
}
