"use client";

import { useTranslations } from "next-intl";
import { CopyLink } from "@/components/quizzes/copy-link";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { SubmissionsTable } from "@/components/quizzes/submissions-table";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useSubmissions } from "@/lib/quizzes/client/use-submissions";

interface SubmissionsViewProps {
  readonly assignmentId: string;
  readonly locale: Locale;
}

/** An assigned quiz as its maker sees it: its link, and who took it with which scores. */
export function SubmissionsView({ assignmentId, locale }: SubmissionsViewProps) {
  const t = useTranslations("quizzes");
  const list = useSubmissions(assignmentId);
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  if (list.isError) return <ProblemAlert error={list.error} locale={locale} onAgain={() => void list.refetch()} />;
  if (!list.data) {
    return (
      <div role="status">
        <span className="sr-only">{t("loading")}</span>
        <Skeleton className="mb-6 h-10" />
        <Skeleton className="h-64" />
      </div>
    );
  }
  const { title, opensAt, closesAt, resultsAt, sessions, more } = list.data;
  return (
    <div className="space-y-6">
      <h2 className="text-xl font-semibold wrap-anywhere">{title}</h2>
      <p className="text-muted">
        {t("manage.period", { from: moment.format(new Date(opensAt)), to: moment.format(new Date(closesAt)) })}
        {resultsAt !== null && ` · ${t("who.hiddenNote", { at: moment.format(new Date(resultsAt)) })}`}
      </p>
      <CopyLink path={`/${locale}/quizzes/assigned/${assignmentId}`} label={t("who.link")} />
      {sessions.length === 0 ? (
        <p className="text-muted">{t("who.none")}</p>
      ) : (
        <SubmissionsTable sessions={sessions} locale={locale} />
      )}
      {more && <p className="text-sm text-muted">{t("who.more")}</p>}
    </div>
  );
}
