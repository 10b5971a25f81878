import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useJudgeReport } from "@/lib/reports/client/use-judge-report";
import { placeHref } from "@/lib/reports/place-href";
import type { Report, ReportStatus } from "@/lib/reports/schema";

const TONE: Readonly<Record<ReportStatus, string>> = {
  open: "bg-caution-soft text-caution",
  resolved: "bg-correct-soft text-correct",
  dismissed: "bg-surface text-muted",
};
const NEXT = {
  open: ["resolved", "dismissed"],
  resolved: ["open"],
  dismissed: ["open"],
} as const satisfies Record<ReportStatus, readonly ReportStatus[]>;

interface ReportEntryProps {
  readonly report: Report;
  readonly locale: Locale;
  readonly sections: Readonly<Record<string, string>>;
  readonly titles: Readonly<Record<string, string>>;
  /** Told when the report is about to be closed or opened again. */
  onJudge(): void;
}

/** One report: where, what is wrong, who wrote it, and what became of it. */
export function ReportEntry({ report, locale, sections, titles, onJudge }: ReportEntryProps) {
  const t = useTranslations("reports");
  const judging = useJudgeReport(report.id);
  const { itemId, chapter, quote, revision, reporter, status } = report;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const lang = report.locale === "zh" ? "zh-Hans" : "en";
  const href = placeHref(report, sections);

  return (
    <li className="rounded-xl border border-line bg-raised p-4 sm:p-6">
      <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <span className={`rounded-md px-2 py-1 text-xs font-medium ${TONE[status]}`}>{t(`status.${status}`)}</span>
        <time dateTime={report.at}>{date.format(new Date(report.at))}</time>
        <span>{reporter ?? t("list.guest")}</span>
        <span>{t(`list.language.${report.locale}`)}</span>
      </p>
      <p className="mb-3 text-sm">
        <a href={href} className="font-medium text-accent underline underline-offset-4">
          {itemId === null ? chapter : (titles[itemId] ?? itemId)}
        </a>
        {revision !== null && <span className="text-muted"> {t("list.revision", { number: revision })}</span>}
      </p>
      {quote && (
        <blockquote lang={lang} className="mb-3 border-l-2 border-line pl-3 text-sm break-words text-muted">
          {quote}
        </blockquote>
      )}
      <p lang={lang} className="break-words whitespace-pre-wrap">
        {report.text}
      </p>
      {report.closedAt && (
        <p className="mt-3 text-sm text-muted">
          {t("list.closed", { name: report.closedBy ?? "–", at: date.format(new Date(report.closedAt)) })}
        </p>
      )}
      {judging.error && (
        <p role="alert" className="mt-3 text-sm text-wrong">
          {judging.error.detail[locale]}
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        {NEXT[status].map((next) => (
          <Button
            key={next}
            variant="quiet"
            busy={judging.isPending}
            onClick={() => {
              onJudge();
              judging.mutate(next);
            }}
          >
            {t(`act.${next}`)}
          </Button>
        ))}
      </div>
    </li>
  );
}
