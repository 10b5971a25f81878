"use client";

import { useTranslations } from "next-intl";
import { useRef, type ReactNode } from "react";
import { AnswerField } from "@/lib/answer-field/answer-field";
import type { FieldVerdict } from "@/lib/answer-field/verdict";
import type { PublicVariable } from "@/lib/formula-field/variables";
import { VariableList } from "@/lib/formula-field/variable-list";

/** How the text is read: drawn and in words, or the problem that keeps it from being read. */
export type LiveReading =
  { readonly drawn: ReactNode; readonly words: string; readonly problem?: never } | { readonly problem: string };

interface FormulaFieldProps {
  readonly idPrefix: string;
  readonly labelledBy: string;
  readonly label: string;
  readonly text: string;
  readonly variables: readonly PublicVariable[];
  /** What else holds of the names. */
  readonly note?: string | undefined;
  readonly locked: boolean;
  readonly verdict: FieldVerdict | undefined;
  onText(text: string): void;
  /** Undefined while nothing is written. */
  readonly reading: LiveReading | undefined;
  /** What is shown in place once the answer was marked. */
  readonly result: ReactNode;
  /** How it can be written: the same for every item of the kind. */
  readonly help: string;
}

/** The names of an item, a field for a formula in them, and how it is read while one types. */
export function FormulaField({
  idPrefix,
  labelledBy,
  label,
  text,
  variables,
  note,
  locked,
  verdict,
  onText,
  reading,
  result,
  help,
}: FormulaFieldProps) {
  const t = useTranslations("items.formula");
  const input = useRef<HTMLInputElement>(null);
  const [namesId, noteId] = [`${idPrefix}-names`, `${idPrefix}-note`];

  function insert(name: string) {
    const { selectionStart, selectionEnd } = input.current ?? {};
    const [before, after] = [text.slice(0, selectionStart ?? text.length), text.slice(selectionEnd ?? text.length)];
    const start = /[\p{L}\p{N}_]$/u.test(before) ? `${before} ${name}` : before + name;
    onText(/^[\p{L}\p{N}_]/u.test(after) ? `${start} ${after}` : start + after);
    input.current?.focus();
    // Once the new text stands in the field.
    requestAnimationFrame(() => input.current?.setSelectionRange(start.length, start.length));
  }

  const problem = reading?.problem;
  const drawn = reading && reading.problem === undefined ? reading : undefined;
  return (
    <div role="group" aria-labelledby={labelledBy}>
      <VariableList id={namesId} variables={variables} onInsert={locked ? undefined : insert} />
      {note !== undefined && (
        <p id={noteId} className="-mt-2 mb-4 text-sm text-muted">
          {note}
        </p>
      )}
      <AnswerField
        ref={input}
        idPrefix={idPrefix}
        label={label}
        text={text}
        locked={locked}
        verdict={verdict}
        onText={onText}
        hasProblem={problem !== undefined}
        describedBy={note === undefined ? namesId : `${namesId} ${noteId}`}
        announcement={problem ?? (drawn ? t("readAs", { reading: drawn.words }) : "")}
        reading={problem ?? (drawn && t.rich("readAsDrawn", { drawn: () => drawn.drawn }))}
      />
      {result ?? (
        <details className="mt-1 text-sm text-muted">
          <summary className="w-fit cursor-pointer rounded-sm underline-offset-4 hover:text-ink hover:underline focus-visible:outline-2 focus-visible:outline-accent">
            {t("help")}
          </summary>
          <p className="mt-1 wrap-anywhere">{help}</p>
        </details>
      )}
    </div>
  );
}
