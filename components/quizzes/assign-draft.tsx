"use client";

import { useTranslations } from "next-intl";
import { AssignmentForm, type AssignTarget } from "@/components/quizzes/assignment-form";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { Alert } from "@/components/ui/alert";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useAssignableItems } from "@/lib/quizzes/client/use-assignable-items";
import { useDraft } from "@/lib/quizzes/client/use-draft";
import { problemsOfDocument } from "@/lib/quizzes/read-document";

interface AssignDraftProps {
  readonly draftId: string;
  readonly teams: readonly AssignTarget[];
  readonly mayByLink: boolean;
  readonly teamId: string | undefined;
  readonly locale: Locale;
}

/** A quiz on its way to learners: what it holds, and the form; or what keeps it back. */
export function AssignDraft({ draftId, locale, ...rest }: AssignDraftProps) {
  const t = useTranslations("quizzes");
  const draft = useDraft(draftId);
  const pool = useAssignableItems();
  const failed = [draft, pool].find(({ isError }) => isError);
  if (failed?.error) return <ProblemAlert error={failed.error} locale={locale} onAgain={() => void failed.refetch()} />;
  if (!draft.data || !pool.data) return <Skeleton className="h-96" />;
  const { document } = draft.data;
  const problems = problemsOfDocument(document, pool.data.items);
  const back = `/${locale}/quizzes/drafts/${draftId}${rest.teamId === undefined ? "" : `?team=${rest.teamId}`}`;
  return (
    <div className="space-y-5">
      <div>
        <h2 className="text-xl font-semibold wrap-anywhere">{document.title.trim() || t("drafts.untitled")}</h2>
        <p className="text-sm text-muted">
          {t("drafts.holds", { picked: document.itemIds.length, drawn: document.rule?.count ?? 0 })}
          {" · "}
          <a href={back} className="text-accent underline underline-offset-4">
            {t("manage.change")}
          </a>
        </p>
      </div>
      {problems.length > 0 ? (
        <Alert title={t("manage.notReady")}>
          <p className="mt-1">{problems.map((problem) => t(`build.problem.${problem}`)).join(" ")}</p>
        </Alert>
      ) : (
        <AssignmentForm draft={draft.data} locale={locale} {...rest} />
      )}
    </div>
  );
}
