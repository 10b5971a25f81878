import { useTranslations } from "next-intl";
import { ChangeHistogram } from "@/components/regrades/change-histogram";
import type { Locale } from "@/lib/core/locale";
import { KEPT_REASONS, type Regrade } from "@/lib/regrades/schema";

/** What a preview found: how many scores change and by how much, of whom, which answers, and what stays and why. */
export function RegradeFindings({ locale, regrade }: { readonly locale: Locale; readonly regrade: Regrade }) {
  const t = useTranslations("regrades.findings");
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const { total, changes, learners, meanBefore, meanAfter, kept, quizzes, samples } = regrade;
  const reasons = KEPT_REASONS.filter((reason) => kept[reason]);
  return (
    <div className="space-y-4 text-sm">
      <p className="text-base">{t("sum", { total, changes, learners })}</p>
      {meanBefore !== null && meanAfter !== null && (
        <p>{t("means", { before: percent.format(meanBefore), after: percent.format(meanAfter) })}</p>
      )}
      {changes > 0 && <ChangeHistogram locale={locale} bars={regrade.histogram} />}
      {samples.length > 0 && (
        <div role="region" aria-label={t("samples.caption")} tabIndex={0} className="overflow-x-auto">
          <table className="w-full">
            <caption className="mb-1 text-left text-muted">{t("samples.caption")}</caption>
            <thead className="text-left text-muted">
              <tr className="border-b border-line">
                <th scope="col" className="py-1.5 pr-4 font-medium">
                  {t("samples.answer")}
                </th>
                {(["count", "before", "after"] as const).map((name) => (
                  <th key={name} scope="col" className="py-1.5 pl-4 text-right font-medium whitespace-nowrap">
                    {t(`samples.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {samples.map(({ answer, count, before, after }) => (
                <tr key={`${answer.en} ${before} ${after}`} className="border-b border-line">
                  <td className="min-w-48 py-1.5 pr-4 break-words">{answer[locale]}</td>
                  <td className="py-1.5 pl-4 text-right tabular-nums">{count}</td>
                  <td className="py-1.5 pl-4 text-right tabular-nums">{percent.format(before)}</td>
                  <td className="py-1.5 pl-4 text-right tabular-nums">{percent.format(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {quizzes.length > 0 && (
        <div>
          <p className="text-muted">{t("quizzes")}</p>
          <ul className="list-disc pl-5">
            {quizzes.map(({ title, closesAt, sessions }) => (
              <li key={`${title} ${closesAt}`}>
                {t("quiz", { title: title ?? "–", day: day.format(new Date(closesAt)), sessions })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {reasons.length > 0 && (
        <div>
          <p className="text-muted">{t("kept")}</p>
          <ul className="list-disc pl-5">
            {reasons.map((reason) => (
              <li key={reason}>{t(`why.${reason}`, { count: kept[reason] ?? 0 })}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
