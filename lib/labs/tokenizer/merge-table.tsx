import type { Locale } from "@/lib/core/locale";
import { group } from "@/lib/lab-kit/ledger";
import { TableBox } from "@/lib/lab-kit/table-box";
import type { MergeRow } from "@/lib/labs/tokenizer/step-view";
import { words } from "@/lib/labs/tokenizer/words";

/** The table as it has grown so far, the newest entry first. */
export function MergeTable({ rows, locale }: { readonly rows: readonly MergeRow[]; readonly locale: Locale }) {
  const w = words[locale].step;
  if (rows.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 text-sm font-medium">{w.table}</h3>
      <TableBox label={w.table}>
        <table className="w-full border-collapse font-mono text-xs tabular-nums">
          <thead className="bg-surface font-sans">
            <tr>
              {w.tableHead.map((name) => (
                <th key={name} scope="col" className="px-2.5 py-1.5 text-left font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.toReversed().map(({ step, left, right, piece, id, count }, index) => (
              <tr key={step} className={`border-t border-line ${index === 0 ? "bg-accent-soft font-bold" : ""}`}>
                <th scope="row" className="px-2.5 py-1 text-left font-medium">
                  {group(step)}
                </th>
                <td className="px-2.5 py-1">{left}</td>
                <td className="px-2.5 py-1">{right}</td>
                <td className="px-2.5 py-1">
                  {piece} <span className="font-normal">({id})</span>
                </td>
                <td className="px-2.5 py-1">{group(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </div>
  );
}
