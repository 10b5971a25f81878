import { useTranslations } from "next-intl";
import { useEffect, useRef, type ReactNode } from "react";
import { useField, type Path } from "@/lib/authoring/fields/field-context";
import { FieldProblems } from "@/lib/authoring/fields/field-problems";
import { Button } from "@/components/ui/button";

interface ListFieldProps<T> {
  readonly label: string;
  /** What one entry is called, in the words of the page. */
  readonly entry: string;
  readonly path: Path;
  readonly values: readonly T[];
  onChange(values: T[]): void;
  /** What a new entry begins as. */
  blank(): T;
  readonly max: number;
  /** The fields of one entry; `change` replaces it. */
  children(value: T, change: (next: T) => void, index: number, path: Path): ReactNode;
}

/** A list whose entries can be added, removed and moved; the focus goes with what was done. */
export function ListField<T>({ label, entry, path, values, onChange, blank, max, children }: ListFieldProps<T>) {
  const t = useTranslations("authoring.list");
  const { id, problems } = useField(path);
  const list = useRef<HTMLOListElement>(null);
  /** The entry that is to have the focus after the next change. */
  const wanted = useRef<number>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const entries = list.current?.querySelectorAll<HTMLElement>(":scope > li");
    const entry = entries?.[Math.min(wanted.current, entries.length - 1)];
    (entry ?? list.current?.parentElement?.querySelector<HTMLElement>(":scope > button"))?.focus();
    wanted.current = null;
  }, [values]);

  function replace(next: T[], focus: number) {
    wanted.current = focus;
    onChange(next);
  }

  function move(index: number, by: 1 | -1) {
    const next = [...values];
    next.splice(index + by, 0, ...next.splice(index, 1));
    replace(next, index + by);
  }

  return (
    <section aria-labelledby={`${id}-label`} className="min-w-0">
      <p id={`${id}-label`} className="mb-1 text-sm font-semibold text-ink">
        {label}
      </p>
      <FieldProblems id={`${id}-problems`} path={path} problems={problems} />
      <ol ref={list} className="space-y-3">
        {values.map((value, index) => {
          const name = { entry, number: index + 1 };
          return (
            <li
              key={index}
              tabIndex={-1}
              aria-label={t("entry", name)}
              className="rounded-lg border border-line bg-raised p-3"
            >
              <div className="mb-2 flex items-center gap-1">
                <span className="flex-1 text-xs text-muted">{t("entry", name)}</span>
                <EntryButton label={t("up", name)} disabled={index === 0} onClick={() => move(index, -1)}>
                  ↑
                </EntryButton>
                <EntryButton
                  label={t("down", name)}
                  disabled={index === values.length - 1}
                  onClick={() => move(index, 1)}
                >
                  ↓
                </EntryButton>
                <EntryButton
                  label={t("remove", name)}
                  onClick={() => replace(values.toSpliced(index, 1), Math.max(0, index - 1))}
                >
                  ✕
                </EntryButton>
              </div>
              <div className="space-y-3">
                {children(value, (next) => onChange(values.with(index, next)), index, [...path, index])}
              </div>
            </li>
          );
        })}
      </ol>
      <Button
        variant="quiet"
        className="mt-2 text-sm"
        disabled={values.length >= max}
        onClick={() => replace([...values, blank()], values.length)}
      >
        {t("add", { entry })}
      </Button>
    </section>
  );
}

interface EntryButtonProps {
  readonly label: string;
  readonly disabled?: boolean;
  onClick(): void;
  readonly children: string;
}

function EntryButton({ label, disabled = false, onClick, children }: EntryButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
      className="grid size-8 place-items-center rounded-md text-muted hover:bg-surface hover:text-ink disabled:opacity-40"
    >
      <span aria-hidden="true">{children}</span>
    </button>
  );
}
