import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { langOf } from "@/components/interviews/report-format";
import { Button } from "@/components/ui/button";
import type { Decision } from "@/lib/interviews/decide-mark";
import type { DisputeJudgement, ListedDispute } from "@/lib/interviews/dispute-schema";
import { OUTCOME_MAX, REPORT_TEXT_MIN } from "@/lib/reports/schema";

interface DecideFormProps {
  readonly dispute: ListedDispute;
  readonly isBusy: boolean;
  onJudge(judgement: DisputeJudgement): void;
  onCancel(): void;
}

/** What becomes of a disputed mark, in a sentence that its learner is told. */
export function DecideForm({ dispute, isBusy, onJudge, onCancel }: DecideFormProps) {
  const t = useTranslations("interviewReport.queue.form");
  const id = useId();
  const [choice, setChoice] = useState<Decision | "decline">(dispute.grantable[0] ?? "decline");
  const [text, setText] = useState("");
  const [isShort, setShort] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    const answer = text.trim();
    if (answer.length < REPORT_TEXT_MIN) {
      setShort(true);
      field.current?.focus();
      return;
    }
    onJudge(choice === "decline" ? { status: "dismissed", answer } : { status: "resolved", grant: choice, answer });
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-3 rounded-lg border border-line bg-surface p-3">
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">{t("label")}</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {[...dispute.grantable, "decline" as const].map((each, index) => (
            <label key={each} className="flex min-h-8 items-center gap-2 text-sm">
              <input
                ref={index === 0 ? first : undefined}
                type="radio"
                name={`${id}-choice`}
                checked={choice === each}
                onChange={() => setChoice(each)}
              />
              {t(`choice.${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div>
        <label htmlFor={`${id}-text`} className="mb-1.5 block text-sm font-medium">
          {t(`answer.${dispute.locale}`)}
        </label>
        <textarea
          ref={field}
          id={`${id}-text`}
          rows={3}
          lang={langOf(dispute.locale)}
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
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={isBusy}>
          {t("send")}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
