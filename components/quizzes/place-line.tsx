"use client";

import { useTranslations } from "next-intl";
import type { ReactNode, Ref } from "react";

interface PlaceLineProps {
  readonly ref: Ref<HTMLParagraphElement>;
  readonly position: number;
  readonly count: number;
  /** Stands at the end of the line: time, what was saved. */
  readonly children?: ReactNode;
}

/** Where one is in a quiz, as text and as a thin line. It takes the focus when one moves on. */
export function PlaceLine({ ref, position, count, children }: PlaceLineProps) {
  const t = useTranslations("quizzes.run");
  return (
    <div className="mb-5">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-sm">
        <p ref={ref} tabIndex={-1} className="scroll-mt-24 text-muted">
          {t("place", { number: position + 1, count })}
        </p>
        <p className="flex flex-wrap gap-x-4">{children}</p>
      </div>
      <div className="h-0.5 bg-line" aria-hidden="true">
        <div className="h-full bg-accent" style={{ width: `${((position + 1) / count) * 100}%` }} />
      </div>
    </div>
  );
}
