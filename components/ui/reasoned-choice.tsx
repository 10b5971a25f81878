import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";

interface ReasonedChoiceProps<V extends string> {
  readonly words: Readonly<Record<"label" | "reason" | "hint" | "short" | "send" | "cancel", string>>;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  onValue(value: V): void;
  readonly text: string;
  onText(text: string): void;
  /** Whether the text says what it must; until then it is asked for. */
  readonly isEnough: boolean;
  readonly maxLength: number;
  /** Of the text, where it is not the page's. */
  readonly lang?: string | undefined;
  readonly isBusy: boolean;
  /** What else is asked, between the choice and its reason. */
  readonly children?: ReactNode;
  onSend(): void;
  onCancel(): void;
}

/** A choice and the sentence that gives its reason, which somebody will be told. It opens with the focus. */
export function ReasonedChoice<V extends string>({ words, choices, value, onValue, ...rest }: ReasonedChoiceProps<V>) {
  const { text, onText, isEnough, maxLength, lang, isBusy, children, onSend, onCancel } = rest;
  const id = useId();
  const [isShort, setShort] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    if (isEnough) return onSend();
    setShort(true);
    field.current?.focus();
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-3 rounded-lg border border-line bg-surface p-3">
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">{words.label}</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {choices.map((choice, index) => (
            <label key={choice.value} className="flex min-h-8 items-center gap-2 text-sm">
              <input
                ref={index === 0 ? first : undefined}
                type="radio"
                name={`${id}-choice`}
                checked={value === choice.value}
                onChange={() => onValue(choice.value)}
              />
              {choice.label}
            </label>
          ))}
        </div>
      </fieldset>
      {children}
      <div>
        <label htmlFor={`${id}-text`} className="mb-1.5 block text-sm font-medium">
          {words.reason}
        </label>
        <textarea
          ref={field}
          id={`${id}-text`}
          rows={3}
          lang={lang}
          maxLength={maxLength}
          value={text}
          onChange={(event) => {
            onText(event.target.value);
            setShort(false);
          }}
          aria-invalid={isShort || undefined}
          aria-describedby={`${id}-hint`}
          className="w-full rounded-lg border border-edge bg-bg px-3 py-2"
        />
        <p id={`${id}-hint`} className={`text-sm ${isShort ? "text-wrong" : "text-muted"}`}>
          {isShort ? words.short : words.hint}
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={isBusy}>
          {words.send}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
