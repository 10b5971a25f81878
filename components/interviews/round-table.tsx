import { useTranslations } from "next-intl";
import { reportFormat } from "@/components/interviews/report-format";
import { FigureTable } from "@/components/ui/figure-table";
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
        <FigureTable
          className="text-sm"
          head={t("round")}
          columns={[
            { label: t("questions"), of: ({ questions }) => questions },
            { label: t("used"), of: ({ usedMs }) => format.clock(usedMs) },
            { label: t("planned"), of: ({ minutes }) => format.clock(minutes * 60_000) },
            { label: t("share"), of: ({ share }) => (share === null ? "–" : format.percent(share)) },
          ]}
          rows={rounds}
          keyOf={({ round }) => round}
          nameOf={({ round }) => name(round)}
        />
      </div>
    </Section>
  );
}
