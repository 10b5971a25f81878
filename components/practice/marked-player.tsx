import { Suspense, useId, type ComponentType, type ReactNode } from "react";
import { RichText } from "@/components/ui/rich-text";
import type { Locale, Localized } from "@/lib/core/locale";
import { selfMarks, type PlayerProps, type ShownReview } from "@/lib/items/contract";
import { kindOf } from "@/lib/items/kind-of";
import { players } from "@/lib/items/players.generated";

interface MarkedPlayerProps {
  readonly kind: string;
  readonly item: { readonly public: Localized<unknown>; readonly review: Localized<unknown> };
  readonly answer: unknown;
  /** Those that whoever answered gave himself. */
  readonly marks?: unknown;
  readonly locale: Locale;
  /** What follows it. */
  children(review: ShownReview): ReactNode;
}

/** An item's stem and its player as they stand after marking: with the key, and nothing to change. */
export function MarkedPlayer({ kind: name, item, answer, marks: given, locale, children }: MarkedPlayerProps) {
  const id = useId();
  const kind = kindOf(name);
  const view = kind.public.parse(item.public[locale]);
  const review = kind.review.parse(item.review[locale]);
  const marks = selfMarks.safeParse(given).data;
  // The registry guarantees that a player meets only the forms of its own kind.
  const Player = players[name as keyof typeof players] as ComponentType<PlayerProps<unknown, unknown, unknown>>;
  return (
    <>
      <RichText id={`${id}-stem`} html={view.stem} className="mb-4 font-medium" />
      <Suspense fallback={<div className="min-h-36" aria-busy="true" />}>
        <Player
          view={view}
          answer={kind.answer.safeParse(answer).data}
          onAnswer={() => undefined}
          review={review}
          locked
          selfMarking={marks && { marks, onMarks: () => undefined, locked: true }}
          locale={locale}
          labelledBy={`${id}-stem`}
          idPrefix={id}
        />
      </Suspense>
      {children(review)}
    </>
  );
}
