"use client";

import { useTranslations } from "next-intl";
import { useState, type ClipboardEvent, type KeyboardEvent } from "react";
import type { PlayerProps } from "@/lib/items/contract";
import { MatrixResult } from "@/lib/items/matrix/matrix-result";
import { moveOf } from "@/lib/items/matrix/move-of";
import { parseRows } from "@/lib/items/matrix/parse-rows";
import { cellAt, readCell } from "@/lib/items/matrix/read-cell";
import type { Answer, Public, Review } from "@/lib/items/matrix/type";

type Props = PlayerProps<Public, Answer, Review>;

const indices = (length: number) => Array.from({ length }, (_, index) => index);

/** A field for each cell, between the brackets of a matrix. Arrow keys move; rows can be pasted into any cell. */
export default function Player({ view, answer, onAnswer, review, locked, labelledBy, idPrefix }: Props) {
  const t = useTranslations("items.matrix");
  const [pasted, setPasted] = useState(0);
  const [left, setLeft] = useState<string>();
  const { rows, columns } = view;
  const cells = indices(rows).map((row) => indices(columns).map((column) => cellAt(answer?.cells ?? [], row, column)));
  const all = cells.flat();
  const filled = all.filter((text) => text.trim() !== "").length;
  const unreadable = all.findIndex((text) => readCell(text) === undefined);
  const [noteId, idOf] = [`${idPrefix}-note`, (row: number, column: number) => `${idPrefix}-${row}-${column}`];

  function write(row: number, column: number, values: readonly (readonly string[])[]) {
    const next = cells.map((each) => [...each]);
    values.forEach((line, down) =>
      line.forEach((text, right) => {
        if (next[row + down]?.[column + right] !== undefined) next[row + down]![column + right] = text.slice(0, 40); // just seen
      }),
    );
    onAnswer({ cells: next });
  }

  function onPaste(event: ClipboardEvent, row: number, column: number) {
    const values = parseRows(event.clipboardData.getData("text"));
    const count = values.flat().length;
    if (locked || count < 2) return;
    event.preventDefault();
    write(row, column, values);
    setPasted(count);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, row: number, column: number) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) {
      if (event.key === "Enter") event.preventDefault();
      return;
    }
    const move = moveOf(
      event.key,
      event.currentTarget,
      event.altKey || event.ctrlKey || event.metaKey || event.shiftKey,
    );
    const place = move && idOf(row + move.rows, column + move.columns);
    // Of the document that shows it: authors look at players in a frame.
    const target = place && event.currentTarget.ownerDocument.querySelector<HTMLInputElement>(`input[id="${place}"]`);
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.select();
  }

  const problem =
    unreadable >= 0 && left === String(unreadable)
      ? t("unreadable", { row: Math.floor(unreadable / columns) + 1, column: (unreadable % columns) + 1 })
      : undefined;
  return (
    <div role="group" aria-labelledby={labelledBy} aria-describedby={noteId}>
      <div className="overflow-x-auto py-1">
        <div className="w-fit rounded-md border-x-2 border-muted px-2 py-1">
          {cells.map((line, row) => (
            <div key={row} className="flex gap-1.5 py-0.5">
              {line.map((text, column) => {
                const mark = review?.marks[row]?.[column];
                return (
                  <span key={column} className="relative">
                    <input
                      id={idOf(row, column)}
                      aria-label={t("cell", { row: row + 1, column: column + 1 })}
                      aria-describedby={mark === undefined ? undefined : `${idOf(row, column)}-mark`}
                      type="text"
                      autoComplete="off"
                      autoCapitalize="none"
                      spellCheck={false}
                      maxLength={40}
                      value={text}
                      readOnly={locked}
                      onChange={(event) => write(row, column, [[event.target.value]])}
                      onPaste={(event) => onPaste(event, row, column)}
                      onKeyDown={(event) => onKeyDown(event, row, column)}
                      onFocus={() => setLeft(undefined)}
                      onBlur={() => setLeft(String(row * columns + column))}
                      aria-invalid={(!review && readCell(text) === undefined) || undefined}
                      className={`h-10 w-16 rounded-md border bg-surface px-1.5 text-center font-mono text-base text-ink ${mark === undefined ? "border-edge aria-invalid:border-caution" : mark ? "border-correct" : "border-wrong"}`}
                    />
                    {mark !== undefined && (
                      <span
                        id={`${idOf(row, column)}-mark`}
                        className={`absolute -top-1 -right-1 rounded-full bg-raised px-0.5 text-xs leading-4 font-semibold ${mark ? "text-correct" : "text-wrong"}`}
                      >
                        <span aria-hidden="true">{mark ? "✓" : "✗"}</span>
                        <span className="sr-only">{t(mark ? "cellRight" : "cellWrong")}</span>
                      </span>
                    )}
                  </span>
                );
              })}
            </div>
          ))}
        </div>
      </div>
      {!review && (
        <p id={noteId} className="mt-1 text-sm leading-6 text-muted">
          {t("note")} {t("filled", { filled, count: all.length })}
        </p>
      )}
      <p role="status" className="text-sm leading-6 text-caution empty:hidden">
        {problem}
        {pasted > 0 && !problem && !review && <span className="sr-only">{t("pasted", { count: pasted })}</span>}
      </p>
      {review && <MatrixResult review={review} />}
    </div>
  );
}
