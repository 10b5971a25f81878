import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { statisticsFormat } from "@/components/cms/statistics-format";
import { StatisticsFrame } from "@/components/cms/statistics-frame";
import { RichText } from "@/components/ui/rich-text";
import type { Locale } from "@/lib/core/locale";
import { MIN_RATED, MIN_TYPED, type ShownResponse, type ShownRevision } from "@/lib/item-statistics/schema";

interface StatisticsResponsesProps {
  readonly revisions: readonly ShownRevision[];
  readonly locale: Locale;
}

/** What answers took, of one wording at a time: options, or what was typed, and recognised slips. */
export function StatisticsResponses({ revisions, locale }: StatisticsResponsesProps) {
  const t = useTranslations("statistics.responses");
  const id = useId();
  // The wording that most learners answered says most; an author who has just changed it sees the old one first.
  const [chosen, setChosen] = useState(
    () => revisions.toSorted((a, b) => b.figures.answers - a.figures.answers)[0]?.revisionId,
  );
  const revision = revisions.find(({ revisionId }) => revisionId === chosen);
  if (!revision) return <p className="text-muted">{t("noAnswers")}</p>;
  const { responses, figures } = revision;
  const taken = responses.hasOptions ? responses.taken : responses.taken.toSorted((a, b) => b.learners - a.learners);
  const slips = responses.slips.map((slip) => ({ ...slip, text: null, isRight: null }));
  const rest = { answers: figures.answers, third: responses.third * 3 < MIN_RATED ? 0 : responses.third, locale };
  return (
    <div className="space-y-6">
      {revisions.length > 1 && (
        <label htmlFor={id} className="inline-flex items-center gap-2 text-sm">
          <span className="text-muted">{t("wording")}</span>
          <select
            id={id}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            className="min-h-10 rounded-lg border border-edge bg-raised px-3"
          >
            {revisions.map(({ revisionId, number, figures: { answers } }) => (
              <option key={revisionId} value={revisionId}>
                {t("revision", { number, count: answers })}
              </option>
            ))}
          </select>
        </label>
      )}
      {responses.hasOptions ? (
        <ResponseTable title={t("options")} rows={taken} {...rest} />
      ) : taken.length > 0 ? (
        <ResponseTable title={t("wrongAnswers")} rows={taken} {...rest} />
      ) : (
        <p className="text-sm text-muted">{t("noCommon", { count: MIN_TYPED })}</p>
      )}
      {slips.length > 0 && <ResponseTable title={t("slips")} rows={slips} {...rest} />}
      <p className="max-w-prose text-sm text-muted">
        {t(rest.third > 0 ? "thirds" : "noThirds", { count: MIN_RATED })}
      </p>
    </div>
  );
}

interface ResponseTableProps {
  readonly title: string;
  readonly rows: readonly ShownResponse[];
  readonly answers: number;
  /** 0 while too few learners have a rest score. */
  readonly third: number;
  readonly locale: Locale;
}

function ResponseTable({ title, rows, answers, third, locale }: ResponseTableProps) {
  const t = useTranslations("statistics.responses");
  const format = statisticsFormat(locale);
  return (
    <StatisticsFrame label={title}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t("learners")}</th>
          <th scope="col">{t("share")}</th>
          {third > 0 && <th scope="col">{t("best")}</th>}
          {third > 0 && <th scope="col">{t("poorest")}</th>}
          <th scope="col">{t("rest")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className="align-top">
            <th scope="row" className="min-w-48 font-normal!">
              {row.text ? (
                <RichText html={row.text[locale]} className="text-sm" />
              ) : (
                <code className="text-xs wrap-anywhere">{row.key}</code>
              )}
              {row.isRight && <span className="text-xs font-medium text-correct">{t("right")}</span>}
            </th>
            <td>{format.count(row.learners)}</td>
            <td>
              <Share value={answers === 0 ? 0 : row.learners / answers} isRight={row.isRight} write={format.percent} />
            </td>
            {third > 0 && <td>{format.percent(row.best / third)}</td>}
            {third > 0 && <td>{format.percent(row.poorest / third)}</td>}
            <td>{row.rest === null ? "–" : format.percent(row.rest)}</td>
          </tr>
        ))}
      </tbody>
    </StatisticsFrame>
  );
}

interface ShareProps {
  readonly value: number;
  readonly isRight: boolean | null;
  write(value: number): string;
}

function Share({ value, isRight, write }: ShareProps) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg viewBox="0 0 80 8" width={80} height={8} aria-hidden="true" className="shrink-0">
        <rect width="80" height="8" rx="2" className="fill-surface" />
        <rect width={80 * value} height="8" rx="2" className={isRight ? "fill-correct" : "fill-accent"} />
      </svg>
      <span className="w-10">{write(value)}</span>
    </span>
  );
}
