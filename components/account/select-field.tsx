"use client";

import { useId } from "react";

interface SelectFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly defaultValue: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
}

/** A labelled choice from a list, with its hint read out. */
export function SelectField({ name, label, hint, defaultValue, options }: SelectFieldProps) {
  const id = useId();
  return (
    <div className="mb-5">
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium text-ink">
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        aria-describedby={hint && `${id}-hint`}
        className="min-h-11 w-full min-w-0 rounded-md border border-line bg-raised px-3 py-2 text-base text-ink"
      >
        {options.map(({ value, label: text, lang }) => (
          <option key={value} value={value} lang={lang}>
            {text}
          </option>
        ))}
      </select>
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
