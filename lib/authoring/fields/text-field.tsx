import { useField, type Path } from "@/lib/authoring/fields/field-context";
import { FieldProblems } from "@/lib/authoring/fields/field-problems";
import { INPUT, MarkdownArea } from "@/lib/authoring/fields/markdown-area";

interface TextFieldProps {
  readonly label: string;
  readonly path: Path;
  readonly value: string;
  onChange(value: string): void;
  /** One sentence under the field. */
  readonly hint?: string;
  /** Several lines of code instead of one line of text. */
  readonly isCode?: boolean;
}

/** A text that is the same in both languages: an id, a quantity, a formula, code. */
export function TextField({ label, path, value, onChange, hint, isCode = false }: TextFieldProps) {
  const { id, problems } = useField(path);
  const describedBy = [problems.length > 0 && `${id}-problems`, hint && `${id}-hint`].filter(Boolean).join(" ");
  const isInvalid = problems.some(({ severity }) => severity === "error");
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-medium text-ink">
        {label}
      </label>
      {isCode ? (
        <MarkdownArea {...{ id, value, onChange, isInvalid }} lang="en" describedBy={describedBy || undefined} isCode />
      ) : (
        <input
          id={id}
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={isInvalid || undefined}
          aria-describedby={describedBy || undefined}
          className={`min-h-10 font-mono ${INPUT}`}
        />
      )}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-xs text-muted">
          {hint}
        </p>
      )}
      <FieldProblems id={`${id}-problems`} path={path} problems={problems} />
    </div>
  );
}
