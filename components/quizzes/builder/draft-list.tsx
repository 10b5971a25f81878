"use client";

import { useTranslations } from "next-intl";
import { DraftLine } from "@/components/quizzes/builder/draft-line";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useCreateDraft } from "@/lib/quizzes/client/use-create-draft";
import { useDrafts } from "@/lib/quizzes/client/use-drafts";

interface DraftListProps {
  readonly locale: Locale;
  /** To which the quizzes would be assigned from here. */
  readonly teamId?: string;
}

/** One's own quizzes to assign, and the way to another one. */
export function DraftList({ locale, teamId }: DraftListProps) {
  const t = useTranslations("quizzes");
  const list = useDrafts();
  const create = useCreateDraft();
  const query = teamId === undefined ? "" : `?team=${teamId}`;
  const open = ({ draftId }: { draftId: string }) =>
    window.location.assign(`/${locale}/quizzes/drafts/${draftId}${query}`);
  const isBusy = create.isPending || create.isSuccess;
  return (
    <div className="space-y-5">
      <Button busy={isBusy} onClick={() => create.mutate({}, { onSuccess: open })}>
        {t("drafts.new")}
      </Button>
      {create.isError && <ProblemAlert error={create.error} locale={locale} />}
      {list.isError && <ProblemAlert error={list.error} locale={locale} onAgain={() => void list.refetch()} />}
      {list.isPending && (
        <div role="status">
          <span className="sr-only">{t("loading")}</span>
          <Skeleton className="h-24" />
        </div>
      )}
      {list.data?.drafts.length === 0 && <p className="text-muted">{t("drafts.none")}</p>}
      {list.data && list.data.drafts.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {list.data.drafts.map((draft) => (
            <DraftLine
              key={draft.draftId}
              draft={draft}
              locale={locale}
              query={query}
              isBusy={isBusy}
              onDuplicate={(title) => create.mutate({ from: draft.draftId, title }, { onSuccess: open })}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
