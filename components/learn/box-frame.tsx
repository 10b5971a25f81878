import type { ReactNode } from "react";

interface BoxFrameProps {
  /** What kind of box it is. */
  readonly name: string;
  readonly title?: string | undefined;
  /** Classes of the left edge and of the name. */
  readonly edge: string;
  readonly tone: string;
  readonly children: ReactNode;
}

/** The frame that all boxes of a lesson share; the kind speaks by its name first and by its colour second. */
export function BoxFrame({ name, title, edge, tone, children }: BoxFrameProps) {
  return (
    <div
      role="note"
      aria-label={title ? `${name}: ${title}` : name}
      className={`rounded-r-xl border-l-3 ${edge} bg-surface px-4 py-4 sm:px-6 sm:py-5`}
    >
      <p className="mb-3 flex flex-wrap items-baseline gap-x-3 leading-snug">
        <span className={`text-sm font-semibold ${tone}`}>{name}</span>
        {title && <span className="font-semibold">{title}</span>}
      </p>
      <div className="lesson-stack text-[0.97em]">{children}</div>
    </div>
  );
}
