"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { UnmarkedItem, type Prepare } from "@/components/practice/unmarked-item";
import type { Locale } from "@/lib/core/locale";
import type { Running, Said } from "@/lib/interviews/schema";

interface ItemAnswerProps {
  readonly current: Running["current"];
  readonly said: Said | null;
  onSaid(said: Said): void;
  readonly isLocked: boolean;
  readonly isPreparing: boolean;
  onPrepare(prepare: Prepare | undefined): void;
  readonly takesFocus: boolean;
  readonly locale: Locale;
  onFlip(): void;
}

/** A question with a key: its kind's own player, which says nothing of right and wrong here. */
export function ItemAnswer(props: ItemAnswerProps) {
  const { current, said, onSaid, isLocked, isPreparing, onPrepare, takesFocus, locale, onFlip } = props;
  const t = useTranslations("interviews.run");
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) top.current?.focus();
  }, [takesFocus]);
  return (
    <div ref={top} tabIndex={-1} className="scroll-mt-24 rounded-xl border border-line bg-raised p-4 sm:p-6">
      <UnmarkedItem
        item={current}
        answer={said && "answer" in said ? said.answer : undefined}
        onAnswer={(answer) => onSaid({ answer } as Said)} // answers of every kind are JSON
        codeNote={t(isPreparing ? "preparing" : "codeNote")}
        {...{ isLocked, onPrepare, locale, onFlip }}
      />
    </div>
  );
}
