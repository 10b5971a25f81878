import type { ReactNode } from "react";

interface FigureTableProps<Row> {
  /** Above the table, where nothing else names it. */
  readonly caption?: string;
  /** Of what the rows are. */
  readonly head: string;
  readonly columns: readonly { readonly label: string; of(row: Row): ReactNode }[];
  readonly rows: readonly Row[];
  keyOf(row: Row): string;
  nameOf(row: Row): ReactNode;
  /** Whether a row is a part of one above it. */
  isPart?(row: Row): boolean;
  readonly className?: string;
}

/** Figures of several things, one row each: the thing first, its figures to the right below each other. */
export function FigureTable<Row>({ caption, head, columns, rows, className = "", ...of }: FigureTableProps<Row>) {
  const figure = "py-2 pl-3 text-right not-last:pr-3";
  return (
    <table className={`w-full border-collapse text-left tabular-nums ${className}`}>
      {caption !== undefined && <caption className="pb-1 text-left font-medium">{caption}</caption>}
      <thead className="text-sm text-muted">
        <tr className="border-b border-line">
          <th scope="col" className="py-2 pr-3 font-medium">
            {head}
          </th>
          {columns.map(({ label }) => (
            <th key={label} scope="col" className={`${figure} font-medium`}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={of.keyOf(row)} className={`border-b border-line ${of.isPart?.(row) ? "text-muted" : ""}`}>
            <th scope="row" className={`py-2 pr-3 font-normal wrap-anywhere ${of.isPart?.(row) ? "pl-7" : ""}`}>
              {of.nameOf(row)}
            </th>
            {columns.map(({ label, of: valueOf }) => (
              <td key={label} className={figure}>
                {valueOf(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
