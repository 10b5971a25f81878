"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useDeleteDraft } from "@/lib/quizzes/client/use-delete-draft";
import type { DraftList } from "@/lib/quizzes/draft-schema";

interface DraftLineProps {
  readonly draft: DraftList["drafts"][number];
  readonly locale: Locale;
  /** Goes along to the quiz and its assignment. */
  readonly query: string;
  readonly isBusy: boolean;
  onDuplicate(title: string): void;
}

const TITLE_LENGTH = 120;

/** One quiz of one's own: what it holds, and what can be done with it. */
export function DraftLine({ draft, locale, query, isBusy, onDuplicate }: DraftLineProps) {
  const t = useTranslations("quizzes.drafts");
  const { draftId, title, items, assigned, updatedAt } = draft;
  const [isAsking, setAsking] = useState(false);
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const name = title.trim() || t("untitled");
  const path = `/${locale}/quizzes/drafts/${draftId}`;
  const action = "min-h-9 text-sm text-accent underline underline-offset-4";
  return (
    <li className="py-3">
      <a href={`${path}${query}`} className="font-medium wrap-anywhere text-accent underline-offset-4 hover:underline">
        {name}
      </a>
      <p className="text-sm text-muted">
        {[
          t("holds", items),
          t("assigned", { count: assigned }),
          t("changed", { at: moment.format(new Date(updatedAt)) }),
        ].join(" · ")}
      </p>
      <p className="mt-1 flex flex-wrap gap-x-4">
        <a href={`${path}/assign${query}`} aria-label={t("assignOf", { title: name })} className={`${action} py-1.5`}>
          {t("assign")}
        </a>
        <button
          type="button"
          aria-disabled={isBusy}
          aria-label={t("duplicateOf", { title: name })}
          onClick={() => !isBusy && onDuplicate(t("copyOf", { title: name }).slice(0, TITLE_LENGTH))}
          className={action}
        >
          {t("duplicate")}
        </button>
        {assigned === 0 && (
          <button
            type="button"
            aria-label={t("deleteOf", { title: name })}
            onClick={() => setAsking(true)}
            className={action}
          >
            {t("delete")}
          </button>
        )}
      </p>
      {isAsking && <DeletePanel draftId={draftId} name={name} locale={locale} onCancel={() => setAsking(false)} />}
    </li>
  );
}

interface DeletePanelProps {
  readonly draftId: string;
  readonly name: string;
  readonly locale: Locale;
  onCancel(): void;
}

/** Asks once more; the focus comes to the question. */
function DeletePanel({ draftId, name, locale, onCancel }: DeletePanelProps) {
  const t = useTranslations("quizzes.drafts");
  const remove = useDeleteDraft();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const question = t("deleteAsk", { title: name });
  return (
    <div
      ref={panel}
      tabIndex={-1}
      role="group"
      aria-label={question}
      className="mt-2 rounded-lg bg-surface p-3 text-sm"
    >
      <p className="mb-3 wrap-anywhere">{question}</p>
      {remove.isError && (
        <div className="mb-3">
          <ProblemAlert error={remove.error} locale={locale} />
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <Button busy={remove.isPending} onClick={() => remove.mutate(draftId)}>
          {t("delete")}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t("keep")}
        </Button>
      </div>
    </div>
  );
}
