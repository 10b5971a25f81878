interface SliderFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  onChange(value: number): void;
  /** How a value is written; the state holds whole hundredths. */
  show(value: number): string;
}

/** A number of a range, drawn or stepped by arrow keys. */
export function SliderField({ id, label, value, min, max, onChange, show }: SliderFieldProps) {
  return (
    <div>
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <output htmlFor={id} className="font-mono tabular-nums">
          {show(value)}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={1}
        value={value}
        aria-valuetext={show(value)}
        onChange={(event) => onChange(Number(event.target.value))}
        className="min-h-8 w-full min-w-0 accent-accent"
      />
    </div>
  );
}

/** Hundredths as they are said: 85 → 0.85. */
export const hundredths = (value: number) => (value / 100).toFixed(2);
