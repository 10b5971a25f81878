import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { kitWords } from "@/lib/lab-kit/words";

interface PredictProps<Guess> {
  readonly isOn: boolean;
  readonly question: string;
  readonly locale: Locale;
  /** The controls by which the guess is made. `submit` shows the result. */
  ask(guess: Guess | undefined, onGuess: (guess: Guess) => void): ReactNode;
  isComplete(guess: Guess): boolean;
  /** The guess beside the result, in words. */
  compare(guess: Guess): ReactNode;
  /** Names what the result depends on: when it changes, the guess was made for something else. */
  readonly subject: string;
  /** What is shown once the guess is made. */
  readonly children: ReactNode;
}

/** Asks for a guess before a result is shown, and shows both side by side. The result then follows the inputs, until one guesses again. */
export function Predict<Guess>(props: PredictProps<Guess>) {
  const { isOn, question, locale, ask, isComplete, compare, subject, children } = props;
  const w = kitWords[locale];
  const [guess, setGuess] = useState<Guess>();
  const [shown, setShown] = useState<{ readonly guess: Guess | undefined; readonly subject: string }>();
  const verdict = useRef<HTMLDivElement>(null);
  const asked = useRef<HTMLParagraphElement>(null);
  const wasShown = useRef(shown !== undefined);
  // The button that was pressed is gone, so the focus goes to what came in its place.
  useEffect(() => {
    if (wasShown.current === (shown !== undefined)) return;
    wasShown.current = shown !== undefined;
    (shown ? verdict : asked).current?.focus();
  }, [shown]);

  if (isOn && !shown) {
    const show = (event: FormEvent) => {
      event.preventDefault();
      if (guess !== undefined && isComplete(guess)) setShown({ guess, subject });
    };
    return (
      <form onSubmit={show} noValidate className="rounded-xl border border-line bg-surface p-4 sm:p-5">
        <p ref={asked} tabIndex={-1} className="font-medium text-pretty">
          {question}
        </p>
        <div className="mt-3">{ask(guess, setGuess)}</div>
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Button type="submit" disabled={guess === undefined || !isComplete(guess)}>
            {w.reveal}
          </Button>
          <Button variant="quiet" onClick={() => setShown({ guess: undefined, subject })}>
            {w.skip}
          </Button>
        </div>
      </form>
    );
  }
  // One shape whether guessing is on or not: the result's controls stay where they are, and with them the focus.
  return (
    <>
      {isOn && shown && (
        <div
          ref={verdict}
          tabIndex={-1}
          className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-xl bg-accent-soft px-4 py-2.5 text-sm"
        >
          <div className="min-w-0 flex-1 basis-56">
            {shown.guess === undefined ? w.noGuess : compare(shown.guess)}
            {shown.guess !== undefined && shown.subject !== subject && (
              <span className="text-muted"> {w.earlierGuess}</span>
            )}
          </div>
          <button
            type="button"
            className="rounded-sm py-1 font-medium text-accent underline underline-offset-4"
            onClick={() => {
              setGuess(undefined);
              setShown(undefined);
            }}
          >
            {w.guessAgain}
          </button>
        </div>
      )}
      {children}
    </>
  );
}
