import { memo, useEffect, useRef, type FocusEvent, type KeyboardEvent } from "react";
import type { CellViewProps } from "@/components/notebooks/cell-props";
import { CodeCell } from "@/components/notebooks/code-cell";
import { ConflictNote } from "@/components/notebooks/conflict-note";
import { GradedCell } from "@/components/notebooks/graded-cell";
import { useActions } from "@/components/notebooks/notebook-actions";
import { useSession } from "@/components/notebooks/notebook-session";
import { ProseCell } from "@/components/notebooks/prose-cell";
import { useCellName } from "@/components/notebooks/use-cell-name";
import { gradedItemOf } from "@/lib/notebooks/graded-item";

/** One cell: it can be reached and named as a whole, and what is in it belongs to its type. */
export const CellView = memo(function CellView(props: CellViewProps) {
  const { cell, isActive, isSelected, isEditing } = props;
  const { dispatch } = useSession();
  const actions = useActions();
  const name = useCellName(props);
  const exercise = gradedItemOf(cell);
  const frame = useRef<HTMLDivElement>(null);
  // The focus goes with what is active, once it is among the cells; an editor takes it by itself. A button of the cell that was pressed
  // keeps it: else the cell would scroll into sight, away from under the pointer.
  const wasEditing = useRef(isEditing);
  useEffect(() => {
    const isLeft = wasEditing.current && !isEditing;
    wasEditing.current = isEditing;
    if (!isActive || isEditing || !actions.hasFocus()) return;
    if (isLeft || !frame.current?.contains(document.activeElement)) frame.current?.focus();
  }, [isActive, isEditing, actions]);

  function onFocus({ target, currentTarget }: FocusEvent) {
    if (target === currentTarget && isEditing) dispatch({ type: "mode", to: "command" });
    if (!isActive) {
      dispatch({ type: "select", cell: cell.id });
      dispatch({ type: "mode", to: "command" });
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.target !== event.currentTarget) {
      // Keys of what is in the cell are its own; Escape leads back to the cell.
      if (event.key === "Escape") frame.current?.focus();
      return;
    }
    if (actions.press(event) || (isEditing && actions.typeAhead(cell.id, event))) event.preventDefault();
  }

  return (
    <li className="list-none">
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the whole cell, as notebooks have them; buttons do the same */}
      <div
        ref={frame}
        role="group"
        aria-label={name}
        data-cell={cell.id}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- one stop of the Tab key for all cells, as in every list of this kind
        tabIndex={isActive ? 0 : -1}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        className={`scroll-mt-36 scroll-mb-16 rounded-lg border-l-[3px] py-0.5 pl-1.5 sm:pl-2 ${isActive ? "border-accent" : "border-transparent"} ${isSelected ? "bg-accent-soft" : ""}`}
      >
        {cell.type === "code" ? <CodeCell {...props} name={name} /> : <ProseCell {...props} name={name} />}
        <ConflictNote cell={cell} />
        {exercise !== undefined && (
          <GradedCell key={exercise} itemId={exercise} cell={cell} position={props.position} locale={props.locale} />
        )}
      </div>
    </li>
  );
});
