import { useTranslations } from "next-intl";
import { useState } from "react";
import { DecideForm } from "@/components/interviews/decide-form";
import { reportFormat } from "@/components/interviews/report-format";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { RichText } from "@/components/ui/rich-text";
import { langOf, type Locale } from "@/lib/core/locale";
import { useJudgeDispute } from "@/lib/interviews/client/use-disputes";
import type { ListedDispute } from "@/lib/interviews/dispute-schema";
import { markText } from "@/lib/interviews/mark-text";

const TONE: Readonly<Record<ListedDispute["status"], string>> = {
  open: "bg-caution-soft text-caution",
  resolved: "bg-correct-soft text-correct",
  dismissed: "bg-surface text-muted",
};

interface DisputeEntryProps {
  readonly dispute: ListedDispute;
  readonly locale: Locale;
  /** Told when it is about to be judged. */
  onJudge(): void;
}

/** One disputed mark: the question, the answer, the mark, what its author counts as said, and what became of it. */
export function DisputeEntry({ dispute, locale, onJudge }: DisputeEntryProps) {
  const t = useTranslations("interviewReport.queue");
  const format = reportFormat(locale);
  const judging = useJudgeDispute(dispute.disputeId);
  const [isDeciding, setDeciding] = useState(false);
  const { status, itemId, title, stem, part, reason, closedAt, answer } = dispute;
  const link = "text-accent underline underline-offset-4";
  return (
    <li className="rounded-xl border border-line bg-raised p-4 sm:p-6">
      <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <span className={`rounded-md px-2 py-1 text-xs font-medium ${TONE[status]}`}>{t(`state.${status}`)}</span>
        <time dateTime={dispute.at}>{format.moment(dispute.at)}</time>
        <span>{t(`language.${dispute.locale}`)}</span>
      </p>
      <p className="mb-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
        <span className="font-medium">{title?.[locale] ?? itemId}</span>
        <a href={`/${locale}/cms/items/${itemId}`} className={link}>
          {t("edit")}
        </a>
      </p>
      {stem && <RichText html={stem[locale]} className="mb-3" />}
      <Answers dispute={dispute} />
      <Part part={part} locale={locale} />
      {reason && (
        <p className="mb-3 text-sm">
          <span className="text-muted">{t("reason")}</span>{" "}
          <span className="wrap-anywhere whitespace-pre-wrap">{reason}</span>
        </p>
      )}
      {closedAt && (
        <p className="mb-3 text-sm text-muted">
          {t("closed", { name: dispute.closedBy ?? "–", at: format.moment(closedAt) })}
          {answer && (
            <span lang={langOf(dispute.locale)} className="mt-1 block wrap-anywhere whitespace-pre-wrap text-ink">
              {answer}
            </span>
          )}
        </p>
      )}
      <ProblemAlert error={judging.error} locale={locale} namespace="interviewReport" />
      {isDeciding ? (
        <DecideForm
          dispute={dispute}
          isBusy={judging.isPending}
          onJudge={(judgement) => {
            onJudge();
            judging.mutate(judgement, { onSuccess: () => setDeciding(false) });
          }}
          onCancel={() => setDeciding(false)}
        />
      ) : (
        <Button variant="quiet" onClick={() => setDeciding(true)}>
          {t(status === "open" ? "decide" : "change")}
        </Button>
      )}
    </li>
  );
}

/** What was said, with the words that the judge took for evidence. */
function Answers({ dispute: { answers, part } }: { readonly dispute: ListedDispute }) {
  const t = useTranslations("interviewReport.queue");
  const findings = [{ label: { name: "", tone: "found" as const }, evidence: part.evidence }];
  return (
    <div className="mb-3">
      <p className="mb-1 text-sm text-muted">{t("said")}</p>
      {answers.map(({ number, text }) => (
        <p
          key={number}
          className="mb-2 rounded-lg border border-line bg-bg px-3 py-2 leading-7 wrap-anywhere whitespace-pre-wrap"
        >
          {markText(text, number, findings).map((piece, index) =>
            piece.labels.length > 0 ? (
              <mark key={index} className="rounded-sm bg-accent-soft px-0.5 text-ink underline decoration-accent">
                {piece.text}
              </mark>
            ) : (
              piece.text
            ),
          )}
        </p>
      ))}
    </div>
  );
}

const MARKS = ["found", "half", "missing", "negated", "raised", "not-raised", "none"] as const;

function Part({ part, locale }: { readonly part: ListedDispute["part"]; readonly locale: Locale }) {
  const t = useTranslations("interviewReport.queue");
  const format = reportFormat(locale);
  const name = (mark: string) => {
    const known = MARKS.find((each) => each === mark);
    return known ? t(`mark.${known}`) : format.percent(Number(mark));
  };
  return (
    <div className="mb-3 rounded-lg bg-surface p-3 text-sm">
      <p className="font-medium">
        {t(`part.${part.kind}`)}
        {part.weight !== null && (
          <span className="font-normal text-muted"> {t("weight", { weight: part.weight })}</span>
        )}
      </p>
      {part.text && <RichText html={part.text[locale]} />}
      <p className="mt-1">
        {t("marked", { mark: name(part.before) })}
        {part.mark !== part.before && ` ${t("now", { mark: name(part.mark) })}`}
      </p>
      {part.forms.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-6 cursor-pointer text-accent">{t("forms")}</summary>
          <dl className="mt-1 space-y-2">
            {part.forms.map((each) => (
              <div key={each.name}>
                <dt className="font-mono text-xs text-muted">{each.name}</dt>
                {each.forms.map((form) => (
                  <dd key={form} className="font-mono text-xs wrap-anywhere">
                    {form}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
