import type { ReactNode } from "react";

/** What a figure says in words, for those who do not see it. */
export function HiddenText({ children }: { children: ReactNode }) {
  return (
    <div style={{ position: "absolute", width: 1, height: 1, overflow: "hidden", clipPath: "inset(50%)" }}>
      {children}
    </div>
  );
}

/** A figure's numbers for screen readers. The clip stands on a box around the table, since a table outgrows its own width and would widen the page. */
export function HiddenTable({ children }: { children: ReactNode }) {
  return (
    <HiddenText>
      <table>{children}</table>
    </HiddenText>
  );
}
