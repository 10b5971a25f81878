import { useDeferredValue, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { toCsv } from "@/lib/lab-kit/csv";
import { kitWords } from "@/lib/lab-kit/words";

export interface PlotData {
  readonly caption: string;
  readonly head: readonly string[];
  /** Made when somebody looks: a large table costs more than its plot. */
  rows(): readonly (readonly (string | number)[])[];
}

/** The numbers behind a plot, in a table that opens on demand and can be copied as CSV. */
export function DataTable({ data, locale }: { readonly data: PlotData; readonly locale: Locale }) {
  const w = kitWords[locale];
  const [told, setTold] = useState("");
  const [isOpen, setOpen] = useState(false);

  function copy() {
    void navigator.clipboard.writeText(toCsv([data.head, ...data.rows()])).then(
      () => setTold(w.copied),
      () => setTold(w.copyFailed),
    );
  }

  return (
    <details className="text-sm" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit rounded-sm py-1 text-muted hover:text-ink">{w.table}</summary>
      {isOpen && (
        <>
          <OpenTable data={data} />
          <p className="mt-2 flex flex-wrap items-center gap-3">
            <Button variant="quiet" onClick={copy}>
              {w.copyCsv}
            </Button>
            <span role="status" className="text-muted">
              {told}
            </span>
          </p>
        </>
      )}
    </details>
  );
}

/** Follows the plot when there is time for it, so that a slider stays quick beside an open table of thousands of rows. */
function OpenTable({ data }: { readonly data: PlotData }) {
  const { caption, head, rows } = useDeferredValue(data);
  return (
    <div
      className="mt-2 max-h-80 overflow-auto rounded-md border border-line"
      // The box scrolls and is no control, yet a keyboard must be able to scroll it.
      tabIndex={0}
      role="region"
      aria-label={caption}
    >
      <table className="w-full border-collapse font-mono text-xs tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 bg-surface">
          <tr>
            {head.map((title) => (
              <th key={title} scope="col" className="px-2.5 py-1.5 text-left font-medium">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows().map((row, index) => (
            <tr key={index} className="border-t border-line">
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row" className="px-2.5 py-1 text-left font-medium">
                    {cell}
                  </th>
                ) : (
                  <td key={column} className="px-2.5 py-1">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
