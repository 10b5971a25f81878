import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { Regrade } from "@/lib/regrades/schema";

/** How many scores change by how much: a table whose cells are bars, so that it reads without them. */
export function ChangeHistogram({ locale, bars }: { readonly locale: Locale; readonly bars: Regrade["histogram"] }) {
  const t = useTranslations("regrades.histogram");
  const percent = new Intl.NumberFormat(locale, { style: "percent", signDisplay: "exceptZero" });
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <table className="w-full max-w-lg">
      <caption className="mb-1 text-left text-muted">{t("caption")}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("change")}</th>
          <th scope="col">{t("answers")}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ from, to, count }) => (
          <tr key={from}>
            <th scope="row" className="w-36 py-0.5 pr-3 text-right font-normal whitespace-nowrap tabular-nums">
              {t("range", { from: percent.format(from), to: percent.format(to) })}
            </th>
            <td className="py-0.5">
              <span className="flex items-center gap-2">
                <svg aria-hidden="true" className="h-3 w-0 flex-1" viewBox="0 0 100 10" preserveAspectRatio="none">
                  <rect
                    width={count === 0 ? 0 : Math.max(1, (100 * count) / most)}
                    height="10"
                    className={to > 0 ? "fill-correct" : "fill-wrong"}
                  />
                </svg>
                <span className="w-14 text-right tabular-nums">{count}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
