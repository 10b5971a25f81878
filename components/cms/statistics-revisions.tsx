import { useTranslations } from "next-intl";
import { statisticsFormat } from "@/components/cms/statistics-format";
import { StatisticsFrame } from "@/components/cms/statistics-frame";
import type { Locale } from "@/lib/core/locale";
import { MIN_ANSWERS, type Figures, type ItemStatistics } from "@/lib/item-statistics/schema";

const COLUMNS = [
  "answers",
  "facility",
  "deviation",
  "guess",
  "rated",
  "discrimination",
  "efficiency",
  "medianMs",
] as const;

/** Figures over all wordings that ask the same, and of each wording by itself. */
export function StatisticsRevisions({ item, locale }: { readonly item: ItemStatistics; readonly locale: Locale }) {
  const t = useTranslations("statistics");
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  return (
    <StatisticsFrame label={t("item.byWording")}>
      <thead>
        <tr>
          <th scope="col">{t("item.wording")}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <FigureRow name={t("item.together")} figures={item.figures} locale={locale} />
        {item.revisions.map(({ revisionId, number, status, publishedAt, figures }) => (
          <FigureRow
            key={revisionId}
            name={t("item.revision", { number })}
            note={[
              status === "published" ? t("item.current") : undefined,
              publishedAt ? day.format(new Date(publishedAt)) : undefined,
            ]
              .filter(Boolean)
              .join(" · ")}
            figures={figures}
            locale={locale}
          />
        ))}
      </tbody>
    </StatisticsFrame>
  );
}

interface FigureRowProps {
  readonly name: string;
  readonly note?: string;
  readonly figures: Figures;
  readonly locale: Locale;
}

function FigureRow({ name, note, figures, locale }: FigureRowProps) {
  const t = useTranslations("statistics");
  const format = statisticsFormat(locale);
  const { answers, facility, deviation, guess, rated, discrimination, efficiency, medianMs } = figures;
  const write = (value: number | null, as: (value: number) => string) => (value === null ? "–" : as(value));
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap">
        {name}
        {note && <span className="block text-xs font-normal text-muted">{note}</span>}
      </th>
      <td>{format.count(answers)}</td>
      <td>
        {answers < MIN_ANSWERS ? (
          <span className="text-muted">{t("needsAnswers", { count: MIN_ANSWERS })}</span>
        ) : (
          write(facility, format.percent)
        )}
      </td>
      <td>{write(deviation, format.percent)}</td>
      <td>{write(guess, format.percent)}</td>
      <td>{format.count(rated)}</td>
      <td className="whitespace-nowrap">
        {discrimination
          ? `${format.index(discrimination.value)} ${t("interval", { low: format.index(discrimination.low), high: format.index(discrimination.high) })}`
          : "–"}
      </td>
      <td>{write(efficiency, format.percent)}</td>
      <td className="whitespace-nowrap">{write(medianMs, format.time)}</td>
    </tr>
  );
}
