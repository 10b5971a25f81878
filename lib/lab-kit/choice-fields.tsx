import type { ReactNode } from "react";

interface SelectFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  onChange(value: string): void;
}

/** One of several. */
export function SelectField({ id, label, value, options, onChange }: SelectFieldProps) {
  return (
    <div>
      <label htmlFor={id} className="block text-sm font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="mt-1 min-h-10 w-full min-w-0 rounded-md border border-edge bg-surface px-2"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface CheckFieldProps {
  readonly id: string;
  readonly checked: boolean;
  onChange(checked: boolean): void;
  readonly children: ReactNode;
}

/** On or off; the whole line can be pressed. */
export function CheckField({ id, checked, onChange, children }: CheckFieldProps) {
  return (
    <label htmlFor={id} className="flex min-h-8 cursor-pointer items-baseline gap-2.5 text-sm">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 shrink-0 translate-y-0.5 accent-accent"
      />
      <span className="min-w-0 flex-1">{children}</span>
    </label>
  );
}
