import { useTranslations } from "next-intl";
import { useState } from "react";
import { OutcomeForm } from "@/components/reports/outcome-form";
import { ReportedItem } from "@/components/reports/reported-item";
import { Button } from "@/components/ui/button";
import { langOf, type Locale } from "@/lib/core/locale";
import { useJudgeReport } from "@/lib/reports/client/use-judge-report";
import { placeHref } from "@/lib/reports/place-href";
import type { Judgement, Report, ReportStatus } from "@/lib/reports/schema";

const TONE: Readonly<Record<ReportStatus, string>> = {
  open: "bg-caution-soft text-caution",
  resolved: "bg-correct-soft text-correct",
  dismissed: "bg-surface text-muted",
};

interface ReportEntryProps {
  readonly report: Report;
  readonly locale: Locale;
  readonly sections: Readonly<Record<string, string>>;
  readonly titles: Readonly<Record<string, string>>;
  /** Open ones about the same item. */
  readonly others: readonly Report[];
  onItem(itemId: string): void;
  /** Told when the report is about to be closed or opened again. */
  onJudge(): void;
}

/** One report: where, what is wrong, who wrote it, and what became of it. */
export function ReportEntry({ report, locale, sections, titles, others, onItem, onJudge }: ReportEntryProps) {
  const t = useTranslations("reports");
  const judging = useJudgeReport(report.id);
  const [isClosing, setClosing] = useState(false);
  const { itemId, quote, status } = report;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const lang = langOf(report.locale);

  function judge(judgement: Judgement) {
    onJudge();
    judging.mutate(judgement);
  }

  return (
    <li className="rounded-xl border border-line bg-raised p-4 sm:p-6">
      <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <span className={`rounded-md px-2 py-1 text-xs font-medium ${TONE[status]}`}>{t(`status.${status}`)}</span>
        <time dateTime={report.at}>{date.format(new Date(report.at))}</time>
        <span>{report.reporter ?? t("list.guest")}</span>
        <span>{t(`list.language.${report.locale}`)}</span>
      </p>
      <Place {...{ report, locale, sections, titles, onItem }} />
      {quote && (
        <blockquote lang={lang} className="mb-3 border-l-2 border-line pl-3 text-sm break-words text-muted">
          {quote}
        </blockquote>
      )}
      <p lang={lang} className="break-words whitespace-pre-wrap">
        {report.text}
      </p>
      {itemId !== null && report.hasView && <ReportedItem report={report} />}
      {report.closedAt && (
        <p className="mt-3 text-sm text-muted">
          {t("list.closed", { name: report.closedBy ?? "–", at: date.format(new Date(report.closedAt)) })}
          {report.answer && (
            <span lang={lang} className="mt-1 block break-words whitespace-pre-wrap text-ink">
              {report.answer}
            </span>
          )}
        </p>
      )}
      {judging.error && (
        <p role="alert" className="mt-3 text-sm text-wrong">
          {judging.error.detail[locale]}
        </p>
      )}
      <div className="mt-4">
        {status !== "open" ? (
          <Button variant="quiet" busy={judging.isPending} onClick={() => judge({ status: "open" })}>
            {t("act.open")}
          </Button>
        ) : isClosing ? (
          <OutcomeForm
            {...{ report, others }}
            busy={judging.isPending}
            onJudge={judge}
            onCancel={() => setClosing(false)}
          />
        ) : (
          <Button variant="quiet" onClick={() => setClosing(true)}>
            {t("act.close")}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Where the mistake is, and for an item the ways to its editor, its regrades and its other reports. */
function Place({
  report,
  locale,
  sections,
  titles,
  onItem,
}: Pick<ReportEntryProps, "report" | "locale" | "sections" | "titles" | "onItem">) {
  const t = useTranslations("reports.list");
  const { itemId, chapter, revision } = report;
  const link = "text-accent underline underline-offset-4";
  return (
    <p className="mb-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
      <a href={placeHref(report, sections)} className={`font-medium ${link}`}>
        {itemId === null ? chapter : (titles[itemId] ?? itemId)}
      </a>
      {revision !== null && <span className="text-muted">{t("revision", { number: revision })}</span>}
      {itemId !== null && (
        <>
          <a href={`/${locale}/cms/items/${itemId}`} className={link}>
            {t("edit")}
          </a>
          <a href={`/${locale}/cms/items/${itemId}/regrade`} className={link}>
            {t("regrade")}
          </a>
          <button type="button" className={link} onClick={() => onItem(itemId)}>
            {t("sameItem")}
          </button>
        </>
      )}
    </p>
  );
}
