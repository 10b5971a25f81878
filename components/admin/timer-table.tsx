"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { JobOverview } from "@/lib/jobs/schema";

interface TimerTableProps {
  readonly timers: JobOverview["timers"];
  readonly locale: Locale;
}

/** What this server does by the clock: when last, how long, and what went wrong. */
export function TimerTable({ timers, locale }: TimerTableProps) {
  const t = useTranslations("admin.jobs");
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "medium" });
  const number = new Intl.NumberFormat(locale);
  if (timers.length === 0) return <p className="text-muted">{t("noTimers")}</p>;
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("timers")}>
      <table className="w-full min-w-[36rem] text-left text-sm">
        <thead className="text-muted">
          <tr>
            {(["name", "every", "last", "took", "rounds", "failure"] as const).map((column) => (
              <th key={column} scope="col" className="py-2 pr-4 font-normal">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line tabular-nums">
          {timers.map((timer) => (
            <tr key={timer.name}>
              <th scope="row" className="py-2 pr-4 font-mono font-normal">
                {timer.name}
              </th>
              <td className="py-2 pr-4">{t("seconds", { count: timer.everyMs / 1000 })}</td>
              <td className="py-2 pr-4">{time.format(new Date(timer.startedAt))}</td>
              <td className="py-2 pr-4">
                {timer.ms === null ? t("running") : t("milliseconds", { count: number.format(timer.ms) })}
              </td>
              <td className="py-2 pr-4">{number.format(timer.rounds)}</td>
              <td className="py-2 pr-4">
                {timer.failure ? (
                  <span className="text-wrong">
                    {t("failed", { count: timer.failures, time: time.format(new Date(timer.failure.at)) })}{" "}
                    {timer.failure.message}
                  </span>
                ) : (
                  t("never")
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
