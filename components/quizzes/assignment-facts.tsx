"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { AssignmentOutput } from "@/lib/quizzes/assignment-schema";

interface AssignmentFactsProps {
  readonly assignment: AssignmentOutput;
  readonly locale: Locale;
}

/** What holds for an assigned quiz, in the reader's own time. */
export function AssignmentFacts({ assignment, locale }: AssignmentFactsProps) {
  const t = useTranslations("quizzes.assigned");
  const { items, minutes, opensAt, dueAt, closesAt, resultsAt, tries, sessions, isGranted } = assignment;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
  const moment = (text: string) => format.format(new Date(text));
  const facts: readonly (readonly [string, string])[] = [
    [t("itemsLabel"), t("facts", { items })],
    [t("time"), minutes === null ? t("factsUntil") : t("factsMinutes", { count: minutes })],
    [t("opens"), moment(opensAt)],
    ...(dueAt === null ? [] : [[t("due"), moment(dueAt)] as const]),
    [t("closes"), moment(closesAt)],
    [t("tries"), t("triesLeft", { used: sessions.length, tries })],
    [t("results"), resultsAt === null ? t("resultsAtOnce") : moment(resultsAt)],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-3 rounded-xl border border-line bg-raised p-4 sm:grid-cols-2 sm:p-6">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="text-sm text-muted">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {isGranted && <p className="text-sm font-medium text-accent sm:col-span-2">{t("granted")}</p>}
    </dl>
  );
}
