"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { Input } from "@/components/quizzes/terms-fields";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useSetAllowance } from "@/lib/quizzes/client/use-set-allowance";
import { problemsOfGrant, toAllowance, toGrantForm, type GrantForm } from "@/lib/quizzes/grant-form";
import type { ResultSession, Results } from "@/lib/quizzes/results-schema";

export type Grantee = Pick<ResultSession, "learnerId" | "nickname" | "allowance">;

interface AllowancePanelProps {
  readonly assignmentId: string;
  readonly grantee: Grantee;
  readonly results: Results;
  readonly locale: Locale;
  onClose(): void;
}

/** What one learner gets beyond everybody else. It takes the focus, and gives it back when it is closed. */
export function AllowancePanel({ assignmentId, grantee, results, locale, onClose }: AllowancePanelProps) {
  const t = useTranslations("quizzes.allow");
  const { learnerId, nickname, allowance } = grantee;
  const [form, setForm] = useState(() => toGrantForm(allowance));
  const set = useSetAllowance(assignmentId, learnerId);
  const panel = useRef<HTMLFormElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const name = nickname ?? "";
  const problems = problemsOfGrant(form, results, allowance);
  const change = (part: Partial<GrantForm>) => {
    setForm({ ...form, ...part });
    set.reset();
  };
  const wrong = (problem: (typeof problems)[number]) =>
    problems.includes(problem) ? t(`error.${problem}`) : undefined;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (set.isPending || problems.length > 0) return;
    set.mutate(toAllowance(form, allowance), { onSuccess: onClose });
  }

  return (
    <form
      ref={panel}
      tabIndex={-1}
      noValidate
      aria-label={t("title", { name })}
      onSubmit={onSubmit}
      className="mt-5 scroll-mt-24 space-y-4 rounded-xl border border-accent bg-raised p-4 sm:p-6"
    >
      <p className="font-semibold wrap-anywhere">{t("title", { name })}</p>
      <p className="text-sm text-muted">{t("note")}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {results.minutes !== null && (
          <Input
            label={t("minutes")}
            hint={t("minutesHint", { count: results.minutes })}
            type="number"
            min={0}
            max={300}
            value={form.minutes}
            onValue={(minutes) => change({ minutes })}
            error={wrong("minutes")}
          />
        )}
        <Input
          label={t("tries")}
          hint={t("triesHint", { count: results.tries })}
          type="number"
          min={0}
          max={20}
          value={form.tries}
          onValue={(tries) => change({ tries })}
          error={wrong("tries")}
        />
        {results.dueAt !== null && (
          <Input
            label={t("due")}
            type="datetime-local"
            value={form.due}
            onValue={(due) => change({ due })}
            error={wrong("due")}
          />
        )}
        <Input
          label={t("closes")}
          hint={t("closesHint")}
          type="datetime-local"
          value={form.closes}
          onValue={(closes) => change({ closes })}
          error={wrong("closes")}
        />
      </div>
      {set.isError && <ProblemAlert error={set.error} locale={locale} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={set.isPending} disabled={problems.length > 0}>
          {t("save")}
        </Button>
        {allowance && (
          <Button variant="quiet" busy={set.isPending} onClick={() => set.mutate(null, { onSuccess: onClose })}>
            {t("withdraw")}
          </Button>
        )}
        <Button variant="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
