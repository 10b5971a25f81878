"use client";

import { useTranslations } from "next-intl";
import { useState, type KeyboardEvent } from "react";
import { RichText } from "@/components/ui/rich-text";
import type { PlayerProps } from "@/lib/items/contract";
import { readAnswer } from "@/lib/items/numeric-units/read-answer";
import type { Answer, Public, Review } from "@/lib/items/numeric-units/type";
import { useSettled } from "@/components/ui/use-settled";

type Props = PlayerProps<Public, Answer, Review>;

/** One text field; under it how it is read, as one types; after marking the slip and the right value in the same place. */
export default function Player({ view, answer, onAnswer, review, locked, locale, labelledBy, idPrefix }: Props) {
  const t = useTranslations("items.numeric-units");
  const [isComposing, setComposing] = useState(false);
  const [wasLeft, setLeft] = useState(false);
  const text = answer?.text ?? "";
  const { reading, problem } = readAnswer(text, view, locale);
  const live = problem
    ? t(`problem.${problem}`, { dimension: t(`dimension.${view.dimension}`) })
    : reading
      ? t("readAs", { reading })
      : "";
  // What stands in the field during Chinese input is no answer yet.
  const shown = isComposing ? "" : live;
  const asksForUnit = view.unit === "required" && !locked;
  const announced = useSettled(shown, 800);
  const [inputId, readingId, unitId] = ["input", "reading", "unit"].map((part) => `${idPrefix}-${part}`);

  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends Chinese input submits nothing (keyCode 229 where isComposing has already been reset).
    if (event.key === "Enter" && (event.nativeEvent.isComposing || event.keyCode === 229)) event.preventDefault();
  }

  return (
    <div role="group" aria-labelledby={labelledBy}>
      <label htmlFor={inputId} className="mb-1 block text-sm font-medium text-muted">
        {t("label")}
      </label>
      <input
        id={inputId}
        type="text"
        inputMode="text"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        value={text}
        readOnly={locked}
        onChange={(event) => onAnswer({ text: event.target.value })}
        onKeyDown={onKeyDown}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onFocus={() => setLeft(false)}
        onBlur={() => setLeft(true)}
        aria-invalid={wasLeft && problem !== null && !review}
        aria-describedby={asksForUnit ? `${unitId} ${readingId}` : readingId}
        className={`w-full min-w-0 max-w-md rounded-md border bg-surface px-3 py-2 font-mono text-base text-ink focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent ${tone(review)}`}
      />
      {asksForUnit && (
        <p id={unitId} className="mt-1 text-sm text-muted">
          {t("unitRequired")}
        </p>
      )}
      <p
        id={readingId}
        className={`mt-1 min-h-6 text-sm leading-6 wrap-anywhere ${problem && wasLeft ? "text-caution" : "text-muted"}`}
      >
        {shown}
      </p>
      {!locked && (
        <p role="status" className="sr-only">
          {announced}
        </p>
      )}
      {review ? <Result review={review} /> : <Help dimension={view.dimension} />}
    </div>
  );
}

function tone(review: Review | undefined): string {
  if (review?.verdict === "correct") return "border-correct";
  if (review?.verdict === "incorrect") return "border-wrong";
  return review?.verdict === "partial" ? "border-caution" : "border-edge";
}

/** What the answer shows about the learner's thinking, and the right value. */
function Result({ review }: { readonly review: Review }) {
  const t = useTranslations("items.numeric-units");
  const background = review.verdict === "partial" ? "bg-caution-soft" : "bg-wrong-soft";
  return (
    <div className="mt-2 space-y-2 text-sm">
      {review.slip && <RichText html={review.slip} className={`rounded-md px-3 py-2 text-ink ${background}`} />}
      <p className="wrap-anywhere text-ink">
        <span className="font-medium">{t("right", { right: review.right })}</span>{" "}
        <span className="text-muted">
          {review.tolerance ? t("accepted", { tolerance: review.tolerance }) : t("acceptedExactly")}
        </span>
      </p>
    </div>
  );
}

/** The same for every item of a dimension, so that it says nothing about the key. */
function Help({ dimension }: Pick<Public, "dimension">) {
  const t = useTranslations("items.numeric-units");
  const isSize = dimension === "bytes" || dimension === "bytes/s";
  return (
    <details className="mt-1 text-sm text-muted">
      <summary className="w-fit cursor-pointer rounded-sm underline-offset-4 hover:text-ink hover:underline focus-visible:outline-2 focus-visible:outline-accent">
        {t("help")}
      </summary>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        <li className="wrap-anywhere">{t(`examples.${dimension}`)}</li>
        {isSize && <li>{t("sizes")}</li>}
        <li className="wrap-anywhere">{t("forms")}</li>
      </ul>
    </details>
  );
}
