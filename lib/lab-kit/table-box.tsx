import type { ReactNode } from "react";

/** Holds a table that may be wider than the page. The box scrolls and is no control, yet a keyboard must be able to scroll it. */
export function TableBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="overflow-x-auto rounded-md border border-line" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
