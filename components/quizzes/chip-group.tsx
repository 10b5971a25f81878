"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

interface Option<T> {
  readonly value: T;
  readonly label: string;
}

interface ChipGroupProps<T> {
  readonly legend: string;
  readonly options: readonly Option<T>[];
  readonly chosen: readonly T[];
  onChosen(chosen: readonly T[]): void;
  /** Shut until it is asked for, with a field to find things by: for lists that are long. */
  readonly isLong?: boolean;
}

/** Any number of choices from a list; none of them means any. */
export function ChipGroup<T extends string | number>({ legend, isLong = false, ...props }: ChipGroupProps<T>) {
  const t = useTranslations("quizzes.make");
  const { chosen, options } = props;
  const summary = chosen.length === 0 ? t("any") : t("chosen", { count: chosen.length });
  if (!isLong) {
    return (
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
        <Chips {...props} shown={options} />
      </fieldset>
    );
  }
  return (
    <details className="rounded-lg border border-line px-4 py-2.5">
      <summary className="cursor-pointer text-sm">
        <span className="font-medium">{legend}</span> <span className="text-muted">{summary}</span>
      </summary>
      <LongList legend={legend} {...props} />
    </details>
  );
}

function LongList<T extends string | number>({ legend, ...props }: Omit<ChipGroupProps<T>, "isLong">) {
  const t = useTranslations("quizzes.make");
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const shown = props.options.filter(({ label }) => label.toLowerCase().includes(wanted));
  return (
    <fieldset className="mt-3">
      <legend className="sr-only">{legend}</legend>
      <input
        type="search"
        value={text}
        aria-label={t("filter")}
        placeholder={t("filter")}
        onChange={(event) => setText(event.target.value)}
        className="mb-3 min-h-10 w-full max-w-sm rounded-md border border-edge bg-raised px-3"
      />
      {shown.length === 0 && <p className="text-sm text-muted">{t("noMatch")}</p>}
      <Chips {...props} shown={shown} />
    </fieldset>
  );
}

function Chips<T extends string | number>({
  shown,
  chosen,
  onChosen,
}: Pick<ChipGroupProps<T>, "chosen" | "onChosen"> & { readonly shown: readonly Option<T>[] }) {
  return (
    <div className="flex flex-wrap gap-2">
      {shown.map(({ value, label }) => (
        <label
          key={value}
          className="flex min-h-9 cursor-pointer items-center rounded-full border border-line px-3 text-sm hover:border-accent has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="checkbox"
            className="sr-only"
            checked={chosen.includes(value)}
            onChange={() =>
              onChosen(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
            }
          />
          {label}
        </label>
      ))}
    </div>
  );
}
