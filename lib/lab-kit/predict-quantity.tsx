import type { ReactNode } from "react";
import type { Locale } from "@/lib/core/locale";
import { compareGuess } from "@/lib/lab-kit/compare-guess";
import { Predict } from "@/lib/lab-kit/predict";
import { kitWords } from "@/lib/lab-kit/words";
import type { Dimension } from "@/lib/quantity/dimension";
import { describeQuantity, formatNumber, formatQuantity } from "@/lib/quantity/format-quantity";
import { parseQuantity } from "@/lib/quantity/parse-quantity";

interface PredictQuantityProps {
  readonly id: string;
  readonly isOn: boolean;
  readonly question: string;
  readonly dimension: Dimension;
  /** In the base unit of the dimension. */
  readonly result: number;
  readonly subject: string;
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** A guess that is typed as a quantity: `3.4M`, `340 万`, `16 GB`. */
export function PredictQuantity({ id, dimension, result, locale, ...props }: PredictQuantityProps) {
  const w = kitWords[locale];
  const read = (text: string) => parseQuantity(text, dimension);
  return (
    <Predict<string>
      {...props}
      locale={locale}
      isComplete={(text) => read(text).ok}
      ask={(text = "", onGuess) => {
        const reading = read(text);
        return (
          <>
            <label htmlFor={id} className="block text-sm text-muted">
              {w.guess}
            </label>
            <input
              id={id}
              type="text"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={text}
              onChange={(event) => onGuess(event.target.value)}
              aria-describedby={`${id}-reading`}
              className="mt-1 min-h-10 w-full max-w-64 rounded-md border border-edge bg-bg px-3 font-mono"
            />
            <p id={`${id}-reading`} className="mt-1 min-h-6 text-sm text-muted wrap-anywhere">
              {reading.ok ? w.readAs(describeQuantity(reading.value, dimension, locale)) : text.trim() && w.unreadable}
            </p>
          </>
        );
      }}
      compare={(text) => {
        const reading = read(text);
        if (!reading.ok) return null;
        return (
          <>
            {w.yourGuess} <strong>{formatQuantity(reading.value, dimension, locale)}</strong>
            {locale === "zh" ? "，" : ", "}
            {w.result} <strong>{formatQuantity(result, dimension, locale)}</strong>
            {locale === "zh" ? "：" : ": "}
            {describeVerdict(reading.value, result, locale)}
          </>
        );
      }}
    />
  );
}

/** How far a guess was from the result, in words. */
export function describeVerdict(guess: number, result: number, locale: Locale): string {
  const w = kitWords[locale];
  const verdict = compareGuess(guess, result);
  if (verdict.verdict === "close") return w.close;
  const factor = verdict.factor === Infinity ? "∞" : formatNumber(verdict.factor, locale, 3);
  return w[verdict.verdict](factor);
}
