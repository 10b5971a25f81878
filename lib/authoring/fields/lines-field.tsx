import type { Path } from "@/lib/authoring/fields/field-context";
import { TextField } from "@/lib/authoring/fields/text-field";

interface LinesFieldProps {
  readonly label: string;
  readonly path: Path;
  readonly values: readonly string[];
  onChange(values: string[]): void;
  readonly hint?: string;
}

/** A list of short texts that are the same in both languages, one on each line. */
export function LinesField({ label, path, values, onChange, hint }: LinesFieldProps) {
  return (
    <TextField
      label={label}
      path={path}
      value={values.join("\n")}
      onChange={(text) => onChange(text === "" ? [] : text.split("\n"))}
      {...(hint !== undefined && { hint })}
      isCode
    />
  );
}
