import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { CellView } from "@/components/notebooks/cell-view";
import { useActions } from "@/components/notebooks/notebook-actions";
import { useKernelState, useNotebookState, useSession } from "@/components/notebooks/notebook-session";
import type { Locale } from "@/lib/core/locale";
import { selectedRange } from "@/lib/notebooks/cell-model/selection";
import { findStale } from "@/lib/notebooks/cell-model/stale";

interface CellListProps {
  readonly locale: Locale;
  /** Cells whose outputs are put away. */
  readonly folded: ReadonlySet<string>;
}

export function CellList({ locale, folded }: CellListProps) {
  const t = useTranslations("notebooks");
  const session = useSession();
  const actions = useActions();
  const state = useNotebookState(session);
  const { question } = useKernelState(session);
  const { cells, runs, session: interpreter } = state;
  const stale = useMemo(() => findStale({ cells, runs, session: interpreter }), [cells, runs, interpreter]);
  const [from, to] = selectedRange(state);
  return (
    <ol
      data-cells
      aria-label={t("cells")}
      onFocus={() => actions.meetFocus(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) actions.meetFocus(false);
      }}
      className="mt-4 space-y-3"
    >
      {cells.map((cell, index) => {
        const ahead = state.queue.indexOf(cell.id);
        return (
          <CellView
            key={cell.id}
            {...{ cell, locale, total: cells.length, position: index + 1, run: runs[cell.id] }}
            stale={stale.get(cell.id)}
            ahead={ahead < 0 ? undefined : ahead}
            question={question?.cell === cell.id ? question : undefined}
            isActive={state.active === cell.id}
            isSelected={from !== to && index >= from && index <= to}
            isEditing={state.active === cell.id && state.mode === "edit"}
            isFolded={folded.has(cell.id)}
            revision={state.revision}
            session={interpreter}
          />
        );
      })}
    </ol>
  );
}
