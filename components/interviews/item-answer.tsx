"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { ItemFrame } from "@/components/practice/item-frame";
import type { Locale } from "@/lib/core/locale";
import type { Running, Said } from "@/lib/interviews/schema";
import { kindOf } from "@/lib/quizzes/kind-of";

export type Prepare = () => Promise<unknown>;

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
  const id = useId();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) top.current?.focus();
  }, [takesFocus]);
  const kind = kindOf(current.kind);
  return (
    <div ref={top} tabIndex={-1} className="scroll-mt-24 rounded-xl border border-line bg-raised p-4 sm:p-6">
      <ItemFrame
        kind={current.kind}
        view={kind.public.parse(current.public[locale])}
        answer={said && "answer" in said ? said.answer : undefined}
        onAnswer={(answer) => onSaid({ answer } as Said)} // answers of every kind are JSON
        review={undefined}
        locked={isLocked}
        onPrepare={onPrepare}
        selfMarking={undefined}
        locale={locale}
        idPrefix={id}
        onFlip={onFlip}
      >
        {kind.carryOver && (
          <p className="mt-4 text-sm text-muted" role="status">
            {t(isPreparing ? "preparing" : "codeNote")}
          </p>
        )}
      </ItemFrame>
    </div>
  );
}
