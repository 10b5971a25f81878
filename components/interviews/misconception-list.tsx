import { useTranslations } from "next-intl";
import { MarkDispute } from "@/components/interviews/mark-dispute";
import { MarkReason } from "@/components/interviews/mark-reason";
import { RichText } from "@/components/ui/rich-text";
import type { Locale } from "@/lib/core/locale";
import { letterOf } from "@/lib/interviews/mark-text";
import type { ReportMisconception } from "@/lib/interviews/report-schema";

interface MisconceptionListProps {
  readonly misconceptions: readonly ReportMisconception[];
  readonly interviewId: string | null;
  readonly position: number;
  readonly locale: Locale;
}

/** What was said and is not so, each with what is right; a misconception whose dispute was upheld says so. */
export function MisconceptionList({ misconceptions, interviewId, position, locale }: MisconceptionListProps) {
  const t = useTranslations("interviewReport.misconceptions");
  const shown = misconceptions
    .map((one, index) => ({ ...one, letter: letterOf(index) }))
    .filter(({ raised, dispute }) => raised || dispute !== null);
  if (shown.length === 0) return null;
  return (
    <section>
      <p className="mb-2 font-semibold">{t("title")}</p>
      <ul className="space-y-4">
        {shown.map((one) => (
          <li
            key={one.id}
            className={`border-l-2 pl-3 break-inside-avoid ${one.raised ? "border-wrong" : "border-line"}`}
          >
            <p className="text-sm font-medium">
              <span className={one.raised ? "text-wrong" : "text-muted"}>{one.letter}</span>{" "}
              {t(one.raised ? "raised" : "cleared", { cost: one.cost })}
            </p>
            <RichText html={one.text} className="text-muted" />
            <p className="mt-1 text-sm font-medium">{t("right")}</p>
            <RichText html={one.correction} />
            {interviewId !== null && (
              <div className="no-print mt-2 flex flex-wrap items-start gap-x-5 gap-y-2">
                <MarkReason {...{ interviewId, position, part: one.id, locale }} />
                <MarkDispute {...{ interviewId, position, part: one.id, locale }} {...one} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
