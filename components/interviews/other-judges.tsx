import { useTranslations } from "next-intl";
import { reportFormat } from "@/components/interviews/report-format";
import type { Locale } from "@/lib/core/locale";
import type { OtherJudge, ReportPoint } from "@/lib/interviews/report-schema";

interface OtherJudgesProps {
  readonly others: readonly OtherJudge[];
  readonly points: readonly ReportPoint[];
  readonly locale: Locale;
}

/** What second judges found, beside the marks that count. */
export function OtherJudges({ others, points, locale }: OtherJudgesProps) {
  const t = useTranslations("interviewReport.others");
  const status = useTranslations("interviewReport.points.status");
  const format = reportFormat(locale);
  if (others.length === 0) return null;
  return (
    <section>
      <p className="mb-1 font-semibold">{t("title")}</p>
      <p className="mb-2 text-sm text-muted">{t("text")}</p>
      <ul className="space-y-2 text-sm">
        {others.map((other) => (
          <li key={other.judge}>
            <span className="font-medium">{t(`judge.${other.judge}`)}</span> {format.percent(other.share)}
            <span className="text-muted">
              {" · "}
              {points
                .flatMap(({ id }, index) => {
                  const found = other.points.find((point) => point.id === id);
                  return found ? [`${index + 1} ${status(found.status)}`] : [];
                })
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
