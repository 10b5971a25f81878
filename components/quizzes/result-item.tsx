"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReviewedItem } from "@/components/quizzes/reviewed-item";
import type { Locale } from "@/lib/core/locale";
import { verdictOf, type Verdict } from "@/lib/core/score";
import type { ResultItem as Item } from "@/lib/quizzes/schema";

const SIGNS: Readonly<Record<Verdict, readonly [sign: string, colour: string]>> = {
  correct: ["✓", "text-correct"],
  partial: ["◐", "text-caution"],
  incorrect: ["✗", "text-wrong"],
  unanswered: ["·", "text-muted"],
  invalid: ["·", "text-muted"],
  "awaiting-marks": ["↑", "text-accent"],
};

interface ResultItemProps {
  readonly item: Item;
  readonly locale: Locale;
  onFlip(): void;
  onMarked(): void;
}

/** One line of the review, which opens to the item as it was answered. Nothing is built before it is opened. */
export function ResultItem({ item, locale, onFlip, onMarked }: ResultItemProps) {
  const t = useTranslations("quizzes");
  const kindName = useTranslations("practice.kinds");
  const [wasOpened, setOpened] = useState(false);
  const verdict = verdictOf(item.score);
  const [sign, colour] = SIGNS[verdict];
  return (
    <details className="group" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary className="flex cursor-pointer list-none items-baseline gap-3 py-3 hover:text-accent">
        <span className="w-6 shrink-0 text-right font-mono text-sm text-muted">{item.position + 1}</span>
        <span className="min-w-0 flex-1 wrap-anywhere">
          {item.title?.[locale] ?? (kindName.has(item.kind as "open") ? kindName(item.kind as "open") : item.itemId)}
        </span>
        <span className={`shrink-0 text-sm ${colour}`}>
          <span aria-hidden="true">{sign} </span>
          {t(`result.verdict.${verdict}`)}
        </span>
        <span aria-hidden="true" className="text-muted transition-transform duration-150 group-open:rotate-90">
          ›
        </span>
      </summary>
      {wasOpened && (
        <div className="pb-6 sm:pl-9">
          <ReviewedItem item={item} locale={locale} onFlip={onFlip} onMarked={onMarked} />
        </div>
      )}
    </details>
  );
}
