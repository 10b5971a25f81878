import { useId, type ReactNode } from "react";

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  onValue(value: string): void;
  /** The options. */
  readonly children: ReactNode;
  /** How wide it may be among others; as wide as its longest option unless said otherwise. */
  readonly className?: string;
}

/** A list to choose from below its label, for filters and forms of one line. */
export function Choice({ label, value, onValue, children, className = "max-w-full" }: ChoiceProps) {
  const id = useId();
  return (
    <div className={`min-w-0 text-sm ${className}`}>
      <label htmlFor={id} className="mb-0.5 block text-xs text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        className="min-h-10 w-full min-w-0 rounded-lg border border-edge bg-raised px-2.5"
      >
        {children}
      </select>
    </div>
  );
}
