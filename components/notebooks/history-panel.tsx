import { useTranslations } from "next-intl";
import { useState } from "react";
import { DifferenceView } from "@/components/notebooks/difference-view";
import { useActions } from "@/components/notebooks/notebook-actions";
import { useSession } from "@/components/notebooks/notebook-session";
import { PanelFrame } from "@/components/notebooks/panel-frame";
import { useMoment } from "@/components/notebooks/use-moment";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useNotebookVersion, useNotebookVersions } from "@/lib/notebooks/client/use-notebook-versions";
import type { NotebookDocument } from "@/lib/notebooks/schema";

interface HistoryPanelProps {
  readonly notebookId: string;
  readonly locale: Locale;
  readonly document: NotebookDocument;
  onClose(): void;
  keepBefore(): void;
}

/** Earlier versions, what differs from now, and the way back, which can itself be undone. */
export function HistoryPanel({ notebookId, locale, document, onClose, keepBefore }: HistoryPanelProps) {
  const t = useTranslations("notebooks.history");
  const session = useSession();
  const { say } = useActions();
  const moment = useMoment();
  const list = useNotebookVersions(notebookId);
  const [chosen, setChosen] = useState<number>();
  const version = useNotebookVersion(notebookId, chosen);
  const isUnsent = list.error !== null && "code" in list.error && list.error.code === "not-found";

  function restore(earlier: NotebookDocument) {
    keepBefore();
    session.dispatch({ type: "replace", document: earlier });
    say(t("restored"));
    onClose();
  }

  return (
    <PanelFrame title={t("title")} onClose={onClose}>
      {list.isPending && <Skeleton className="h-24" />}
      {isUnsent ? (
        <p className="text-sm text-muted">{t("none")}</p>
      ) : (
        <ProblemAlert error={list.error} locale={locale} namespace="notebooks" onAgain={() => void list.refetch()} />
      )}
      {list.data && list.data.versions.length === 0 && <p className="text-sm text-muted">{t("none")}</p>}
      {list.data && (
        <ul className="max-h-64 overflow-y-auto text-sm">
          {list.data.versions.map(({ version: number, savedAt, cells }, index) => (
            <li key={number}>
              <button
                type="button"
                aria-pressed={chosen === number}
                onClick={() => setChosen(number)}
                className="flex min-h-10 w-full flex-wrap items-baseline gap-x-3 rounded px-2 text-left hover:bg-surface aria-pressed:bg-accent-soft"
              >
                <span>{moment(savedAt)}</span>
                <span className="text-muted">{t("cells", { count: cells })}</span>
                {index === 0 && <span className="text-muted">{t("newest")}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      <ProblemAlert error={version.error} locale={locale} namespace="notebooks" />
      {version.data && (
        <div className="mt-3 border-t border-line pt-3">
          <Button onClick={() => restore(version.data.document)}>{t("restore")}</Button>
          <DifferenceView before={version.data.document} after={document} locale={locale} label={t("difference")} />
        </div>
      )}
    </PanelFrame>
  );
}
