import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useDecideFlag } from "@/lib/fair-play/client/use-decide-flag";
import { ACTS, EXCLUSION_DAYS, TEXT_MAX, WHY_MIN, type Decision, type Flag } from "@/lib/fair-play/schema";

interface DecisionFormProps {
  readonly flag: Flag;
  readonly locale: Locale;
  onDone(): void;
  onCancel(): void;
}

/** What comes of a finding, and why, as the learner is told. Nothing is chosen beforehand but that nothing was wrong. */
export function DecisionForm({ flag, locale, onDone, onCancel }: DecisionFormProps) {
  const t = useTranslations("fairPlay.decide");
  const id = useId();
  const decide = useDecideFlag(flag.flagId);
  const [act, setAct] = useState<Decision["act"]>("dismiss");
  const [days, setDays] = useState<(typeof EXCLUSION_DAYS)[number] | null>(EXCLUSION_DAYS[0]);
  const [why, setWhy] = useState("");
  const [isShort, setShort] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  // Findings about several accounts name no answers of one.
  const acts = ACTS.filter(
    (each) =>
      (each !== "answers" || flag.evidence.signal !== "one-origin") &&
      (each !== "uphold" || (flag.reply !== null && flag.exclusions.some(({ liftedAt }) => liftedAt === null))),
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (decide.isPending) return;
    if (why.trim().length < WHY_MIN) {
      setShort(true);
      field.current?.focus();
      return;
    }
    decide.mutate(act === "member" ? { act, why, days } : { act, why }, { onSuccess: onDone });
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-3 rounded-lg border border-line bg-surface p-3">
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">{t("label")}</legend>
        {acts.map((each, index) => (
          <label key={each} className="flex min-h-9 items-center gap-2 text-sm">
            <input
              ref={index === 0 ? first : undefined}
              type="radio"
              name={`${id}-act`}
              checked={act === each}
              onChange={() => setAct(each)}
            />
            {t(each)}
          </label>
        ))}
      </fieldset>
      {act === "member" && (
        <label className="block text-sm font-medium">
          {t("days")}
          <select
            value={days ?? ""}
            onChange={({ target }) => setDays(EXCLUSION_DAYS.find((each) => String(each) === target.value) ?? null)}
            className="mt-1 block min-h-10 rounded-lg border border-edge bg-bg px-3 text-base font-normal text-ink"
          >
            {EXCLUSION_DAYS.map((count) => (
              <option key={count} value={count}>
                {t("daysValue", { count })}
              </option>
            ))}
            <option value="">{t("untilLifted")}</option>
          </select>
        </label>
      )}
      <div>
        <label htmlFor={`${id}-why`} className="mb-1.5 block text-sm font-medium">
          {t("why")}
        </label>
        <textarea
          ref={field}
          id={`${id}-why`}
          rows={3}
          maxLength={TEXT_MAX}
          value={why}
          onChange={({ target }) => {
            setWhy(target.value);
            setShort(false);
          }}
          aria-invalid={isShort || undefined}
          aria-describedby={`${id}-hint`}
          className="w-full rounded-lg border border-edge bg-bg px-3 py-2"
        />
        <p id={`${id}-hint`} className={`text-sm ${isShort ? "text-wrong" : "text-muted"}`}>
          {isShort ? t("short", { min: WHY_MIN }) : t("whyHint", { min: WHY_MIN, max: TEXT_MAX })}
        </p>
      </div>
      <ProblemAlert error={decide.error} locale={locale} namespace="fairPlay" />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={decide.isPending}>
          {t(decide.isPending ? "sending" : "send")}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
