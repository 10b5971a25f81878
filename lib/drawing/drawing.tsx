import type { ReactNode } from "react";
import type { Locale, Localized } from "@/lib/core/locale";

/** What a page leaves to a figure on a phone of 320 px, and the smallest type that is read there, in px. */
const PHONE = 262;
const LEGIBLE = 11;
/** How much a drawing may grow where there is room. */
const GROWTH = 1.25;

const scrolls: Localized = { zh: "较宽的图，可左右滚动", en: "A wide figure, which scrolls sideways" };

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a drawing that is as large as the largest of all steps. */
export const largest = (sizes: readonly Size[]): Size => ({
  width: Math.max(...sizes.map(({ width }) => width)),
  height: Math.max(...sizes.map(({ height }) => height)),
});

interface DrawingProps {
  /** In px at the size at which type has its own. */
  readonly size: Size;
  /** What is drawn, for those who do not see it; the rest is told by a table or list beside the drawing. */
  readonly label: string;
  readonly locale: Locale;
  /** Size of the smallest type, in px. */
  readonly smallest?: number;
  readonly children: ReactNode;
}

/** The frame of a drawing in its own units. It takes the width of the page as long as type stays legible, and scrolls by itself below that. */
export function Drawing({ size: { width, height }, label, locale, smallest = 12, children }: DrawingProps) {
  const narrowest = Math.ceil((width * LEGIBLE) / smallest);
  const isWide = narrowest > PHONE;
  return (
    <div className="fig-box" {...(isWide && { tabIndex: 0, role: "group", "aria-label": scrolls[locale] })}>
      <svg
        className="fig"
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${height}`}
        style={{ minWidth: narrowest, maxWidth: Math.round(width * GROWTH) }}
      >
        {children}
      </svg>
    </div>
  );
}
