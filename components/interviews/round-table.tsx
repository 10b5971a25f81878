import { useTranslations } from "next-intl";
import { reportFormat } from "@/components/interviews/report-format";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/core/locale";
import type { ReadyReport } from "@/lib/interviews/report-schema";

interface RoundTableProps {
  readonly rounds: ReadyReport["rounds"];
  readonly locale: Locale;
}

/** What each round earned, and the time it took. */
export function RoundTable({ rounds, locale }: RoundTableProps) {
  const t = useTranslations("interviewReport.rounds");
  const name = useTranslations("interviewReport.round");
  const format = reportFormat(locale);
  return (
    <Section title={t("title")}>
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("round")}>
        <table className="w-full border-collapse text-left text-sm tabular-nums">
          <thead className="text-muted">
            <tr className="border-b border-line">
              <th scope="col" className="py-2 pr-3 font-medium">
                {t("round")}
              </th>
              <th scope="col" className="px-3 py-2 text-right font-medium">
                {t("questions")}
              </th>
              <th scope="col" className="px-3 py-2 text-right font-medium">
                {t("used")}
              </th>
              <th scope="col" className="px-3 py-2 text-right font-medium">
                {t("planned")}
              </th>
              <th scope="col" className="py-2 pl-3 text-right font-medium">
                {t("share")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rounds.map(({ round, questions, usedMs, minutes, share }) => (
              <tr key={round} className="border-b border-line">
                <th scope="row" className="py-2 pr-3 font-normal">
                  {name(round)}
                </th>
                <td className="px-3 py-2 text-right">{questions}</td>
                <td className="px-3 py-2 text-right">{format.clock(usedMs)}</td>
                <td className="px-3 py-2 text-right">{format.clock(minutes * 60_000)}</td>
                <td className="py-2 pl-3 text-right">{share === null ? "–" : format.percent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
