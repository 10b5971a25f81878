"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { AssignmentSource } from "@/components/quizzes/assignment-source";
import { AssignmentTimes } from "@/components/quizzes/assignment-times";
import { CopyLink } from "@/components/quizzes/copy-link";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { systemClock } from "@/lib/core/clock";
import type { Locale } from "@/lib/core/locale";
import { problemsOf, toField, toInput, type AssignmentDraft, type DraftProblem } from "@/lib/quizzes/assignment-draft";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";
import { useCreateAssignment } from "@/lib/quizzes/client/use-create-assignment";
import type { QuizNames } from "@/lib/quizzes/quiz-names";

const WEEK_MS = 7 * 86_400_000;

function emptyDraft(now: Date, uses: AssignmentDraft["uses"]): AssignmentDraft {
  return {
    ...{ title: "", by: "draw", uses, count: "10", picked: [], minutes: "30", tries: "1" },
    wish: { chapters: [], concepts: [], difficulties: [], kinds: [] },
    ...{ opens: toField(now), closes: toField(new Date(now.getTime() + WEEK_MS)) },
    ...{ results: "closing", resultsTime: "" },
  };
}

interface AssignmentFormProps {
  readonly locale: Locale;
  readonly names: QuizNames;
  /** For the members of this team alone; absent: for whoever has the link. */
  readonly teamId?: string;
  /** Whether the assigner may use assessment items, as instructors do. */
  readonly hasAssessment?: boolean;
}

/** Makes a quiz and assigns it; what it gives is the link to hand out. */
export function AssignmentForm({ locale, names, teamId, hasAssessment = true }: AssignmentFormProps) {
  const t = useTranslations("quizzes.manage");
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => emptyDraft(systemClock(), [hasAssessment ? "assessment" : "practice"]));
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const create = useCreateAssignment();
  const made = useRef<HTMLDivElement>(null);
  const { data } = create;
  useEffect(() => {
    if (data) made.current?.focus();
  }, [data]);
  const wrong = (problem: DraftProblem) => (problems.includes(problem) ? t(`error.${problem}`) : undefined);
  const isTooFew = create.error?.issues?.some(({ code }) => code === "too-few-items") ?? false;

  function change(part: Partial<AssignmentDraft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    // What was said of the form holds for what stands in it now.
    if (problems.length > 0) setProblems(problemsOf(next, systemClock()));
    create.reset();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (create.isPending) return;
    const found = problemsOf(draft, systemClock());
    setProblems(found);
    if (found.length > 0) return;
    create.mutate(
      { ...toInput(draft), ...(teamId !== undefined && { teamId }) },
      {
        onSuccess: () => void client.invalidateQueries({ queryKey: quizKeys.assignments() }),
      },
    );
  }

  return (
    <form onSubmit={onSubmit} noValidate className="space-y-6 rounded-xl border border-line bg-raised p-4 sm:p-6">
      <Field label={t("name")} hint={t("nameHint")} error={wrong("title")}>
        {(control) => (
          <input
            {...control}
            maxLength={120}
            value={draft.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <AssignmentSource
        draft={draft}
        onDraft={change}
        names={names}
        locale={locale}
        teamId={teamId}
        hasAssessment={hasAssessment}
        error={wrong("pick") ?? wrong("uses") ?? (isTooFew ? t("error.few") : undefined)}
      />
      <AssignmentTimes draft={draft} onDraft={change} timesError={wrong("times")} resultsError={wrong("results")} />
      {create.error && !isTooFew && <ProblemAlert error={create.error} locale={locale} />}
      {problems.length > 0 && (
        <p role="alert" className="text-sm text-wrong">
          {problems.map((problem) => t(`error.${problem}`)).join(" ")}
        </p>
      )}
      <Button type="submit" busy={create.isPending}>
        {t(create.isPending ? "creating" : "create")}
      </Button>
      {data && (
        <Notice tone="good" ref={made}>
          <CopyLink
            path={`/${locale}/quizzes/assigned/${data.assignmentId}`}
            label={t(teamId === undefined ? "created" : "createdForTeam")}
          />
        </Notice>
      )}
    </form>
  );
}
