import type { ReactNode } from "react";

/** A figure's numbers for screen readers. The clip stands on a box around the table, since a table outgrows its own width and would widen the page. */
export function HiddenTable({ children }: { children: ReactNode }) {
  return (
    <div style={{ position: "absolute", width: 1, height: 1, overflow: "hidden", clipPath: "inset(50%)" }}>
      <table>{children}</table>
    </div>
  );
}
