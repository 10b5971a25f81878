"use client";

import { useTranslations } from "next-intl";
import { ImportFile } from "@/components/notebooks/import-file";
import { useMoment } from "@/components/notebooks/use-moment";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import type { NotebookList as List } from "@/lib/notebooks/api-schema";
import { useCreateNotebook } from "@/lib/notebooks/client/use-create-notebook";
import { useNotebooks } from "@/lib/notebooks/client/use-notebooks";
import { emptyNotebook } from "@/lib/notebooks/empty-notebook";
import { textIn } from "@/lib/notebooks/title-of";

/** One's own notebooks: those that are there, a new one, one from a file. */
export function OwnNotebooks({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("notebooks.list");
  const { data, error, refetch } = useNotebooks();
  const create = useCreateNotebook();
  const open = ({ notebookId }: { readonly notebookId: string }) =>
    window.location.assign(`/${locale}/notebooks/${notebookId}`);
  return (
    <div className="space-y-4">
      <ProblemAlert error={error} locale={locale} namespace="notebooks" onAgain={() => void refetch()} />
      <ProblemAlert error={create.error} locale={locale} namespace="notebooks" />
      <div className="flex flex-wrap items-start gap-3">
        <Button
          busy={create.isPending}
          disabled={data?.room === 0}
          onClick={() => create.mutate(emptyNotebook(), { onSuccess: open })}
        >
          {t("new")}
        </Button>
        <ImportFile
          isFull={data?.room === 0}
          isBusy={create.isPending}
          onDocument={(document) => create.mutate(document, { onSuccess: open })}
        />
      </div>
      {data?.room === 0 && <p className="text-sm text-caution">{t("full")}</p>}
      {data === undefined && error === null && <Skeleton className="h-20" />}
      {data?.own.length === 0 && <p className="text-muted">{t("none")}</p>}
      {data && data.own.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line">
          {data.own.map((each) => (
            <Own key={each.notebookId} notebook={each} locale={locale} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Own({ notebook, locale }: { readonly notebook: List["own"][number]; readonly locale: Locale }) {
  const t = useTranslations("notebooks");
  const moment = useMoment();
  const { notebookId, title, changedAt, cells, shares } = notebook;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5">
      <a href={`/${locale}/notebooks/${notebookId}`} className="font-medium text-accent wrap-anywhere hover:underline">
        {title === null ? t("untitled") : textIn(title, locale)}
      </a>
      <span className="text-sm text-muted">
        {t("list.facts", { cells, time: moment(changedAt) })}
        {shares > 0 && ` · ${t("list.shared", { count: shares })}`}
      </span>
    </li>
  );
}

/** When one last changed a copy of an author's notebook; nothing where there is none. */
export function ChangedAt({ notebookId }: { readonly notebookId: string }) {
  const t = useTranslations("notebooks.list");
  const moment = useMoment();
  const changedAt = useNotebooks().data?.authored.find((each) => each.notebookId === notebookId)?.changedAt;
  return changedAt ? <span className="text-sm text-correct">{t("changed", { time: moment(changedAt) })}</span> : null;
}
