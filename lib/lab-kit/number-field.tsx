import { useState } from "react";
import { group } from "@/lib/lab-kit/ledger";
import { kitWords } from "@/lib/lab-kit/words";
import type { Locale } from "@/lib/core/locale";

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  onChange(value: number): void;
  /** The values of a slider beside the field, ascending; without them there is none. */
  readonly stops?: readonly number[];
  readonly locale: Locale;
}

/** A whole number, typed or drawn by a slider. What is typed stays as it is, and counts as soon as it is a number within the limits. */
export function NumberField({ id, label, value, min, max, onChange, stops, locale }: NumberFieldProps) {
  const w = kitWords[locale];
  /** What is being typed and is no value, or not that of the state. */
  const [typed, setTyped] = useState<string>();
  const text = typed !== undefined && readWhole(typed, min, max) !== value ? typed : String(value);
  const isWrong = readWhole(text, min, max) === undefined;

  function change(next: string) {
    setTyped(next);
    const number = readWhole(next, min, max);
    if (number !== undefined) onChange(number);
  }

  const nearest = stops?.reduce(
    (best, stop, index) => (Math.abs(stop - value) <= Math.abs(stops[best]! - value) ? index : best),
    0,
  );
  return (
    <div>
      <label htmlFor={id} className="block text-sm font-medium">
        {label}
      </label>
      <div className="mt-1 flex items-center gap-3">
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={(event) => change(event.target.value)}
          onBlur={() => !isWrong && setTyped(undefined)}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-problem` : undefined}
          className={`min-h-10 w-24 shrink-0 rounded-md border bg-surface px-2.5 text-right font-mono tabular-nums ${isWrong ? "border-caution" : "border-edge"}`}
        />
        {stops && (
          <input
            type="range"
            min={0}
            max={stops.length - 1}
            step={1}
            value={nearest}
            onChange={(event) => {
              setTyped(undefined);
              onChange(stops[Number(event.target.value)] ?? value);
            }}
            aria-label={w.slider(label)}
            aria-valuetext={group(value)}
            className="min-h-10 w-full min-w-0 accent-accent"
          />
        )}
      </div>
      {isWrong && (
        <p id={`${id}-problem`} className="mt-1 text-sm text-caution">
          {w.between(group(min), group(max))}
        </p>
      )}
    </div>
  );
}

/** Digits of any width, grouped or not. */
function readWhole(text: string, min: number, max: number): number | undefined {
  const digits = text.normalize("NFKC").replace(/[\s,]/g, "");
  const value = /^\d{1,9}$/.test(digits) ? Number(digits) : NaN;
  return value >= min && value <= max ? value : undefined;
}
