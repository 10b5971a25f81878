import { useTranslations } from "next-intl";
import { reportFormat } from "@/components/interviews/report-format";
import type { Locale } from "@/lib/core/locale";
import type { ReadinessOutput } from "@/lib/interviews/history-schema";
import { HALF_LIFE_DAYS, LEAST_CERTAINTIES } from "@/lib/interviews/readiness";
import type { ReportNames } from "@/lib/interviews/report-names";

interface ReadinessPartsProps {
  readonly readiness: ReadinessOutput;
  readonly names: ReportNames;
  readonly locale: Locale;
}

/** Each part of the formula with one's own numbers in it. */
export function ReadinessParts({ readiness, names, locale }: ReadinessPartsProps) {
  const t = useTranslations("interviewReport.readiness.part");
  const format = reportFormat(locale);
  const { interviews, questions, past, calibration, parts } = readiness;
  const valueOf = (name: string) => parts.find(({ part }) => part === name)?.value;
  const mastery = valueOf("mastery");
  return (
    <div className="mt-6 space-y-8">
      <section>
        <h3 className="font-semibold">{t("interviews.title")}</h3>
        <p className="mb-2 max-w-prose text-sm text-muted">{t("interviews.text", { days: HALF_LIFE_DAYS })}</p>
        {interviews ? (
          <>
            <p className="text-sm tabular-nums">
              {t("interviews.value", {
                share: format.decimal(interviews.share),
                low: format.decimal(interviews.low),
                high: format.decimal(interviews.high),
                questions: format.number(questions),
              })}
            </p>
            <PastTable past={past} locale={locale} />
          </>
        ) : (
          <p className="text-sm">{t("interviews.none")}</p>
        )}
      </section>
      <section>
        <h3 className="font-semibold">{t("mastery.title")}</h3>
        <p className="mb-2 max-w-prose text-sm text-muted">{t("mastery.text")}</p>
        <p className="text-sm tabular-nums">
          {mastery === undefined ? t("mastery.none") : t("mastery.value", { value: format.decimal(mastery) })}
        </p>
        {mastery !== undefined && <ChapterTable {...{ readiness, names, locale }} />}
      </section>
      <section>
        <h3 className="font-semibold">{t("calibration.title")}</h3>
        <p className="mb-2 max-w-prose text-sm text-muted">{t("calibration.text")}</p>
        <p className="text-sm tabular-nums">
          {calibration && valueOf("calibration") !== undefined
            ? t("calibration.value", {
                said: format.decimal(calibration.said),
                right: format.decimal(calibration.right),
                value: format.decimal(valueOf("calibration") ?? 0),
                answers: calibration.answers,
              })
            : t("calibration.none", { answers: calibration?.answers ?? 0, least: LEAST_CERTAINTIES })}
        </p>
      </section>
    </div>
  );
}

const CELL = "py-2 px-3 text-right";

function PastTable({ past, locale }: { readonly past: ReadinessOutput["past"]; readonly locale: Locale }) {
  const t = useTranslations("interviewReport.readiness.table");
  const format = reportFormat(locale);
  return (
    <div className="mt-3 overflow-x-auto" tabIndex={0} role="region" aria-label={t("past")}>
      <table className="w-full border-collapse text-left text-sm tabular-nums">
        <caption className="sr-only">{t("past")}</caption>
        <thead className="text-muted">
          <tr className="border-b border-line">
            <th scope="col" className="py-2 pr-3 font-medium">
              {t("interview")}
            </th>
            {(["minutes", "age", "weight", "share"] as const).map((name) => (
              <th key={name} scope="col" className={`${CELL} font-medium`}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {past.map(({ interviewId, endedAt, minutes, ageDays, weight, share }) => (
            <tr key={interviewId} className="border-b border-line">
              <th scope="row" className="py-2 pr-3 font-normal">
                <a
                  href={`/${locale}/interviews/${interviewId}/report`}
                  className="text-accent underline underline-offset-4"
                >
                  {format.date(endedAt)}
                </a>
              </th>
              <td className={CELL}>{format.number(minutes)}</td>
              <td className={CELL}>{format.number(ageDays)}</td>
              <td className={CELL}>{format.number(weight)}</td>
              <td className={CELL}>{format.percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ChapterTable({ readiness: { chapters }, names, locale }: ReadinessPartsProps) {
  const t = useTranslations("interviewReport.readiness.table");
  const format = reportFormat(locale);
  return (
    <details className="mt-2">
      <summary className="min-h-8 cursor-pointer text-sm font-medium text-accent">{t("chapters")}</summary>
      <table className="mt-1 w-full border-collapse text-left text-sm tabular-nums">
        <thead className="text-muted">
          <tr className="border-b border-line">
            <th scope="col" className="py-2 pr-3 font-medium">
              {t("chapter")}
            </th>
            <th scope="col" className={`${CELL} font-medium`}>
              {t("w")}
            </th>
            <th scope="col" className={`${CELL} font-medium`}>
              {t("m")}
            </th>
          </tr>
        </thead>
        <tbody>
          {chapters.map(({ slug, weight, mastery }) => (
            <tr key={slug} className="border-b border-line">
              <th scope="row" className="py-2 pr-3 font-normal">
                {names.chapters[slug] ?? slug}
              </th>
              <td className={CELL}>{weight}</td>
              <td className={CELL}>{format.decimal(mastery)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
