import type { ReactNode } from "react";
import { Hatch, paint } from "@/lib/drawing/hatch";
import type { Tone } from "@/lib/drawing/tone";
import type { Locale, Localized } from "@/lib/core/locale";

/** What the colours and patterns of a figure mean, above it. Lines of text that wrap on a phone; a screen reader has the figure's table. */
export function Legend({ children }: { readonly children: ReactNode }) {
  return (
    <ul className="fig-legend" aria-hidden="true">
      {children}
    </ul>
  );
}

interface EntryProps {
  readonly text: string;
  readonly width?: number;
  /** An SVG of `width` by 12. */
  readonly children: ReactNode;
}

export function LegendEntry({ text, width = 12, children }: EntryProps) {
  return (
    <li>
      <svg width={width} height="12">
        {children}
      </svg>
      {text}
    </li>
  );
}

interface ToneLegendProps {
  readonly entries: readonly { readonly tone: Tone; readonly label: Localized }[];
  readonly locale: Locale;
  readonly idPrefix: string;
}

/** What tones mean; nothing where nothing is said. */
export function ToneLegend({ entries, locale, idPrefix }: ToneLegendProps) {
  if (entries.length === 0) return null;
  // Its pattern is its own: that of the drawing may lie in a step that is not shown.
  const id = `${idPrefix}-legend`;
  return (
    <Legend>
      {entries.map(({ tone, label }) => (
        <LegendEntry key={tone} text={label[locale]}>
          <Hatch id={id} tones={[tone]} />
          <rect {...paint(id, tone)} x="0.5" y="0.5" width="11" height="11" />
        </LegendEntry>
      ))}
    </Legend>
  );
}
