import { useField, type Path } from "@/lib/authoring/fields/field-context";

interface CheckFieldProps {
  readonly label: string;
  readonly path: Path;
  readonly checked: boolean;
  onChange(checked: boolean): void;
  /** Entries of one list of which one is chosen: a name that is unique on the page; shown as radio buttons. */
  readonly group?: string;
}

export function CheckField({ label, path, checked, onChange, group }: CheckFieldProps) {
  const { id } = useField(path);
  return (
    <label htmlFor={id} className="flex min-h-10 w-fit cursor-pointer items-center gap-2 text-sm">
      <input
        id={id}
        type={group ? "radio" : "checkbox"}
        name={group}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-accent"
      />
      {label}
    </label>
  );
}
