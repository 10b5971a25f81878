import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
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
  const id = useId();
  const begin = (outcome: Outcome) => beginAnswer(outcome, report.locale, report.published);
  const [outcome, setOutcome] = useState<Outcome>("fixed");
  const [text, setText] = useState(begin("fixed"));
  const [isShort, setShort] = useState(false);
  const [withOthers, setWithOthers] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);

  function choose(next: Outcome) {
    // What was written stays; only a beginning that nobody changed gives way to another.
    if (text === begin(outcome) || text === "") setText(begin(next));
    setOutcome(next);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const isUnfinished = outcome !== "fixed" && text.trim() === begin(outcome).trim();
    if (text.trim().length < REPORT_TEXT_MIN || isUnfinished) {
      setShort(true);
      field.current?.focus();
      return;
    }
    onJudge({ status: STATUS_OF[outcome], answer: text, also: withOthers ? others.map((other) => other.id) : [] });
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-3 rounded-lg border border-line bg-surface p-3">
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">{t("label")}</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {OUTCOMES.map((each, index) => (
            <label key={each} className="flex min-h-8 items-center gap-2 text-sm">
              <input
                ref={index === 0 ? first : undefined}
                type="radio"
                name={`${id}-outcome`}
                checked={outcome === each}
                onChange={() => choose(each)}
              />
              {t(each)}
            </label>
          ))}
        </div>
      </fieldset>
      <div>
        <label htmlFor={`${id}-text`} className="mb-1.5 block text-sm font-medium">
          {t(`answer.${report.locale}`)}
        </label>
        <textarea
          ref={field}
          id={`${id}-text`}
          rows={3}
          lang={report.locale === "zh" ? "zh-Hans" : "en"}
          maxLength={OUTCOME_MAX}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setShort(false);
          }}
          aria-invalid={isShort || undefined}
          aria-describedby={`${id}-hint`}
          className="w-full rounded-lg border border-edge bg-bg px-3 py-2"
        />
        <p id={`${id}-hint`} className={`text-sm ${isShort ? "text-wrong" : "text-muted"}`}>
          {t(isShort ? "short" : "hint")}
        </p>
      </div>
      {others.length > 0 && (
        <label className="flex min-h-8 items-center gap-2 text-sm">
          <input type="checkbox" checked={withOthers} onChange={(event) => setWithOthers(event.target.checked)} />
          {t("others", { count: others.length })}
        </label>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={busy}>
          {t("send")}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
