import { useTranslations } from "next-intl";
import { AnswerTranscript } from "@/components/interviews/answer-transcript";
import { DoubtNote } from "@/components/interviews/doubt-note";
import { GradedAnswer } from "@/components/interviews/graded-answer";
import { MisconceptionList } from "@/components/interviews/misconception-list";
import { OtherJudges } from "@/components/interviews/other-judges";
import { PointList } from "@/components/interviews/point-list";
import { reportFormat } from "@/components/interviews/report-format";
import { SecondJudges } from "@/components/interviews/second-judges";
import { RichText } from "@/components/ui/rich-text";
import { langOf, type Locale } from "@/lib/core/locale";
import type { ReportNames } from "@/lib/interviews/report-names";
import type { ReportQuestion as Question } from "@/lib/interviews/report-schema";

interface ReportQuestionProps {
  readonly question: Question;
  /** Null where somebody else reads it. */
  readonly interviewId: string | null;
  readonly names: ReportNames;
  readonly locale: Locale;
}

/** One question: what was asked, said, found and missed, and how long it took. */
export function ReportQuestion({ question, interviewId, names, locale }: ReportQuestionProps) {
  const t = useTranslations("interviewReport.question");
  const round = useTranslations("interviewReport.round");
  const format = reportFormat(locale);
  const { position, open, graded, outcome, share, usedMs, plannedMs, speech } = question;
  const number = position + 1;
  const titleId = `question-${number}-title`;
  const facts = [
    round(question.round),
    names.chapters[question.chapter] ?? question.chapter,
    ...(outcome === "not-reached" ? [] : [t("time", { used: format.clock(usedMs), planned: format.clock(plannedMs) })]),
    ...(usedMs > plannedMs * OVER ? [t("over")] : []),
    ...(speech.characters + speech.words > 0
      ? [t("said", { characters: speech.characters, words: speech.words })]
      : []),
    ...(speech.perMinute !== null ? [t("pace", { pace: Math.round(speech.perMinute) })] : []),
    ...(question.isRetired ? [t("retired")] : []),
  ];
  return (
    <article
      id={`question-${number}`}
      aria-labelledby={titleId}
      className="scroll-mt-20 rounded-xl border border-line bg-raised p-4 sm:p-6 print:border-0 print:p-0"
    >
      <header className="print:block! print:break-after-avoid">
        <div className="flex items-baseline justify-between gap-4">
          <h3 id={titleId} className="min-w-0 text-lg font-semibold wrap-anywhere">
            {number}. {question.title ?? question.itemId}
          </h3>
          <p className="shrink-0 text-lg font-semibold tabular-nums">
            {share === null ? <span className="text-muted">–</span> : format.percent(share)}
          </p>
        </div>
        <p className="mt-1 text-sm text-muted">{facts.join(" · ")}</p>
      </header>
      {outcome !== "answered" && <p className="mt-4 text-muted">{t(`outcome.${outcome}`)}</p>}
      {outcome === "answered" && share === null && <p className="mt-4 text-caution">{t("unmarked")}</p>}
      {open && <RichText html={open.stem} className="mt-4 font-medium" />}
      {question.lines.length > 0 && (
        <AnswerTranscript
          lines={question.lines}
          points={open?.points ?? []}
          misconceptions={open?.misconceptions ?? []}
          locale={locale}
        />
      )}
      {open && (
        <div lang={langOf(locale)} className="mt-6 space-y-6">
          <MisconceptionList {...{ misconceptions: open.misconceptions, interviewId, position, locale }} />
          <PointList {...{ points: open.points, interviewId, position, locale }} />
          {open.doubt && <DoubtNote doubt={open.doubt} />}
          {open.isOutdated && <p className="text-sm text-muted">{t("outdated")}</p>}
          {interviewId !== null && <SecondJudges interviewId={interviewId} position={position} />}
          {/* On paper, and for others, what they said is enough. */}
          <div className={interviewId === null ? "" : "hidden print:block"}>
            <OtherJudges others={open.others} points={open.points} locale={locale} />
          </div>
          <details className="opens-on-paper">
            <summary className="min-h-8 cursor-pointer font-medium text-accent">{t("model")}</summary>
            <RichText html={open.modelAnswer} className="mt-2 rounded-lg border border-line bg-surface p-4" />
          </details>
        </div>
      )}
      {graded && <GradedAnswer {...{ kind: question.kind, graded, outcome, interviewId, position, locale }} />}
      {!open && !graded && outcome !== "not-reached" && <p className="mt-4 text-muted">{t("unreadable")}</p>}
    </article>
  );
}

/** A question that took a fifth more than was planned took too long. */
const OVER = 1.2;
