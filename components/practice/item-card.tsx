"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, type ReactNode } from "react";
import { ItemForm } from "@/components/practice/item-form";
import type { Locale } from "@/lib/core/locale";
import { useItemView } from "@/lib/practice/client/use-item-view";
import type { ActiveItemView } from "@/lib/practice/schema";

interface ItemCardProps {
  readonly id: string;
  readonly locale: Locale;
  readonly built: ReactNode;
  onFlip(): void;
  readonly onGraded: ((share: number | undefined) => void) | undefined;
}

/** Fetches the view of an item and shows it; until then, and when it cannot be had, what was built stays readable. */
export function ItemCard({ id, locale, built, onFlip, onGraded }: ItemCardProps) {
  const t = useTranslations("practice");
  const view = useItemView(id);
  /** The view that was answered here: it stays with its result while every other card of the item moves on to the next one. */
  const [kept, setKept] = useState<ActiveItemView>();
  const shown = kept ?? view.data;
  const card = useRef<HTMLDivElement>(null);

  function showAnother() {
    // The form is about to be replaced; what stands around it keeps the focus.
    card.current?.focus();
    void view.refetch().then(() => setKept(undefined));
  }

  if (shown?.status === "active") {
    return (
      <div ref={card} tabIndex={-1}>
        <ItemForm
          key={shown.viewId}
          view={shown}
          locale={locale}
          onFlip={onFlip}
          onGraded={(share) => {
            setKept(shown);
            void view.refetch();
            onGraded?.(share);
          }}
          onAnother={showAnother}
        />
      </div>
    );
  }
  return (
    <>
      {built}
      {view.data && <p className="mt-3 text-sm text-muted">{t(view.data.status)}</p>}
      {view.isError && (
        <p role="alert" className="mt-3 text-sm text-wrong">
          {t("loadFailed")}{" "}
          <button type="button" className="font-medium underline" onClick={() => void view.refetch()}>
            {t("loadAgain")}
          </button>
        </p>
      )}
    </>
  );
}
