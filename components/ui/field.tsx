import { useId, type ReactNode } from "react";

interface ControlProps {
  readonly id: string;
  readonly className: string;
  readonly "aria-invalid"?: true;
  readonly "aria-describedby"?: string;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The control, which takes these properties: its label, hint and error are read out with it. */
  children(control: ControlProps): ReactNode;
}

/** Label, hint and error around one input or select. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-sm font-medium text-ink">
        {label}
      </label>
      {children({
        id,
        className: `min-h-11 w-full min-w-0 rounded-md border bg-raised px-3 py-2 text-base text-ink ${error ? "border-wrong" : "border-edge"}`,
        ...(error && { "aria-invalid": true as const }),
        ...(described && { "aria-describedby": described }),
      })}
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
