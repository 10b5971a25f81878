import { useTranslations } from "next-intl";
import { RichText } from "@/components/ui/rich-text";
import type { PublicVariable } from "@/lib/formula-field/variables";

interface VariableListProps {
  readonly id: string;
  readonly variables: readonly PublicVariable[];
  /** Puts a name into the answer; undefined once it was marked. */
  readonly onInsert: ((name: string) => void) | undefined;
}

/** The names that an answer may use. Each is a button that writes it, for fingers on a phone. */
export function VariableList({ id, variables, onInsert }: VariableListProps) {
  const t = useTranslations("items.formula");
  return (
    <dl id={id} className="mb-4 flex flex-wrap gap-x-5 gap-y-1.5 text-sm">
      {variables.map(({ name, meaning }) => (
        <div key={name} className="flex min-w-0 items-baseline gap-2">
          <dt className="shrink-0 font-mono">
            {onInsert ? (
              <button
                type="button"
                aria-label={t("insert", { name })}
                onClick={() => onInsert(name)}
                className="min-h-8 min-w-8 rounded-md border border-line px-1.5 text-ink hover:border-accent"
              >
                {name}
              </button>
            ) : (
              <code className="inline-block min-h-8 min-w-8 px-1.5 py-1 text-center">{name}</code>
            )}
          </dt>
          <dd className="min-w-0 text-muted">
            <RichText html={meaning} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
