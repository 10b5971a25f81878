import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { AuthorView } from "@/components/notebooks/author-view";
import { CellList } from "@/components/notebooks/cell-list";
import { DifferenceView } from "@/components/notebooks/difference-view";
import { KernelNotices } from "@/components/notebooks/kernel-notices";
import { ActionsContext } from "@/components/notebooks/notebook-actions";
import { NotebookPanels, type Panel } from "@/components/notebooks/notebook-panels";
import { NotebookContext, useNotebookState, useNotebookSession } from "@/components/notebooks/notebook-session";
import { NotebookTools } from "@/components/notebooks/notebook-tools";
import { RunSpeaker } from "@/components/notebooks/run-speaker";
import { SaveNote } from "@/components/notebooks/save-note";
import { UpdateNotice } from "@/components/notebooks/update-notice";
import { useNotebookActions } from "@/components/notebooks/use-notebook-actions";
import { ViewChoice, type NotebookViewName } from "@/components/notebooks/view-choice";
import type { Locale } from "@/lib/core/locale";
import { toDocument } from "@/lib/notebooks/cell-model/documents";
import type { OpenedNotebook } from "@/lib/notebooks/client/use-open-notebook";
import { textIn, titleOf } from "@/lib/notebooks/title-of";
import { useKeptNotebook } from "@/lib/notebooks/client/use-kept-notebook";

interface NotebookViewProps {
  readonly opened: OpenedNotebook;
  readonly locale: Locale;
  onFlip(): void;
}

/** A notebook that can be read, written and run. */
export function NotebookView({ opened, locale, onFlip }: NotebookViewProps) {
  const t = useTranslations("notebooks");
  const author = opened.found?.author;
  const session = useNotebookSession(opened.desk.document, locale);
  const state = useNotebookState(session);
  const { cells, runs, metadata, rest } = state;
  const document = useMemo(() => toDocument({ cells, runs, metadata, rest }), [cells, runs, metadata, rest]);
  const kept = useKeptNotebook({
    ...{ opened, document },
    onTheirs: (theirs) => session.dispatch({ type: "adopt", ...theirs }),
  });
  const title = titleOf(document);
  const [panel, setPanel] = useState<Panel>();
  const [view, setView] = useState<NotebookViewName>("mine");
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState("");
  const actions = useNotebookActions(session, {
    save: kept.hurry,
    say: setSaid,
    open: setPanel,
    fold: (ids) =>
      setFolded(
        (before) => new Set([...before].filter((id) => !ids.includes(id)).concat(ids.filter((id) => !before.has(id)))),
      ),
  });

  return (
    <NotebookContext value={session}>
      <ActionsContext value={actions}>
        <h1 className="text-xl font-semibold tracking-tight wrap-anywhere">
          {title === null ? t("untitled") : textIn(title, locale)}
        </h1>
        <NotebookTools
          {...{ locale, onFlip, opened, document }}
          isReading={view !== "mine"}
          panel={panel}
          hasCopy={kept.keeping.savedAt !== null}
          onPanel={setPanel}
          note={<SaveNote keeping={kept.keeping} />}
        />
        <p role="status" className="sr-only">
          {said}
        </p>
        <RunSpeaker />
        <KernelNotices />
        <UpdateNotice update={kept.update} onTake={kept.takeUpdate} onCompare={() => setView("difference")} />
        {author && <ViewChoice view={view} onView={setView} />}
        <NotebookPanels
          {...{ panel, opened, locale, document }}
          onClose={() => setPanel(undefined)}
          keepBefore={kept.keepBefore}
        />
        {view === "mine" && <CellList locale={locale} folded={folded} />}
        {view === "author" && author && <AuthorView document={author.document} locale={locale} />}
        {view === "difference" && author && (
          <DifferenceView before={author.document} after={document} locale={locale} label={t("difference.label")} />
        )}
      </ActionsContext>
    </NotebookContext>
  );
}
