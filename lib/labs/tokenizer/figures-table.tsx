import type { Locale } from "@/lib/core/locale";
import { group } from "@/lib/lab-kit/ledger";
import type { EncodeView } from "@/lib/labs/tokenizer/encode-view";
import { words } from "@/lib/labs/tokenizer/words";
import { formatNumber } from "@/lib/quantity/format-quantity";

interface FiguresTableProps {
  readonly label: string;
  readonly columns: readonly { readonly name: string; readonly view: EncodeView }[];
  readonly locale: Locale;
}

/** What texts or tokenizers cost, side by side. */
export function FiguresTable({ label, columns, locale }: FiguresTableProps) {
  const w = words[locale].encode;
  const ratio = (a: number, b: number | null) => (b ? formatNumber(a / b, locale, 3) : w.noWords);
  const rows: readonly (readonly [keyof typeof w.rows, (view: EncodeView) => string])[] = [
    ["tokens", ({ total }) => group(total)],
    ["characters", ({ figures }) => group(figures.characters)],
    ["words", ({ figures }) => (figures.words === null ? w.noWords : group(figures.words))],
    ["bytes", ({ figures }) => group(figures.bytes)],
    ["perCharacter", ({ total, figures }) => ratio(total, figures.characters)],
    ["perWord", ({ total, figures }) => ratio(total, figures.words)],
    ["perToken", ({ total, figures }) => ratio(figures.bytes, total)],
  ];
  return (
    // The box scrolls and is no control, yet a keyboard must be able to scroll it.
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={label}>
      <table className="w-full max-w-xl border-collapse text-sm tabular-nums">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ name }, index) => (
              <th key={index} scope="col" className="px-2 py-1.5 text-right font-medium wrap-anywhere">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([row, show]) => (
            <tr key={row} className="border-t border-line">
              <th scope="row" className="py-1 pr-2 text-left font-normal text-muted">
                {w.rows[row]}
              </th>
              {columns.map(({ view }, index) => (
                <td key={index} className="px-2 py-1 text-right font-mono">
                  {show(view)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
