import { useState } from "react";
import { useField, type Path } from "@/lib/authoring/fields/field-context";
import { FieldProblems } from "@/lib/authoring/fields/field-problems";
import { INPUT } from "@/lib/authoring/fields/markdown-area";

interface NumberFieldProps {
  readonly label: string;
  readonly path: Path;
  readonly value: number;
  onChange(value: number): void;
  readonly hint?: string;
}

/** A number. What is being typed and is none yet (`0.`, nothing) stays in the field and is not passed on. */
export function NumberField({ label, path, value, onChange, hint }: NumberFieldProps) {
  const { id, problems } = useField(path);
  const [typed, setTyped] = useState(String(value));
  // A value that came from elsewhere (another entry moved here) is shown; what is half typed stays.
  const isHalfTyped = typed.trim() === "" || !Number.isFinite(Number(typed));
  const shown = isHalfTyped || Number(typed) === value ? typed : String(value);
  const describedBy = [problems.length > 0 && `${id}-problems`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-medium text-ink">
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={shown}
        onChange={(event) => {
          setTyped(event.target.value);
          const number = Number(event.target.value);
          if (event.target.value.trim() !== "" && Number.isFinite(number)) onChange(number);
        }}
        onBlur={() => setTyped(String(value))}
        aria-invalid={problems.some(({ severity }) => severity === "error") || undefined}
        aria-describedby={describedBy || undefined}
        className={`min-h-10 font-mono ${INPUT}`}
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-xs text-muted">
          {hint}
        </p>
      )}
      <FieldProblems id={`${id}-problems`} path={path} problems={problems} />
    </div>
  );
}
