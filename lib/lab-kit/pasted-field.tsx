import type { ReactNode } from "react";

interface PastedFieldProps {
  readonly id: string;
  readonly label: string;
  readonly rows: number;
  readonly value: string;
  onChange(text: string): void;
  readonly isWrong: boolean;
  /** What was read, or why it could not be: told whenever it changes. */
  readonly state: ReactNode;
  readonly hint: string;
}

/** A text that is pasted and read at once. What cannot be read stays in the field, and the state says why. */
export function PastedField({ id, label, rows, value, onChange, isWrong, state, hint }: PastedFieldProps) {
  return (
    <div>
      <label htmlFor={id} className="block text-sm font-medium">
        {label}
      </label>
      <textarea
        id={id}
        rows={rows}
        spellCheck={false}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={isWrong}
        aria-describedby={`${id}-state ${id}-hint`}
        className={`mt-1 w-full resize-y rounded-md border bg-surface px-3 py-2 font-mono text-sm ${isWrong ? "border-caution" : "border-edge"}`}
      />
      <div
        id={`${id}-state`}
        role="status"
        className={`text-sm wrap-anywhere ${isWrong ? "text-caution" : "text-muted"}`}
      >
        {state}
      </div>
      <p id={`${id}-hint`} className="mt-1 text-xs text-muted">
        {hint}
      </p>
    </div>
  );
}
