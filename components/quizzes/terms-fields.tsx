"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { MAX_MINUTES } from "@/lib/quizzes/schema";
import type { TermsForm, TermsProblem } from "@/lib/quizzes/terms-form";

interface TermsFieldsProps {
  readonly form: TermsForm;
  onForm(part: Partial<TermsForm>): void;
  readonly problems: readonly TermsProblem[];
}

const RESULTS = { once: "resultsAtOnce", closing: "resultsAtClosing", later: "resultsAt" } as const;

/** When an assigned quiz opens, is due and closes, how long and how often it may be taken, and when results show. */
export function TermsFields({ form, onForm, problems }: TermsFieldsProps) {
  const t = useTranslations("quizzes.manage");
  const wrong = (problem: TermsProblem) => (problems.includes(problem) ? t(`error.${problem}`) : undefined);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Input label={t("opens")} type="datetime-local" value={form.opens} onValue={(opens) => onForm({ opens })} />
      <Input
        label={t("closes")}
        type="datetime-local"
        value={form.closes}
        onValue={(closes) => onForm({ closes })}
        error={wrong("times")}
      />
      <Input
        label={t("due")}
        hint={t("dueHint")}
        type="datetime-local"
        value={form.due}
        onValue={(due) => onForm({ due })}
        error={wrong("due")}
      />
      <Input
        label={t("minutes")}
        hint={t("minutesHint")}
        type="number"
        max={MAX_MINUTES}
        value={form.minutes}
        onValue={(minutes) => onForm({ minutes })}
        error={wrong("minutes")}
      />
      <Input
        label={t("tries")}
        type="number"
        max={20}
        value={form.tries}
        onValue={(tries) => onForm({ tries })}
        error={wrong("tries")}
      />
      <Field label={t("results")} hint={t("zone")}>
        {(control) => (
          <select
            {...control}
            value={form.results}
            onChange={(event) => onForm({ results: event.target.value as TermsForm["results"] })} // one of its options
          >
            {(["once", "closing", "later"] as const).map((value) => (
              <option key={value} value={value}>
                {t(RESULTS[value])}
              </option>
            ))}
          </select>
        )}
      </Field>
      {form.results === "later" && (
        <Input
          label={t("resultsTime")}
          type="datetime-local"
          value={form.resultsTime}
          onValue={(resultsTime) => onForm({ resultsTime })}
          error={wrong("results")}
        />
      )}
    </div>
  );
}

interface InputProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly type: "number" | "datetime-local";
  readonly min?: number;
  readonly max?: number;
  readonly value: string;
  onValue(value: string): void;
}

/** A number or a moment, as text. */
export function Input({ label, hint, error, type, min = 1, max, value, onValue }: InputProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          // The parts of a moment have the focus one by one; the field shows it as a whole.
          className={`${control.className} focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent`}
          type={type}
          value={value}
          {...(type === "number" && { min, max, inputMode: "numeric" as const })}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}
