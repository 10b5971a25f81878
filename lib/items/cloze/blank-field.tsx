import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { FIELD_TONE, type FieldVerdict } from "@/lib/answer-field/verdict";
import type { ShownBlank } from "@/lib/items/cloze/type";

interface BlankFieldProps {
  readonly id: string;
  readonly number: number;
  readonly blank: ShownBlank;
  readonly text: string;
  readonly locked: boolean;
  /** Undefined until the answer was marked. */
  readonly verdict: FieldVerdict | undefined;
  readonly isInvalid: boolean;
  onText(text: string): void;
  onLeave(): void;
}

const SIGN: Readonly<Partial<Record<FieldVerdict, string>>> = {
  correct: "✓",
  partial: "◐",
  incorrect: "✗",
  unanswered: "✗",
};

/** One blank: a field or a list in the line of the text, with its number before it and after marking a sign behind it. */
export function BlankField({ id, number, blank, text, locked, verdict, isInvalid, onText, onLeave }: BlankFieldProps) {
  const t = useTranslations("items.cloze");
  const look = `mx-0.5 h-8 max-w-full rounded-md border bg-surface px-1.5 align-middle font-mono text-[0.95rem] text-ink ${FIELD_TONE[verdict ?? "unanswered"]} aria-invalid:border-caution`;
  const shared = {
    id,
    "aria-label": t("blank", { number }),
    "aria-invalid": (isInvalid && !verdict) || undefined,
    "aria-describedby": verdict ? `${id}-mark` : undefined,
    onBlur: onLeave,
  };

  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends Chinese input submits nothing (keyCode 229 where isComposing has already been reset).
    if (event.key === "Enter" && (event.nativeEvent.isComposing || event.keyCode === 229)) event.preventDefault();
  }

  return (
    <span className="inline-flex max-w-full items-center whitespace-nowrap">
      <span className="font-sans text-xs text-muted" aria-hidden="true">
        {number}
      </span>
      {blank.type === "choice" ? (
        <select
          {...shared}
          className={look}
          value={text}
          disabled={locked}
          onChange={(event) => onText(event.target.value)}
        >
          <option value="">{t("choose")}</option>
          {blank.choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.text}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={200}
          value={text}
          readOnly={locked}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKeyDown}
          className={`w-32 ${look}`}
        />
      )}
      {verdict && (
        <span
          id={`${id}-mark`}
          className={`font-sans text-sm font-semibold ${verdict === "correct" ? "text-correct" : verdict === "partial" ? "text-caution" : "text-wrong"}`}
        >
          <span aria-hidden="true">{SIGN[verdict]}</span>
          <span className="sr-only">{t(`verdict.${verdict}`)}</span>
        </span>
      )}
    </span>
  );
}
