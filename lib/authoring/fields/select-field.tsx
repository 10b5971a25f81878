import { useField, type Path } from "@/lib/authoring/fields/field-context";
import { FieldProblems } from "@/lib/authoring/fields/field-problems";
import { INPUT } from "@/lib/authoring/fields/markdown-area";

interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly path: Path;
  readonly value: T;
  onChange(value: T): void;
  readonly options: readonly { readonly value: T; readonly label: string }[];
}

/** One of a few. A value that is none of them is shown as it stands, so that nothing changes unseen. */
export function SelectField<T extends string>({ label, path, value, onChange, options }: SelectFieldProps<T>) {
  const { id, problems } = useField(path);
  const isKnown = options.some((option) => option.value === value);
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-medium text-ink">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value as T)} // one of the options below
        aria-invalid={problems.some(({ severity }) => severity === "error") || undefined}
        aria-describedby={problems.length > 0 ? `${id}-problems` : undefined}
        className={`min-h-10 ${INPUT}`}
      >
        {!isKnown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldProblems id={`${id}-problems`} path={path} problems={problems} />
    </div>
  );
}
