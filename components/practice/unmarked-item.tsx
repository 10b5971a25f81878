import { useId, type ReactNode } from "react";
import { ItemFrame } from "@/components/practice/item-frame";
import type { Locale, Localized } from "@/lib/core/locale";
import { kindOf } from "@/lib/items/kind-of";

/** Makes an answer ready that takes work in the browser, such as code that must be run. */
export type Prepare = () => Promise<unknown>;

interface UnmarkedItemProps {
  readonly item: { readonly kind: string; readonly public: Localized<unknown> };
  readonly answer: unknown;
  onAnswer(answer: unknown): void;
  readonly isLocked: boolean;
  onPrepare(prepare: Prepare | undefined): void;
  /** What is said below code: that it will be run, or is. */
  readonly codeNote: string;
  readonly locale: Locale;
  onFlip(): void;
  readonly children?: ReactNode;
}

/** An item whose answers are kept and not marked yet: its kind's own player, which says nothing of right and wrong. */
export function UnmarkedItem({ item, isLocked, codeNote, children, ...rest }: UnmarkedItemProps) {
  const id = useId();
  const kind = kindOf(item.kind);
  return (
    <ItemFrame
      {...rest}
      kind={item.kind}
      view={kind.public.parse(item.public[rest.locale])}
      review={undefined}
      locked={isLocked}
      selfMarking={undefined}
      idPrefix={id}
    >
      {kind.carryOver && (
        <p className="mt-4 text-sm text-muted" role="status">
          {codeNote}
        </p>
      )}
      {children}
    </ItemFrame>
  );
}
