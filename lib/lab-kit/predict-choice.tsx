import type { ReactNode } from "react";
import type { Locale } from "@/lib/core/locale";
import { Predict } from "@/lib/lab-kit/predict";
import { kitWords } from "@/lib/lab-kit/words";

interface PredictChoiceProps {
  readonly id: string;
  readonly isOn: boolean;
  readonly question: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** The id of the option that holds; undefined until it is known. */
  readonly result: string | undefined;
  /** Names what the result depends on, where the question does not say all of it. */
  readonly subject?: string;
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** A guess among a few possibilities. */
export function PredictChoice({ id, options, result, subject, locale, ...props }: PredictChoiceProps) {
  const w = kitWords[locale];
  const labelOf = (option: string) => options.find((candidate) => candidate.id === option)?.label;
  return (
    <Predict<string>
      {...props}
      subject={subject ?? props.question}
      locale={locale}
      isComplete={() => true}
      ask={(guess, onGuess) => (
        <fieldset>
          <legend className="text-sm text-muted">{w.guess}</legend>
          {options.map((option) => (
            <label key={option.id} className="flex min-h-9 w-fit cursor-pointer items-center gap-2.5 pr-3">
              <input
                type="radio"
                name={id}
                checked={guess === option.id}
                onChange={() => onGuess(option.id)}
                className="size-4 accent-accent"
              />
              {option.label}
            </label>
          ))}
        </fieldset>
      )}
      compare={(guess) => (
        <>
          {result === undefined ? w.yourGuess : guess === result ? w.right : w.notRight}{" "}
          <strong>{labelOf(result ?? guess)}</strong>
        </>
      )}
    />
  );
}
