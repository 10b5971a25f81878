"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { RichText } from "@/components/ui/rich-text";
import type { Locale, Localized } from "@/lib/core/locale";
import { useRevealHint } from "@/lib/practice/client/use-reveal-hint";

interface ItemHintsProps {
  readonly viewId: string;
  readonly count: number;
  /** Those that were asked for before the page was opened. */
  readonly revealed: Localized<readonly string[]>;
  readonly locale: Locale;
}

/** Hints, one at a time, and what each costs. Before one is asked for, only their number is known here. */
export function ItemHints({ viewId, count, revealed, locale }: ItemHintsProps) {
  const t = useTranslations("practice");
  const cost = useTranslations("hints");
  const id = useId();
  const [hints, setHints] = useState<readonly Localized[]>(() =>
    revealed.zh.map((zh, index) => ({ zh, en: revealed.en[index] ?? zh })),
  );
  const reveal = useRevealHint(viewId);
  const list = useRef<HTMLOListElement>(null);
  if (count === 0) return null;

  function revealNext() {
    if (reveal.isPending) return;
    // The button goes with the last hint, and must not take the focus along.
    if (hints.length + 1 === count) list.current?.focus();
    reveal.mutate(hints.length + 1, { onSuccess: ({ hint }) => setHints((before) => [...before, hint]) });
  }

  return (
    <div className="mt-4 text-sm">
      <ol ref={list} tabIndex={-1} aria-live="polite" className="space-y-2">
        {hints.map((hint, index) => (
          <li key={index} className="border-l-2 border-accent pl-3">
            <RichText html={hint[locale]} />
          </li>
        ))}
      </ol>
      {hints.length < count && (
        <p className="mt-2 flex flex-wrap items-baseline gap-x-3 text-muted">
          <button
            type="button"
            data-hint
            aria-describedby={`${id}-cost`}
            className="underline decoration-line underline-offset-4 hover:text-ink"
            onClick={revealNext}
          >
            {t("hint", { number: hints.length + 1, count })}
          </button>
          <span id={`${id}-cost`} className="text-xs">
            {cost("cost")}
          </span>
        </p>
      )}
      {reveal.isError && (
        <p role="alert" className="mt-1 text-wrong">
          {reveal.error.detail[locale]}
        </p>
      )}
    </div>
  );
}
