"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import type { AssignmentDraft } from "@/lib/quizzes/assignment-draft";
import { MAX_MINUTES } from "@/lib/quizzes/schema";

interface AssignmentTimesProps {
  readonly draft: AssignmentDraft;
  onDraft(part: Partial<AssignmentDraft>): void;
  readonly timesError: string | undefined;
  readonly resultsError: string | undefined;
}

const RESULTS = { once: "resultsAtOnce", closing: "resultsAtClosing", later: "resultsAt" } as const;

/** When an assigned quiz opens and closes, how long and how often it may be taken, and when results show. */
export function AssignmentTimes({ draft, onDraft, timesError, resultsError }: AssignmentTimesProps) {
  const t = useTranslations("quizzes.manage");
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Input label={t("opens")} type="datetime-local" value={draft.opens} onValue={(opens) => onDraft({ opens })} />
      <Input
        label={t("closes")}
        type="datetime-local"
        value={draft.closes}
        onValue={(closes) => onDraft({ closes })}
        error={timesError}
      />
      <Input
        label={t("minutes")}
        hint={t("minutesHint")}
        type="number"
        max={MAX_MINUTES}
        value={draft.minutes}
        onValue={(minutes) => onDraft({ minutes })}
      />
      <Input label={t("tries")} type="number" max={20} value={draft.tries} onValue={(tries) => onDraft({ tries })} />
      <Field label={t("results")} hint={t("zone")}>
        {(control) => (
          <select
            {...control}
            value={draft.results}
            onChange={(event) => onDraft({ results: event.target.value as AssignmentDraft["results"] })} // one of its options
          >
            {(["once", "closing", "later"] as const).map((value) => (
              <option key={value} value={value}>
                {t(RESULTS[value])}
              </option>
            ))}
          </select>
        )}
      </Field>
      {draft.results === "later" && (
        <Input
          label={t("resultsTime")}
          type="datetime-local"
          value={draft.resultsTime}
          onValue={(resultsTime) => onDraft({ resultsTime })}
          error={resultsError}
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
  readonly max?: number;
  readonly value: string;
  onValue(value: string): void;
}

function Input({ label, hint, error, type, max, value, onValue }: InputProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          // The parts of a moment have the focus one by one; the field shows it as a whole.
          className={`${control.className} focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent`}
          type={type}
          value={value}
          {...(type === "number" && { min: 1, max, inputMode: "numeric" as const })}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}
