import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useFieldsWithin, type Path } from "@/lib/authoring/fields/field-context";
import { FieldProblems } from "@/lib/authoring/fields/field-problems";
import { INPUT, MarkdownArea } from "@/lib/authoring/fields/markdown-area";
import { TextFaults, type TextFault } from "@/lib/authoring/fields/text-faults";

/** A value as a text that people write, and back; `undefined` for a text that says none. */
export interface Notation<T> {
  print(value: T): string;
  read(text: string): { readonly value: T } | undefined;
}

interface TypedFieldProps<T> {
  readonly label: string;
  readonly path: Path;
  readonly value: T;
  onChange(value: T): void;
  readonly notation: Notation<T>;
  readonly hint?: string;
  readonly isOneLine?: boolean;
  /** What is wrong within the text, where; said in place of what the linter says of its form a moment later. */
  faultsOf?(text: string): readonly TextFault[];
}

const byName = (_: string, value: unknown): unknown =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort())
    : value;
const isSame = (one: unknown, other: unknown) => JSON.stringify(one, byName) === JSON.stringify(other, byName);

/** A value that is written in a notation of its own. A text that is no value yet stays in the field and is not passed on. */
export function TypedField<T>(props: TypedFieldProps<T>) {
  const { label, path, value, onChange, notation, hint, isOneLine = false, faultsOf } = props;
  const t = useTranslations("authoring");
  const { id, problems } = useFieldsWithin(path);
  const notesId = useId();
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: T }>();
  // What was typed belongs to the value it was typed for: another one, moved here, is shown as it stands.
  const text = typed && isSame(typed.value, value) ? typed.text : notation.print(value);
  const isUnread = !notation.read(text);
  // A value that its notation cannot say would be lost by the first key.
  const isBeyond = !typed && !isSame(notation.read(text)?.value, value);

  function take(next: string) {
    const read = notation.read(next);
    setTyped({ text: next, value: read ? read.value : value });
    if (read) onChange(read.value);
  }

  const faults = isBeyond ? [] : (faultsOf?.(text) ?? []);
  const others = faults.length > 0 ? problems.filter(({ rule }) => rule !== "schema") : problems;
  const isInvalid = isUnread || faults.length > 0 || problems.some(({ severity }) => severity === "error");
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-medium text-ink">
        {label}
      </label>
      {isBeyond ? (
        <p className="text-sm text-muted">{t("beyond")}</p>
      ) : isOneLine ? (
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => take(event.target.value)}
          aria-invalid={isInvalid || undefined}
          aria-describedby={notesId}
          className={`min-h-10 font-mono ${INPUT}`}
        />
      ) : (
        <MarkdownArea {...{ id, value: text, onChange: take, isInvalid }} lang="en" describedBy={notesId} isCode />
      )}
      <div id={notesId}>
        {hint && <p className="mt-1 text-xs text-muted">{hint}</p>}
        {isUnread && <p className="mt-1 text-sm text-wrong">{t("unread")}</p>}
        <TextFaults fieldId={id} text={text} faults={faults} />
        <FieldProblems id={`${id}-problems`} path={path} problems={others} />
      </div>
    </div>
  );
}
