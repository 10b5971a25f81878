import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CellMenu } from "@/components/notebooks/cell-menu";
import { FileMenu } from "@/components/notebooks/file-menu";
import { Entry, Menu, toolClass } from "@/components/notebooks/menu";
import { keyOf } from "@/components/notebooks/key-names";
import { useActions } from "@/components/notebooks/notebook-actions";
import type { Panel } from "@/components/notebooks/notebook-panels";
import { useNotebookState, useSession } from "@/components/notebooks/notebook-session";
import type { Locale } from "@/lib/core/locale";
import type { OpenedNotebook } from "@/lib/notebooks/client/use-open-notebook";
import { indexOf } from "@/lib/notebooks/cell-model/selection";
import { runningCell } from "@/lib/notebooks/cell-model/run-cells";
import { findStale } from "@/lib/notebooks/cell-model/stale";
import type { NotebookDocument } from "@/lib/notebooks/schema";

interface NotebookToolsProps {
  readonly locale: Locale;
  readonly opened: OpenedNotebook;
  readonly document: NotebookDocument;
  /** Another view than one's own notebook is shown: nothing of it can be run or changed. */
  readonly isReading: boolean;
  readonly panel: Panel | undefined;
  /** Whether the account has anything of it. */
  readonly hasCopy: boolean;
  /** Where the newest version lies. */
  readonly note: ReactNode;
  onFlip(): void;
  onPanel(panel: Panel | undefined): void;
}

/** All that can be done, in one line that stays in sight. */
export function NotebookTools({
  locale,
  opened,
  document,
  isReading,
  panel,
  hasCopy,
  note,
  onFlip,
  onPanel,
}: NotebookToolsProps) {
  const t = useTranslations("notebooks.tools");
  const session = useSession();
  const actions = useActions();
  const state = useNotebookState(session);
  const isBusy = state.queue.length > 0 || runningCell(state) !== undefined;
  const ids = state.cells.map(({ id }) => id);
  const at = indexOf(state.cells, state.active);
  const run = (cells: readonly string[]) => session.dispatch({ type: "queue", cells });
  const stale = () => [...findStale(state).keys()];
  return (
    <div className="sticky top-0 z-10 -mx-4 border-b border-line bg-bg px-3 py-1 sm:-mx-2 sm:flex sm:items-center sm:px-1 lg:top-15">
      {/* A phone has one line for it, which scrolls. */}
      <div
        role="group"
        aria-label={t("label")}
        className="flex min-w-0 flex-1 items-center gap-x-0.5 max-sm:overflow-x-auto sm:flex-wrap"
      >
        {!isReading && (
          <>
            <button
              type="button"
              className={`${toolClass} text-accent`}
              title={`${t("run")} (${keyOf("run-next")})`}
              onClick={() => actions.perform("run-next")}
            >
              <span aria-hidden="true">▶</span> <span>{t("run")}</span>
            </button>
            <Menu label={t("runMore")} sign="▶▶">
              <Entry onChoose={() => run(ids)}>{t("runAll")}</Entry>
              <Entry onChoose={() => run(ids.slice(0, at))}>{t("runAbove")}</Entry>
              <Entry onChoose={() => run(ids.slice(at))}>{t("runBelow")}</Entry>
              <Entry onChoose={() => run(stale())}>{t("runStale")}</Entry>
              <Entry onChoose={() => session.kernel.restart(ids)}>{t("restartRunAll")}</Entry>
              <Entry onChoose={() => session.dispatch({ type: "clear", cells: ids })}>{t("clearAll")}</Entry>
            </Menu>
            <button
              type="button"
              className={toolClass}
              disabled={!isBusy}
              title={`${t("interrupt")} (${keyOf("interrupt")})`}
              aria-label={t("interrupt")}
              onClick={() => actions.perform("interrupt")}
            >
              <span aria-hidden="true">■</span>
            </button>
            <button
              type="button"
              className={toolClass}
              title={`${t("restart")} (${keyOf("restart")})`}
              aria-label={t("restart")}
              onClick={() => actions.perform("restart")}
            >
              <span aria-hidden="true">↻</span>
            </button>
            <Divider />
            <button
              type="button"
              className={toolClass}
              title={`${t("insert")} (${keyOf("insert-below")})`}
              aria-label={t("insert")}
              onClick={() => actions.perform("insert-below")}
            >
              <span aria-hidden="true">+</span>
            </button>
            <button
              type="button"
              className={toolClass}
              title={`${t("write")} (${keyOf("edit")})`}
              aria-label={t("write")}
              onClick={() => actions.write(state.active, ...actions.selectionFor(state.active))}
            >
              <span aria-hidden="true">✎</span>
            </button>
            <CellMenu />
            <button
              type="button"
              className={toolClass}
              disabled={state.past.length === 0}
              title={`${t("undo")} (${keyOf("undo")})`}
              aria-label={t("undo")}
              onClick={() => actions.perform("undo")}
            >
              <span aria-hidden="true">↶</span>
            </button>
            <button
              type="button"
              className={toolClass}
              disabled={state.future.length === 0}
              title={`${t("redo")} (${keyOf("redo")})`}
              aria-label={t("redo")}
              onClick={() => actions.perform("redo")}
            >
              <span aria-hidden="true">↷</span>
            </button>
            <Divider />
          </>
        )}
        <FileMenu {...{ opened, document, locale, hasCopy, onPanel }} />
        {!isReading && (
          <button
            type="button"
            className={toolClass}
            aria-expanded={panel === "find"}
            title={keyOf("find")}
            onClick={() => onPanel(panel === "find" ? undefined : "find")}
          >
            {t("find")}
          </button>
        )}
        <button
          type="button"
          className={toolClass}
          aria-expanded={panel === "keys"}
          aria-label={t("keys")}
          title={t("keys")}
          onClick={() => onPanel(panel === "keys" ? undefined : "keys")}
        >
          ?
        </button>
        <button type="button" lang={locale === "zh" ? "en" : "zh-Hans"} className={toolClass} onClick={onFlip}>
          {t("flip")}
        </button>
      </div>
      <div className="shrink-0 px-1">{note}</div>
    </div>
  );
}

const Divider = () => <span aria-hidden="true" className="mx-1 h-5 w-px bg-line max-sm:hidden" />;
