import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonedChoice } from "@/components/ui/reasoned-choice";
import { langOf } from "@/lib/core/locale";
import { beginAnswer, OUTCOMES, STATUS_OF, type Outcome } from "@/lib/reports/outcome-words";
import { OUTCOME_MAX, REPORT_TEXT_MIN, type Judgement, type Report } from "@/lib/reports/schema";

interface OutcomeFormProps {
  readonly report: Report;
  /** Open ones about the same item, which may be closed with it. */
  readonly others: readonly Report[];
  readonly busy: boolean;
  onJudge(judgement: Judgement): void;
  onCancel(): void;
}

/** What became of a report, in a sentence that its writer is told. */
export function OutcomeForm({ report, others, busy, onJudge, onCancel }: OutcomeFormProps) {
  const t = useTranslations("reports.outcome");
  const begin = (outcome: Outcome) => beginAnswer(outcome, report.locale, report.published);
  const [outcome, setOutcome] = useState<Outcome>("fixed");
  const [text, setText] = useState(begin("fixed"));
  const [withOthers, setWithOthers] = useState(false);
  const isUnfinished = outcome !== "fixed" && text.trim() === begin(outcome).trim();

  function choose(next: Outcome) {
    // What was written stays; only a beginning that nobody changed gives way to another.
    if (text === begin(outcome) || text === "") setText(begin(next));
    setOutcome(next);
  }

  return (
    <ReasonedChoice
      words={{
        ...{ label: t("label"), reason: t(`answer.${report.locale}`), hint: t("hint"), short: t("short") },
        ...{ send: t("send"), cancel: t("cancel") },
      }}
      choices={OUTCOMES.map((value) => ({ value, label: t(value) }))}
      value={outcome}
      onValue={choose}
      text={text}
      onText={setText}
      isEnough={text.trim().length >= REPORT_TEXT_MIN && !isUnfinished}
      maxLength={OUTCOME_MAX}
      lang={langOf(report.locale)}
      isBusy={busy}
      onSend={() =>
        onJudge({ status: STATUS_OF[outcome], answer: text, also: withOthers ? others.map((other) => other.id) : [] })
      }
      onCancel={onCancel}
    >
      {others.length > 0 && (
        <label className="flex min-h-8 items-center gap-2 text-sm">
          <input type="checkbox" checked={withOthers} onChange={(event) => setWithOthers(event.target.checked)} />
          {t("others", { count: others.length })}
        </label>
      )}
    </ReasonedChoice>
  );
}
