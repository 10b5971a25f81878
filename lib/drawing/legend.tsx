import type { ReactNode } from "react";

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
