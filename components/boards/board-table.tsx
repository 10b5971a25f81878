"use client";

import { useTranslations } from "next-intl";
import { Moved } from "@/components/boards/moved";
import type { Board, BoardRow } from "@/lib/boards/schema";
import type { Locale } from "@/lib/core/locale";

/** A table of the top, and of those beside the viewer where he is further down. */
export function BoardTable({ board: { top, around }, locale }: { readonly board: Board; readonly locale: Locale }) {
  const t = useTranslations("boards.table");
  if (top.length === 0) return <p className="mt-6 text-muted">{t("empty")}</p>;
  return (
    <table className="mt-4 w-full border-collapse text-left tabular-nums">
      <caption className="sr-only">{t("caption")}</caption>
      <thead className="text-sm text-muted">
        <tr className="border-b border-line">
          <th scope="col" className="w-16 py-2 pr-3 font-medium">
            {t("rank")}
          </th>
          <th scope="col" className="py-2 pr-3 font-medium">
            {t("name")}
          </th>
          <th scope="col" className="w-24 py-2 text-right font-medium">
            {t("points")}
          </th>
        </tr>
      </thead>
      <tbody>
        {top.map((row) => (
          <Row key={row.rank} row={row} locale={locale} />
        ))}
      </tbody>
      {around.length > 0 && (
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={3} className="border-b border-line pt-6 pb-2 text-sm font-medium text-muted">
              {t("around")}
            </th>
          </tr>
          {around.map((row) => (
            <Row key={row.rank} row={row} locale={locale} />
          ))}
        </tbody>
      )}
    </table>
  );
}

function Row({ row: { rank, name, points, isSelf }, locale }: { readonly row: BoardRow; readonly locale: Locale }) {
  const t = useTranslations("boards.table");
  const number = new Intl.NumberFormat(locale);
  return (
    <tr className={`border-b border-line align-baseline ${isSelf ? "bg-accent-soft font-medium" : ""}`}>
      <td className="py-2 pr-3 pl-1">{number.format(rank)}</td>
      <th scope="row" className={`min-w-0 py-2 pr-3 wrap-anywhere ${isSelf ? "" : "font-normal"}`}>
        {name ?? <span className="text-muted">{t("nobody")}</span>}
        {isSelf && <span className="ml-2 text-sm text-muted">{t("you")}</span>}
      </th>
      <td className="py-2 pr-1 text-right">
        <Moved value={`${name} ${points}`}>{number.format(points)}</Moved>
      </td>
    </tr>
  );
}
