import { useTranslations } from "next-intl";
import { FlagNames } from "@/components/cms/statistics-flags";
import { statisticsFormat, type StatisticsFormat } from "@/components/cms/statistics-format";
import { StatisticsInterval } from "@/components/cms/statistics-interval";
import type { Locale } from "@/lib/core/locale";
import { SORT_KEYS, type ListView, type SortKey } from "@/lib/item-statistics/list-view";
import { MIN_ANSWERS, MIN_RATED, type Figures, type ItemLine } from "@/lib/item-statistics/schema";

interface StatisticsTableProps {
  readonly lines: readonly ItemLine[];
  readonly view: ListView;
  chapterTitle(slug: string): string;
  onView(view: ListView): void;
  readonly locale: Locale;
}

const TEXTS: readonly SortKey[] = ["title", "kind", "chapter", "flags"];

/** One row for each item. A press on a column's name sorts by it, another one the other way round. */
export function StatisticsTable({ lines, view, chapterTitle, onView, locale }: StatisticsTableProps) {
  const t = useTranslations("statistics");
  return (
    // It scrolls sideways, so the keyboard must reach it.
    <div className="hidden overflow-x-auto md:block" tabIndex={0} role="region" aria-label={t("title")}>
      <table className="w-full border-collapse text-left text-sm tabular-nums">
        <thead className="text-muted">
          <tr className="border-b border-line">
            {SORT_KEYS.map((key) => (
              <SortHead key={key} column={key} view={view} onView={onView} />
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow key={line.itemId} line={line} chapter={chapterTitle(line.chapter)} locale={locale} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SortHeadProps {
  readonly column: SortKey;
  readonly view: ListView;
  onView(view: ListView): void;
}

function SortHead({ column, view, onView }: SortHeadProps) {
  const t = useTranslations("statistics.columns");
  const isSorted = view.sort === column;
  const isText = TEXTS.includes(column);
  // Words begin with A, figures with the largest; flags with the most.
  const first = isText && column !== "flags" ? "up" : "down";
  const order = isSorted ? (view.order === "up" ? "down" : "up") : first;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (view.order === "up" ? "ascending" : "descending") : undefined}
      className={`py-1 pr-3 align-bottom font-medium ${isText ? "" : "text-right"}`}
    >
      <button
        type="button"
        onClick={() => onView({ ...view, sort: column, order })}
        className={`min-h-8 rounded-sm text-inherit hover:text-ink ${isText ? "text-left" : "text-right"} ${isSorted ? "text-ink" : ""}`}
      >
        {t(column)}
        <span aria-hidden="true" className={isSorted ? "" : "invisible"}>
          {view.order === "up" && isSorted ? " ↑" : " ↓"}
        </span>
      </button>
    </th>
  );
}

interface LineRowProps {
  readonly line: ItemLine;
  readonly chapter: string;
  readonly locale: Locale;
}

function LineRow({ line, chapter, locale }: LineRowProps) {
  const t = useTranslations("statistics");
  const kind = useTranslations("practice.kinds");
  const format = statisticsFormat(locale);
  const { figures, flags, itemId, title, use } = line;
  return (
    <tr className="border-b border-line align-top hover:bg-surface">
      <th scope="row" className="max-w-72 min-w-44 py-2 pr-3 font-normal">
        <a href={`/${locale}/cms/items/${itemId}/statistics`} className="text-accent underline underline-offset-4">
          {title[locale]}
        </a>
        <span className="block font-mono text-xs wrap-anywhere text-muted">{itemId}</span>
        {use === "assessment" && <span className="text-xs text-muted">{t("assessment")}</span>}
      </th>
      <td className="py-2 pr-3">{kind.has(line.kind as never) ? kind(line.kind as never) : line.kind}</td>
      <td className="py-2 pr-3">{chapter}</td>
      <td className="py-2 pr-3 text-right">{format.count(figures.answers)}</td>
      {figures.facility === null ? (
        <td className="py-2 pr-3 text-right text-muted" colSpan={2}>
          {t("needsAnswers", { count: MIN_ANSWERS })}
        </td>
      ) : (
        <>
          <td className="py-2 pr-3 text-right">{format.percent(figures.facility)}</td>
          <Cell value={figures.deviation} write={format.percent} />
        </>
      )}
      <DiscriminationCell figures={figures} format={format} />
      <Cell value={figures.efficiency} write={format.percent} />
      <Cell value={figures.guess} write={format.percent} />
      <Cell value={figures.medianMs} write={format.time} />
      <td className="py-2 pr-3">
        <FlagNames flags={flags} />
      </td>
    </tr>
  );
}

interface CellProps {
  readonly value: number | null;
  write(value: number): string;
}

function Cell({ value, write }: CellProps) {
  return <td className="py-2 pr-3 text-right whitespace-nowrap">{value === null ? <None /> : write(value)}</td>;
}

function DiscriminationCell({ figures, format }: { readonly figures: Figures; readonly format: StatisticsFormat }) {
  const t = useTranslations("statistics");
  const { discrimination, rated } = figures;
  if (!discrimination)
    return (
      <td className="py-2 pr-3 text-right text-muted">
        {rated < MIN_RATED && figures.facility !== null ? t("needsRated", { count: MIN_RATED }) : <None />}
      </td>
    );
  const { value, low, high } = discrimination;
  return (
    <td className="py-2 pr-3 text-right">
      <span className="inline-flex items-center gap-2">
        <StatisticsInterval discrimination={discrimination} />
        {format.index(value)}
      </span>
      <span className="block text-xs whitespace-nowrap text-muted">
        {t("interval", { low: format.index(low), high: format.index(high) })}
      </span>
    </td>
  );
}

function None() {
  const t = useTranslations("statistics");
  return (
    <>
      <span aria-hidden="true" className="text-muted">
        –
      </span>
      <span className="sr-only">{t("none")}</span>
    </>
  );
}
