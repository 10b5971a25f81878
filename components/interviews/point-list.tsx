import { useTranslations } from "next-intl";
import { MarkDispute } from "@/components/interviews/mark-dispute";
import { MarkReason } from "@/components/interviews/mark-reason";
import { RichText } from "@/components/ui/rich-text";
import type { Locale } from "@/lib/core/locale";
import type { ReportPoint } from "@/lib/interviews/report-schema";

const SIGNS = {
  found: { sign: "✓", look: "text-correct" },
  half: { sign: "◐", look: "text-caution" },
  negated: { sign: "✗", look: "text-wrong" },
  missing: { sign: "–", look: "text-muted" },
} as const;

interface PointListProps {
  readonly points: readonly ReportPoint[];
  /** Null where somebody else reads it. */
  readonly interviewId: string | null;
  readonly position: number;
  readonly locale: Locale;
}

/** Each point of the rubric with its weight and what was found of it; the marks can be opened and disputed. */
export function PointList({ points, interviewId, position, locale }: PointListProps) {
  const t = useTranslations("interviewReport.points");
  return (
    <section>
      <p className="mb-2 font-semibold">{t("title")}</p>
      <ol className="divide-y divide-line rounded-lg border border-line">
        {points.map((point, index) => (
          <li key={point.id} className="p-3 break-inside-avoid">
            <div className="flex flex-col gap-1 sm:flex-row sm:items-start sm:justify-between sm:gap-4">
              <div className="flex min-w-0 gap-2">
                <span className="shrink-0 font-semibold text-accent">{index + 1}</span>
                <div className="min-w-0">
                  <RichText html={point.text} />
                  <span className="text-sm text-muted">{t("weight", { weight: point.weight })}</span>
                </div>
              </div>
              <Status point={point} />
            </div>
            {interviewId !== null && (
              <div className="no-print mt-2 flex flex-wrap items-start gap-x-5 gap-y-2">
                {point.status !== null && <MarkReason {...{ interviewId, position, part: point.id, locale }} />}
                <MarkDispute {...{ interviewId, position, part: point.id, locale }} {...point} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Status({ point: { status, hedged, before } }: { readonly point: ReportPoint }) {
  const t = useTranslations("interviewReport.points");
  if (status === null) return <p className="shrink-0 text-sm text-muted">{t("alone")}</p>;
  const { sign, look } = SIGNS[status];
  return (
    <p className={`shrink-0 text-sm font-medium sm:text-right ${look}`}>
      <span aria-hidden="true">{sign} </span>
      {t(`status.${status}`)}
      {hedged && ` ${t("hedged")}`}
      {before !== null && <span className="block font-normal text-muted">{t("granted", { before })}</span>}
    </p>
  );
}
