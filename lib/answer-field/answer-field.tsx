"use client";

import { useState, type KeyboardEvent, type ReactNode, type Ref } from "react";
import { useSettled } from "@/components/ui/use-settled";
import { FIELD_TONE, type FieldVerdict } from "@/lib/answer-field/verdict";

interface AnswerFieldProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly idPrefix: string;
  readonly label: string;
  readonly text: string;
  readonly locked: boolean;
  /** Undefined until the answer was marked. */
  readonly verdict: FieldVerdict | undefined;
  onText(text: string): void;
  /** How the text is read, or what keeps it from being read; shown below while one types. */
  readonly reading?: ReactNode;
  /** The same in words: told to a screen reader once the text has stood still. */
  readonly announcement?: string;
  readonly hasProblem?: boolean;
  /** Ids of further elements that describe the field. */
  readonly describedBy?: string;
}

/** One line of text with a live reading below it. What stands in the field during Chinese input is no answer yet. */
export function AnswerField({
  ref,
  idPrefix,
  label,
  text,
  locked,
  verdict,
  onText,
  reading,
  announcement = "",
  hasProblem = false,
  describedBy = "",
}: AnswerFieldProps) {
  const [isComposing, setComposing] = useState(false);
  const [wasLeft, setLeft] = useState(false);
  const announced = useSettled(isComposing ? "" : announcement, 800);
  const [inputId, readingId] = [`${idPrefix}-input`, `${idPrefix}-reading`];

  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends Chinese input submits nothing (keyCode 229 where isComposing has already been reset).
    if (event.key === "Enter" && (event.nativeEvent.isComposing || event.keyCode === 229)) event.preventDefault();
  }

  return (
    <div>
      <label htmlFor={inputId} className="mb-1 block text-sm font-medium text-muted">
        {label}
      </label>
      <input
        ref={ref}
        id={inputId}
        type="text"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        value={text}
        readOnly={locked}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onFocus={() => setLeft(false)}
        onBlur={() => setLeft(true)}
        aria-invalid={wasLeft && hasProblem && !verdict}
        aria-describedby={`${describedBy} ${readingId}`.trim()}
        className={`w-full min-w-0 max-w-md rounded-md border bg-surface px-3 py-2 font-mono text-base text-ink focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent ${FIELD_TONE[verdict ?? "unanswered"]}`}
      />
      <div
        id={readingId}
        className={`mt-1 min-h-9 text-sm leading-6 wrap-anywhere ${hasProblem && wasLeft ? "text-caution" : "text-muted"}`}
      >
        {!isComposing && reading}
      </div>
      {!locked && (
        <p role="status" className="sr-only">
          {announced}
        </p>
      )}
    </div>
  );
}
