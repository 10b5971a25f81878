"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { SpeechField } from "@/components/interviews/speech-field";
import type { Locale } from "@/lib/core/locale";
import { MOST_CHARACTERS, type Said } from "@/lib/interviews/schema";

/** From so many characters on it is said how many are left. */
const TELLS_FROM = MOST_CHARACTERS - 1_000;

interface TextAnswerProps {
  readonly said: Said | null;
  onSaid(said: Said): void;
  readonly isLocked: boolean;
  readonly takesFocus: boolean;
  readonly locale: Locale;
}

/** One box that grows with what is said in it, typed or spoken. */
export function TextAnswer({ said, onSaid, isLocked, takesFocus, locale }: TextAnswerProps) {
  const t = useTranslations("interviews.run");
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const text = said && "text" in said ? said.text : "";
  const isSpoken = said !== null && "text" in said && said.isSpoken;
  const over = text.length - MOST_CHARACTERS;

  function append(words: string) {
    const gap = text === "" || /\s$/.test(text) || locale === "zh" ? "" : " ";
    onSaid({ text: `${text}${gap}${words.trim()}`, isSpoken: true });
  }

  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {t("answer")}
      </label>
      <textarea
        ref={box}
        id={id}
        value={text}
        readOnly={isLocked}
        placeholder={t("placeholder")}
        aria-describedby={`${id}-keys`}
        aria-invalid={over > 0 || undefined}
        onChange={(event) => onSaid({ text: event.target.value, isSpoken })}
        className={`field-sizing-content max-h-[60vh] min-h-36 w-full rounded-lg border bg-raised px-4 py-3 text-base leading-relaxed ${over > 0 ? "border-wrong" : "border-edge"}`}
      />
      <div className="flex flex-wrap justify-between gap-x-4 text-sm text-muted">
        <span id={`${id}-keys`}>{t("sendKeys")}</span>
        <span role="status" className={over > 0 ? "font-medium text-wrong" : ""}>
          {over > 0
            ? t("tooLong", { most: MOST_CHARACTERS, over })
            : text.length >= TELLS_FROM && t("lengthLeft", { count: -over })}
        </span>
      </div>
      <SpeechField locale={locale} isOff={isLocked} onWords={append} />
    </div>
  );
}
