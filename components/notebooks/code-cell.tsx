import { useTranslations } from "next-intl";
import { useState, type MouseEvent } from "react";
import { CellEditor } from "@/components/notebooks/cell-editor";
import { CellOutputs } from "@/components/notebooks/cell-outputs";
import { CellText } from "@/components/notebooks/cell-text";
import type { CellViewProps } from "@/components/notebooks/cell-props";
import { caretAtPoint } from "@/components/notebooks/caret-at-point";
import { useActions } from "@/components/notebooks/notebook-actions";
import { useSession } from "@/components/notebooks/notebook-session";
import { QuestionForm } from "@/components/notebooks/question-form";
import { RunStatus } from "@/components/notebooks/run-status";
import { StaleNote } from "@/components/notebooks/stale-note";
import { useCellEditor } from "@/components/notebooks/use-cell-editor";
import { textIn } from "@/lib/notebooks/title-of";

/** Code, how its run stands, and what it gave. */
export function CodeCell({ name, ...props }: CellViewProps & { readonly name: string }) {
  const { cell, locale, run, stale, ahead, question, isEditing, isFolded, revision, session } = props;
  const t = useTranslations("notebooks.cell");
  const notebook = useSession();
  const actions = useActions();
  const editor = useCellEditor(cell.id, locale);
  // An editor that was opened stays: what is written does not change its looks by losing the focus.
  const [isOpened, setOpened] = useState(isEditing);
  if (isEditing && !isOpened) setOpened(true);
  const text = textIn(cell.source, locale);
  const isRunning = run?.status === "running";

  function onClick({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>) {
    // Who selects text to copy it does not want to write.
    if (!getSelection()?.isCollapsed) return;
    actions.write(cell.id, caretAtPoint(currentTarget.querySelector("pre") ?? currentTarget, clientX, clientY));
  }

  function goToFrame(label: string, line: number) {
    const { cells, runs } = notebook.store.state;
    const found = cells.find(({ id }) => runs[id]?.session === session && `In[${runs[id].count}]` === label);
    if (found) actions.writeLine(found.id, line);
  }

  const nameOf = (id: string) => {
    const index = notebook.store.state.cells.findIndex((other) => other.id === id);
    return t("short", { position: index + 1 });
  };

  return (
    <div className="grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-1 sm:grid-cols-[2.75rem_minmax(0,1fr)] sm:gap-x-2">
      <div className="flex flex-col items-center pt-0.5">
        <button
          type="button"
          aria-label={isRunning ? t("interrupt") : t("run", { position: props.position })}
          onClick={() =>
            isRunning ? actions.perform("interrupt") : notebook.dispatch({ type: "queue", cells: [cell.id] })
          }
          className="grid size-9 place-items-center rounded-lg text-accent hover:bg-accent-soft"
        >
          <span aria-hidden="true">{isRunning ? "■" : "▶"}</span>
        </button>
        <Count count={run?.count ?? null} isPast={run !== undefined && run.session !== session} />
      </div>
      <div className="min-w-0">
        <div
          className={`overflow-hidden rounded-md border bg-bg ${isEditing ? "border-accent" : stale ? "border-caution/60" : "border-line"}`}
        >
          {isOpened ? (
            <CellEditor
              key={cell.type + locale}
              {...{ text, revision, isCode: true, label: name }}
              isActive={isEditing}
              {...editor}
              complete={notebook.kernel.complete}
            >
              <CellText kind="code" text={text} lang="" />
            </CellEditor>
          ) : (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the keyboard opens it by Enter on the cell
            <div onClick={onClick} className="cursor-text">
              <CellText kind="code" text={text} lang="" />
            </div>
          )}
        </div>
        <div className="empty:hidden space-y-1 pt-1">
          <RunStatus run={run} isQueued={ahead !== undefined} ahead={ahead ?? 0} />
          {stale && <StaleNote reason={stale} nameOf={nameOf} />}
        </div>
        {run && run.outputs.length > 0 && (
          <div className={`min-w-0 pt-1 ${stale ? "border-l-2 border-dashed border-caution" : ""}`}>
            {isFolded ? (
              <button
                type="button"
                onClick={() => actions.perform("fold")}
                className="min-h-8 px-2 text-sm text-muted underline underline-offset-4"
              >
                {t("unfold")}
              </button>
            ) : (
              <CellOutputs
                outputs={run.outputs}
                isCut={run.isCut}
                error={run.error}
                onLine={(line) => actions.writeLine(cell.id, line)}
                onFrame={goToFrame}
              />
            )}
          </div>
        )}
        {question && <QuestionForm question={question} />}
      </div>
    </div>
  );
}

function Count({ count, isPast }: { readonly count: number | null; readonly isPast: boolean }) {
  const t = useTranslations("notebooks.cell");
  if (count === null) return null;
  return (
    <span
      title={t(isPast ? "countPast" : "count", { count })}
      className={`font-mono text-xs tabular-nums ${isPast ? "text-faint line-through" : "text-muted"}`}
    >
      [{count}]
    </span>
  );
}
