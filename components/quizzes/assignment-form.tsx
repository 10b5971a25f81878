"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { CopyLink } from "@/components/quizzes/copy-link";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { TermsFields } from "@/components/quizzes/terms-fields";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { systemClock } from "@/lib/core/clock";
import type { Locale } from "@/lib/core/locale";
import { quizKeys } from "@/lib/quizzes/client/quiz-keys";
import { useCreateAssignment } from "@/lib/quizzes/client/use-create-assignment";
import type { DraftOutput } from "@/lib/quizzes/draft-schema";
import { newTerms, problemsOf, toTerms, type TermsForm, type TermsProblem } from "@/lib/quizzes/terms-form";

/** Stands for whoever has the link, among the ids of teams. */
const BY_LINK = "";

export interface AssignTarget {
  readonly teamId: string;
  readonly name: string;
}

interface AssignmentFormProps {
  readonly draft: DraftOutput;
  readonly teams: readonly AssignTarget[];
  /** For instructors alone. */
  readonly mayByLink: boolean;
  readonly teamId: string | undefined;
  readonly locale: Locale;
}

/** Assigns a quiz as it is now: to whom, when, how long and how often. What it gives is the link. */
export function AssignmentForm({ draft, teams, mayByLink, teamId, locale }: AssignmentFormProps) {
  const t = useTranslations("quizzes.manage");
  const client = useQueryClient();
  const [target, setTarget] = useState(teamId ?? (mayByLink ? BY_LINK : (teams[0]?.teamId ?? BY_LINK)));
  const [form, setForm] = useState(() => newTerms(systemClock(), draft.document.minutes));
  const [problems, setProblems] = useState<readonly TermsProblem[]>([]);
  const create = useCreateAssignment();
  const made = useRef<HTMLDivElement>(null);
  const { data } = create;
  useEffect(() => {
    if (data) made.current?.focus();
  }, [data]);

  function change(part: Partial<TermsForm>) {
    const next = { ...form, ...part };
    setForm(next);
    // What was said of the form holds for what stands in it now.
    if (problems.length > 0) setProblems(problemsOf(next, systemClock()));
    create.reset();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (create.isPending || data) return;
    const found = problemsOf(form, systemClock());
    setProblems(found);
    if (found.length > 0) return;
    const source = { by: "draft" as const, draftId: draft.draftId, version: draft.version };
    create.mutate(
      { title: draft.document.title.trim(), source, ...toTerms(form), ...(target !== BY_LINK && { teamId: target }) },
      { onSuccess: () => void client.invalidateQueries({ queryKey: quizKeys.assignments() }) },
    );
  }

  return (
    <form onSubmit={onSubmit} noValidate className="space-y-6 rounded-xl border border-line bg-raised p-4 sm:p-6">
      <Field label={t("target")}>
        {(control) => (
          <select
            {...control}
            value={target}
            onChange={(event) => {
              setTarget(event.target.value);
              create.reset();
            }}
          >
            {mayByLink && <option value={BY_LINK}>{t("byLink")}</option>}
            {teams.map((team) => (
              <option key={team.teamId} value={team.teamId}>
                {t("toTeam", { name: team.name })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TermsFields form={form} onForm={change} problems={problems} />
      <p className="text-sm text-muted">{t("fixedNote")}</p>
      {create.error && <ProblemAlert error={create.error} locale={locale} />}
      {problems.length > 0 && (
        <p role="alert" className="text-sm text-wrong">
          {problems.map((problem) => t(`error.${problem}`)).join(" ")}
        </p>
      )}
      {!data && (
        <Button type="submit" busy={create.isPending}>
          {t(create.isPending ? "creating" : "create")}
        </Button>
      )}
      {data && (
        <Notice tone="good" ref={made}>
          <CopyLink
            path={`/${locale}/quizzes/assigned/${data.assignmentId}`}
            label={t(target === BY_LINK ? "created" : "createdForTeam")}
          />
          <p className="mt-3">
            <a
              href={`/${locale}/quizzes/manage/${data.assignmentId}`}
              className="text-accent underline underline-offset-4"
            >
              {t("toResults")}
            </a>
          </p>
        </Notice>
      )}
    </form>
  );
}
