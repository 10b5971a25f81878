import type { ReactNode } from "react";

interface TableFrameProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A table that scrolls by itself where the page is too narrow for it, by keyboard too. */
export function TableFrame({ label, children }: TableFrameProps) {
  return (
    // What scrolls must be reached by keyboard.
    <div role="region" aria-label={label} tabIndex={0} className="overflow-x-auto rounded-lg border border-line">
      <table className="w-full text-sm tabular-nums [&_td]:px-3 [&_td]:py-2 [&_td]:text-right [&_th]:px-3 [&_th]:py-2 [&_th]:font-medium [&_thead_th]:border-b [&_thead_th]:border-line [&_thead_th]:bg-surface [&_thead_th]:text-right [&_thead_th]:first:text-left [&_tbody_th]:text-left [&_tbody_tr+tr]:border-t [&_tbody_tr+tr]:border-line">
        {children}
      </table>
    </div>
  );
}
