import type { Locale } from "@/lib/core/locale";
import type { Table } from "@/lib/figures/table/schema";

export interface TableFilter {
  /** Number of the column, from 0. */
  readonly column: number;
  readonly label: string;
  /** What its cells say, each once, in the order of the language; numbers by size. */
  readonly options: readonly string[];
}

/** What can be picked in each column that filters. */
export function listFilters({ columns, rows, filter }: Table, locale: Locale): TableFilter[] {
  const compare = new Intl.Collator(locale === "zh" ? "zh-CN" : "en", { numeric: true }).compare;
  return filter.flatMap((id) => {
    const column = columns.findIndex((candidate) => candidate.id === id);
    const name = columns[column]?.label[locale];
    if (name === undefined) return [];
    const said = rows.flatMap(({ cells }) => (cells[id] ?? []).map((text) => text[locale]));
    return [{ column, label: name, options: [...new Set(said)].toSorted(compare) }];
  });
}
