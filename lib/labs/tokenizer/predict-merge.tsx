import type { ReactNode } from "react";
import type { Locale } from "@/lib/core/locale";
import { group } from "@/lib/lab-kit/ledger";
import { Predict } from "@/lib/lab-kit/predict";
import { kitWords } from "@/lib/lab-kit/words";
import type { StepView } from "@/lib/labs/tokenizer/step-view";
import { WordTable } from "@/lib/labs/tokenizer/word-table";
import { words } from "@/lib/labs/tokenizer/words";

interface PredictMergeProps {
  readonly id: string;
  readonly isOn: boolean;
  readonly view: StepView;
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** Asks which pair comes next. The answer is kept with the guess: whoever goes on to other merges has guessed this one. */
export function PredictMerge({ id, isOn, view, locale, children }: PredictMergeProps) {
  const w = kitWords[locale];
  const { next, step } = view;
  return (
    <Predict<{ readonly option: string; readonly right: string }>
      isOn={isOn && next !== null}
      question={words[locale].step.question(group(step))}
      subject={String(step)}
      locale={locale}
      isComplete={() => true}
      ask={(guess, onGuess) => (
        <>
          <WordTable view={{ words: view.words, merged: null }} locale={locale} />
          <fieldset className="mt-4">
            <legend className="text-sm text-muted">{w.guess}</legend>
            {next?.options.map((option) => (
              <label key={option} className="flex min-h-9 w-fit max-w-full cursor-pointer items-center gap-2.5 pr-3">
                <input
                  type="radio"
                  name={id}
                  checked={guess?.option === option}
                  onChange={() => onGuess({ option, right: next.result })}
                  className="size-4 shrink-0 accent-accent"
                />
                <span className="font-mono wrap-anywhere">{option}</span>
              </label>
            ))}
          </fieldset>
        </>
      )}
      compare={({ option, right }) => (
        <>
          {option === right ? w.right : w.notRight} <strong className="font-mono wrap-anywhere">{right}</strong>
        </>
      )}
    >
      {children}
    </Predict>
  );
}
