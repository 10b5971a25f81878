"use client";

import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useRunningInterviews } from "@/lib/interviews/client/use-running-interviews";
import type { SetupNames } from "@/lib/interviews/setup-names";

interface RunningListProps {
  readonly locale: Locale;
  readonly names: SetupNames;
}

/** The interviews that can be gone on with; nothing while there is none. */
export function RunningList({ locale, names }: RunningListProps) {
  const t = useTranslations("interviews");
  const { data } = useRunningInterviews();
  if (!data || data.interviews.length === 0) return null;
  return (
    <section
      aria-labelledby="interviews-under-way"
      className="mb-8 rounded-xl border border-accent bg-accent-soft p-4 sm:p-6"
    >
      <h2 id="interviews-under-way" className="text-lg font-semibold">
        {t("under.title")}
      </h2>
      <ul className="mt-3 space-y-3">
        {data.interviews.map(({ interviewId, role, level, minutes, remainingMs, position, questions }) => (
          <li key={interviewId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <span id={`under-${interviewId}`} className="min-w-0">
              {t("under.facts", { role: names.roles[role]?.title ?? role, level: t(`levels.${level}`), minutes })}
              <span className="block text-sm text-muted">
                {t("under.place", { number: position + 1, count: questions })} ·{" "}
                {t("under.left", { count: Math.ceil(remainingMs / 60_000) })}
              </span>
            </span>
            <a
              href={`/${locale}/interviews/${interviewId}`}
              aria-describedby={`under-${interviewId}`}
              className={buttonClass()}
            >
              {t("under.goOn")}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
