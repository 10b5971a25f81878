"use client";

import { useTranslations } from "next-intl";
import { Suspense, type ComponentType, type ReactNode } from "react";
import { RichText } from "@/components/ui/rich-text";
import type { PlayerProps, ShownItem } from "@/lib/items/contract";
import { players } from "@/lib/items/players.generated";

interface ItemFrameProps extends Omit<PlayerProps<ShownItem, unknown, unknown>, "labelledBy"> {
  readonly kind: string;
  onFlip(): void;
  /** What follows the player: hints, result, actions. */
  readonly children: ReactNode;
}

/** The stem with its language switch, the player of the kind, and what belongs below. */
export function ItemFrame({ kind, onFlip, children, ...props }: ItemFrameProps) {
  const t = useTranslations("practice");
  const { view, idPrefix, locale } = props;
  // The registry guarantees that a player meets only the forms of its own kind.
  const Player = players[kind as keyof typeof players] as ComponentType<PlayerProps<unknown, unknown, unknown>>;
  return (
    <>
      <div className="mb-4 flex items-start gap-3">
        <RichText id={`${idPrefix}-stem`} html={view.stem} className="min-w-0 flex-1 font-medium" />
        <button
          type="button"
          onClick={onFlip}
          lang={locale === "zh" ? "en" : "zh-Hans"}
          className="shrink-0 rounded-md border border-line px-2 py-1 text-xs text-muted hover:border-accent hover:text-ink"
        >
          {t("flip")}
        </button>
      </div>
      <Suspense fallback={<div className="min-h-36" aria-busy="true" />}>
        <Player {...props} labelledBy={`${idPrefix}-stem`} />
      </Suspense>
      {children}
    </>
  );
}
