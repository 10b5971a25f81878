import type { Locale } from "@/lib/core/locale";
import { group } from "@/lib/lab-kit/ledger";
import { TableBox } from "@/lib/lab-kit/table-box";
import { readPiece } from "@/lib/labs/tokenizer/piece-text";
import { words } from "@/lib/labs/tokenizer/words";
import { formatNumber } from "@/lib/quantity/format-quantity";
import type { PricedPiece, Pruning } from "@/lib/tokenizers/contract";

/** Pieces on both sides of the line of one pruning, with what the text loses with each. */
export function PruningTable({ pruning, locale }: { readonly pruning: Pruning; readonly locale: Locale }) {
  const w = words[locale].rounds;
  const { cheapest, dearest, spared, removed, uses } = pruning;
  const hidden = removed - cheapest.length - dearest.length;
  const hasUnknown = [...cheapest, ...dearest, ...spared].some(({ instead }) =>
    instead.some(({ isUnknown }) => isUnknown),
  );
  const row = (priced: PricedPiece, stays: boolean) => (
    <tr key={priced.piece} className={`border-t border-line ${stays ? "bg-accent-soft" : ""}`}>
      <th scope="row" className="px-2.5 py-1 text-left font-mono font-normal">
        {stays ? readPiece(priced.piece, false) : <del>{readPiece(priced.piece, false)}</del>}
      </th>
      <td className="px-2.5 py-1 text-right font-mono tabular-nums">{group(priced.uses)}</td>
      <td className="px-2.5 py-1 font-mono">
        {priced.instead
          .map(({ piece, isUnknown }) => (isUnknown ? `⟨${readPiece(piece, false)}⟩` : readPiece(piece, false)))
          .join(" | ")}
      </td>
      <td className="px-2.5 py-1 text-right font-mono tabular-nums">{formatNumber(priced.loss * uses, locale, 4)}</td>
      <td className="px-2.5 py-1">{stays ? <strong>{w.stays}</strong> : w.goes}</td>
    </tr>
  );
  return (
    <div>
      <h4 className="mb-1 text-sm font-medium">{w.pruningTable}</h4>
      <TableBox label={w.pruningTable}>
        <table className="w-full border-collapse text-sm">
          <thead className="bg-surface">
            <tr>
              {w.pruningHead.map((name, index) => (
                <th
                  key={name}
                  scope="col"
                  className={`px-2.5 py-1.5 font-medium ${index % 2 ? "text-right" : "text-left"}`}
                >
                  {name}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {cheapest.map((priced) => row(priced, false))}
            {hidden > 0 && (
              <tr className="border-t border-line">
                <td colSpan={5} className="px-2.5 py-1 text-muted">
                  {w.more(group(hidden))}
                </td>
              </tr>
            )}
            {dearest.map((priced) => row(priced, false))}
            {spared.map((priced) => row(priced, true))}
          </tbody>
        </table>
      </TableBox>
      {hasUnknown && <p className="mt-1.5 text-sm text-muted">{w.unknownNote}</p>}
    </div>
  );
}
