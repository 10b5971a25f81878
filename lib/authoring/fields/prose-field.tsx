import { useField, type Path } from "@/lib/authoring/fields/field-context";
import { FieldProblems } from "@/lib/authoring/fields/field-problems";
import { MarkdownArea } from "@/lib/authoring/fields/markdown-area";
import { langOf, type Locale } from "@/lib/core/locale";

interface ProseFieldProps {
  readonly label: string;
  readonly path: Path;
  readonly value: string;
  onChange(value: string): void;
  readonly language: Locale;
}

/** A text of several lines in one language. */
export function ProseField({ label, path, value, onChange, language }: ProseFieldProps) {
  const { id, problems } = useField(path);
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-medium text-ink">
        {label}
      </label>
      <MarkdownArea
        {...{ id, value, onChange }}
        lang={langOf(language)}
        isInvalid={problems.some(({ severity }) => severity === "error")}
        describedBy={problems.length > 0 ? `${id}-problems` : undefined}
      />
      <FieldProblems id={`${id}-problems`} path={path} problems={problems} />
    </div>
  );
}
