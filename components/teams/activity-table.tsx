import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { Insights } from "@/lib/teams/insights-schema";

interface ActivityTableProps {
  readonly weeks: Insights["weeks"];
  readonly locale: Locale;
}

/** The sums of each week, with a bar beside the number of answers. */
export function ActivityTable({ weeks, locale }: ActivityTableProps) {
  const t = useTranslations("teams.insights");
  // A calendar day is the same everywhere.
  const day = new Intl.DateTimeFormat(locale, { month: "short", day: "numeric", timeZone: "UTC" });
  const most = Math.max(1, ...weeks.map(({ answered }) => answered));
  return (
    <table className="w-full max-w-2xl border-collapse text-left tabular-nums">
      <caption className="sr-only">{t("activity")}</caption>
      <thead className="text-sm text-muted">
        <tr className="border-b border-line">
          {(["week", "answered", "solved", "active"] as const).map((name) => (
            <th key={name} scope="col" className="py-2 pr-3 align-bottom font-medium">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ monday, answered, solved, active }) => (
          <tr key={monday} className="border-b border-line">
            <th scope="row" className="py-1.5 pr-3 font-normal whitespace-nowrap">
              {day.format(new Date(monday))}
            </th>
            <td className="w-2/5 py-1.5 pr-3">
              <span className="flex items-center gap-2">
                <span className="w-10 shrink-0">{answered}</span>
                <span aria-hidden="true" className="h-2 flex-1">
                  <span className="block h-2 rounded-sm bg-accent" style={{ width: `${(100 * answered) / most}%` }} />
                </span>
              </span>
            </td>
            <td className="py-1.5 pr-3">{solved}</td>
            <td className="py-1.5 pr-3">{active}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
