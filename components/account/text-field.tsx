"use client";

import { useId, type InputHTMLAttributes, type ReactNode } from "react";

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "className"> {
  readonly label: string;
  readonly name: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Stands at the end of the input's line, as the button that shows a password. */
  readonly action?: ReactNode;
}

/** A labelled input whose hint and error are read out with it. */
export function TextField({ label, hint, error, action, ...input }: TextFieldProps) {
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className="mb-5">
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium text-ink">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          {...input}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          className={`min-h-11 w-full min-w-0 rounded-md border bg-raised px-3 py-2 text-base text-ink ${error ? "border-wrong" : "border-line"}`}
        />
        {action}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-sm text-wrong">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
