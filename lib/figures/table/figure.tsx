import { Fragment } from "react";
import type { FigureProps } from "@/lib/figures/contract";
import { listFilters } from "@/lib/figures/table/layout";
import type { Table } from "@/lib/figures/table/schema";

const words = {
  zh: {
    all: "全部",
    source: "来源",
    sourceOf: (name: string, month: string) => `${name} 的来源，查阅于 ${month}`,
    count: "{shown} / {all} 行",
    joint: "、",
  },
  en: {
    all: "all",
    source: "Source",
    sourceOf: (name: string, month: string) => `Source of ${name}, read in ${month}`,
    count: "{shown} of {all} rows",
    joint: ", ",
  },
};

/** Rows with their sources; whoever has scripts can pick rows by what columns say, everybody has the whole table. */
export default function Figure({ data, locale, idPrefix }: FigureProps<Table>) {
  const word = words[locale];
  const filters = listFilters(data, locale);
  const [first] = data.columns;
  const host = (address: string) => new URL(address).hostname.replace(/^www\./, "");

  const table = (
    <div className="fig-table" tabIndex={0} role="region" aria-label={data.title[locale]}>
      <table>
        <caption>{data.title[locale]}</caption>
        <thead>
          <tr>
            {data.columns.map(({ id, label, align }) => (
              <th key={id} scope="col" className={align === "end" ? "fig-end" : undefined}>
                {label[locale]}
              </th>
            ))}
            <th scope="col">{word.source}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map(({ cells, source, read }, index) => {
            const name = (first && cells[first.id]?.map((text) => text[locale]).join(word.joint)) ?? "";
            return (
              <tr key={index}>
                {data.columns.map(({ id, align }, column) => {
                  const texts = cells[id]?.map((text) => text[locale]) ?? [];
                  const said = texts.length > 1 ? <Several texts={texts} joint={word.joint} /> : (texts[0] ?? "–");
                  return column === 0 ? (
                    <th key={id} scope="row">
                      {said}
                    </th>
                  ) : (
                    <td key={id} className={align === "end" ? "fig-end" : undefined}>
                      {said}
                    </td>
                  );
                })}
                <td>
                  <a
                    href={source}
                    rel="noreferrer"
                    aria-label={`${host(source)}: ${word.sourceOf(name, read)}`}
                    title={read}
                  >
                    {host(source)}
                  </a>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
  if (filters.length === 0) return table;
  return (
    <div data-island="table-filter">
      <div>
        <div className="fig-filters">
          {filters.map(({ column, label, options }) => (
            <label key={column} htmlFor={`${idPrefix}-filter-${column}`}>
              <span>{label}</span>
              <select id={`${idPrefix}-filter-${column}`} data-column={column}>
                <option value="">{word.all}</option>
                {options.map((option) => (
                  <option key={option}>{option}</option>
                ))}
              </select>
            </label>
          ))}
          <output data-text={word.count}>{word.count.replace(/\{\w+\}/g, String(data.rows.length))}</output>
        </div>
        {table}
      </div>
    </div>
  );
}

/** Each in an element of its own, by which a filter finds it. */
function Several({ texts, joint }: { readonly texts: readonly string[]; readonly joint: string }) {
  return texts.map((text, index) => (
    <Fragment key={text}>
      {index > 0 && joint}
      <span>{text}</span>
    </Fragment>
  ));
}
