import type { ReactNode } from "react";

/** A table of figures that scrolls by itself where the page is too narrow for it, by keyboard too. */
export function StatisticsFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // What scrolls must be reached by keyboard.
    <div role="region" aria-label={label} tabIndex={0} className="overflow-x-auto rounded-lg border border-line">
      <table className="w-full text-sm tabular-nums [&_td]:px-3 [&_td]:py-2 [&_td]:text-right [&_th]:px-3 [&_th]:py-2 [&_th]:font-medium [&_tbody_th]:text-left [&_tbody_tr+tr]:border-t [&_tbody_tr+tr]:border-line [&_thead_th]:border-b [&_thead_th]:border-line [&_thead_th]:bg-surface [&_thead_th]:text-right [&_thead_th]:first:text-left">
        {children}
      </table>
    </div>
  );
}
