import { useState } from "react";
import type { Locale } from "@/lib/core/locale";
import { group } from "@/lib/lab-kit/ledger";
import { TableBox } from "@/lib/lab-kit/table-box";
import type { AdapterSettings } from "@/lib/labs/lora/model";
import { listModules, type ModuleRow } from "@/lib/labs/lora/modules";
import { variantWords } from "@/lib/labs/lora/variant-words";
import { MATRIX_NAMES } from "@/lib/labs/lora/wording";
import type { DecoderShape } from "@/lib/model-arithmetic/decoder-shape";
import { formatNumber } from "@/lib/quantity/format-quantity";

const COLUMNS = ["module", "shape", "times", "base", "update", "ratio", "share"] as const;
type Column = (typeof COLUMNS)[number];

/** What a column is sorted by, largest first; modules stay in the order of the model. */
const SORTED: Readonly<Partial<Record<Column, (row: ModuleRow) => number>>> = {
  shape: ({ output, input }) => output * input,
  times: ({ times }) => times,
  base: ({ base }) => Number(base),
  update: ({ update }) => Number(update),
  ratio: ({ ratio = 0 }) => ratio,
  share: ({ share }) => share,
};

interface ModuleTableProps {
  readonly shape: DecoderShape;
  readonly settings: AdapterSettings;
  readonly idPrefix: string;
  readonly locale: Locale;
}

/** Every kind of module of the model: its shape, how often it stands there, its parameters and those of the update. */
export function ModuleTable({ shape, settings, idPrefix, locale }: ModuleTableProps) {
  const w = variantWords[locale].modules;
  const [column, setColumn] = useState<Column>("module");
  const percent = (share: number) => `${formatNumber(share * 100, locale, 3)}%`;
  const rows = listModules(shape, settings);
  const key = SORTED[column];
  const sorted = key ? rows.toSorted((a, b) => key(b) - key(a)) : rows;
  const sum = (name: "base" | "update") => rows.reduce((total, row) => total + row[name], 0n);
  const totals: readonly string[] = ["", "", group(sum("base")), group(sum("update"))];
  const cells = ({ module, output, input, times, base, update, ratio, share }: ModuleRow): readonly string[] => [
    times ? `${group(output)} × ${group(input)}` : "",
    times ? group(times) : "",
    module === "head" && shape.tied ? w.tied : group(base),
    update ? group(update) : "–",
    ratio === undefined ? "–" : percent(ratio),
    update ? percent(share) : "–",
  ];
  return (
    <section aria-labelledby={`${idPrefix}-modules`} className="mt-8">
      <h3 id={`${idPrefix}-modules`} className="text-lg font-semibold">
        {w.title}
      </h3>
      <p className="mt-1 mb-3 text-sm text-muted">{w.lead}</p>
      <TableBox label={w.region}>
        <table className="w-full border-collapse text-sm tabular-nums">
          <caption className="sr-only">{w.title}</caption>
          <thead className="bg-surface">
            <tr>
              {COLUMNS.map((name) => (
                <th
                  key={name}
                  scope="col"
                  aria-sort={column === name ? (name === "module" ? "other" : "descending") : "none"}
                  className={`px-2.5 py-1 font-medium whitespace-nowrap ${name === "module" ? "text-left" : "text-right"}`}
                >
                  <button
                    type="button"
                    onClick={() => setColumn(name)}
                    className={`min-h-8 rounded-sm hover:text-accent ${column === name ? "text-accent underline underline-offset-4" : ""}`}
                  >
                    {w.columns[name]}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="font-mono text-[0.8rem]">
            {sorted.map((row) => (
              <Row
                key={row.module}
                head={row.module === "rest" ? w.rest : MATRIX_NAMES[row.module]}
                cells={cells(row)}
              />
            ))}
          </tbody>
          <tfoot className="bg-accent-soft font-mono text-[0.8rem] font-semibold">
            <Row
              head={w.total}
              cells={[...totals, percent(Number(sum("update")) / Number(sum("base"))), sum("update") ? "100%" : "–"]}
            />
          </tfoot>
        </table>
      </TableBox>
    </section>
  );
}

function Row({ head, cells }: { readonly head: string; readonly cells: readonly string[] }) {
  return (
    <tr className="border-t border-line">
      <th scope="row" className="px-2.5 py-1.5 text-left font-medium whitespace-nowrap">
        {head}
      </th>
      {cells.map((cell, index) => (
        <td key={index} className="px-2.5 py-1.5 text-right whitespace-nowrap">
          {cell}
        </td>
      ))}
    </tr>
  );
}
