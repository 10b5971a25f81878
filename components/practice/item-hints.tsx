"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { RichText } from "@/components/ui/rich-text";
import type { Locale, Localized } from "@/lib/core/locale";
import { useRevealHint } from "@/lib/practice/client/use-reveal-hint";

interface ItemHintsProps {
  readonly viewId: string;
  readonly count: number;
  readonly locale: Locale;
}

/** Hints, one at a time. Before one is asked for, only their number is known here. */
export function ItemHints({ viewId, count, locale }: ItemHintsProps) {
  const t = useTranslations("practice");
  const [hints, setHints] = useState<readonly Localized[]>([]);
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
        <button
          type="button"
          data-hint
          className="mt-2 text-muted underline decoration-line underline-offset-4 hover:text-ink"
          onClick={revealNext}
        >
          {t("hint", { number: hints.length + 1, count })}
        </button>
      )}
      {reveal.isError && (
        <p role="alert" className="mt-1 text-wrong">
          {reveal.error.detail[locale]}
        </p>
      )}
    </div>
  );
}
