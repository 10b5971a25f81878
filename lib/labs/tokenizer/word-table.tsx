import type { Locale } from "@/lib/core/locale";
import { group } from "@/lib/lab-kit/ledger";
import type { ShownWord, StepView } from "@/lib/labs/tokenizer/step-view";
import { words } from "@/lib/labs/tokenizer/words";

interface WordTableProps {
  readonly view: Pick<StepView, "words" | "merged">;
  readonly locale: Locale;
}

/** Words before and after a merge, with what it made framed and bold; or words as they stand. */
export function WordTable({ view, locale }: WordTableProps) {
  const w = words[locale].step;
  const [count, before, after] = w.wordHead;
  const title = view.merged ? w.words : w.firstWords;
  const showsBoth = view.merged !== null;
  return (
    <div>
      <h3 className="text-sm font-medium">{title}</h3>
      {/* The box scrolls and is no control, yet a keyboard must be able to scroll it. */}
      <div
        className="mt-1 max-h-80 overflow-auto rounded-md border border-line"
        tabIndex={0}
        role="region"
        aria-label={title}
      >
        <table className="w-full border-collapse text-sm">
          <thead className="sticky top-0 bg-surface">
            <tr>
              {[count, ...(showsBoth ? [before] : []), showsBoth ? after : ""].map((name, index) => (
                <th key={index} scope="col" className="px-2.5 py-1.5 text-left font-medium">
                  {name || <span className="sr-only">{w.firstWords}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.words.map((word, index) => (
              <tr key={index} className="border-t border-line align-top">
                <td className="px-2.5 py-1 font-mono text-xs tabular-nums">{group(word.count)} ×</td>
                {showsBoth && (
                  <td className="px-2.5 py-1">
                    <Symbols symbols={word.before} made={[]} />
                  </td>
                )}
                <td className="px-2.5 py-1">
                  <Symbols symbols={word.after} made={showsBoth ? word.made : []} />
                  {word.isCut && <span className="text-xs text-muted"> … ({w.cut})</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Symbols({ symbols, made }: { readonly symbols: ShownWord["after"]; readonly made: readonly number[] }) {
  return (
    <span className="inline-flex flex-wrap gap-0.5 font-mono text-xs">
      {symbols.map((symbol, index) =>
        made.includes(index) ? (
          <mark key={index} className="rounded border-2 border-accent bg-accent-soft px-1 font-bold text-ink">
            {symbol}
          </mark>
        ) : (
          <span key={index} className="rounded border border-line px-1">
            {symbol}
          </span>
        ),
      )}
    </span>
  );
}
