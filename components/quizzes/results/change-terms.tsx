"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { TermsFields } from "@/components/quizzes/terms-fields";
import { Button } from "@/components/ui/button";
import { systemClock } from "@/lib/core/clock";
import type { Locale } from "@/lib/core/locale";
import { useChangeTerms } from "@/lib/quizzes/client/use-change-terms";
import type { Results } from "@/lib/quizzes/results-schema";
import { problemsOf, toTerms, toTermsForm, type TermsForm, type TermsProblem } from "@/lib/quizzes/terms-form";

interface ChangeTermsProps {
  readonly assignmentId: string;
  readonly results: Results;
  readonly locale: Locale;
}

/** The times and limits of an assigned quiz, shut until they are asked for. */
export function ChangeTerms(props: ChangeTermsProps) {
  const t = useTranslations("quizzes.who");
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  function close(isChanged: boolean) {
    setOpen(false);
    setDone(isChanged);
    opener.current?.focus();
  }

  return (
    <div>
      <Button
        variant="quiet"
        ref={opener}
        aria-expanded={isOpen}
        onClick={() => {
          setDone(false);
          setOpen(!isOpen);
        }}
      >
        {t("changeTerms")}
      </Button>
      <p role="status" className="mt-2 text-sm text-correct empty:hidden">
        {isDone ? t("changed") : ""}
      </p>
      {isOpen && <TermsChange {...props} onClose={close} />}
    </div>
  );
}

function TermsChange({
  assignmentId,
  results,
  locale,
  onClose,
}: ChangeTermsProps & { onClose(isChanged: boolean): void }) {
  const t = useTranslations("quizzes.who");
  const word = useTranslations("quizzes.manage.error");
  // What held when it was opened: a look meanwhile must not change what is being written.
  const [kept] = useState(results);
  const [form, setForm] = useState(() => toTermsForm(kept));
  const [problems, setProblems] = useState<readonly TermsProblem[]>([]);
  const change = useChangeTerms(assignmentId);
  const panel = useRef<HTMLFormElement>(null);
  useEffect(() => panel.current?.focus(), []);

  function edit(part: Partial<TermsForm>) {
    const next = { ...form, ...part };
    setForm(next);
    if (problems.length > 0) setProblems(problemsOf(next, systemClock(), kept));
    change.reset();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (change.isPending) return;
    const found = problemsOf(form, systemClock(), kept);
    setProblems(found);
    if (found.length > 0) return;
    const { dueAt = null, ...terms } = toTerms(form, kept);
    change.mutate({ ...terms, dueAt }, { onSuccess: () => onClose(true) });
  }

  return (
    <form
      ref={panel}
      tabIndex={-1}
      noValidate
      aria-label={t("changeTerms")}
      onSubmit={onSubmit}
      className="mt-4 space-y-5 rounded-xl border border-line bg-raised p-4 sm:p-6"
    >
      <p className="text-sm text-muted">{t("changeNote")}</p>
      <TermsFields form={form} onForm={edit} problems={problems} />
      {change.isError && <ProblemAlert error={change.error} locale={locale} />}
      {problems.length > 0 && (
        <p role="alert" className="text-sm text-wrong">
          {problems.map((problem) => word(problem)).join(" ")}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={change.isPending}>
          {t("saveTerms")}
        </Button>
        <Button variant="quiet" onClick={() => onClose(false)}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
