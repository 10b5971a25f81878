"use client";

import { useTranslations } from "next-intl";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useAssignments } from "@/lib/quizzes/client/use-assignments";

/** The quizzes that were assigned, each leading to who took it. */
export function AssignmentList({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("quizzes");
  const list = useAssignments();
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  if (list.isError) return <ProblemAlert error={list.error} locale={locale} onAgain={() => void list.refetch()} />;
  if (!list.data) {
    return (
      <div role="status">
        <span className="sr-only">{t("loading")}</span>
        <Skeleton className="h-24" />
      </div>
    );
  }
  if (list.data.assignments.length === 0) return <p className="text-muted">{t("manage.none")}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {list.data.assignments.map(({ assignmentId, title, items, opensAt, closesAt, learners, team }) => (
        <li key={assignmentId} className="py-3">
          <a
            href={`/${locale}/quizzes/manage/${assignmentId}`}
            className="font-medium wrap-anywhere text-accent underline-offset-4 hover:underline"
          >
            {title}
          </a>
          <p className="text-sm text-muted">
            {team !== null && `${team} · `}
            {t("list.items", { count: items })}
            {" · "}
            {t("manage.period", {
              from: moment.format(new Date(opensAt)),
              to: moment.format(new Date(closesAt)),
            })}
            {" · "}
            {t("manage.learners", { count: learners })}
          </p>
        </li>
      ))}
    </ul>
  );
}
