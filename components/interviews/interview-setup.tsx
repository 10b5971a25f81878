"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { PickOne } from "@/components/interviews/pick-one";
import { PlanPreview } from "@/components/interviews/plan-preview";
import { ProblemAlert } from "@/components/interviews/problem-alert";
import { RoundFields } from "@/components/interviews/round-fields";
import { SetField } from "@/components/interviews/set-field";
import { useSetup } from "@/components/interviews/use-setup";
import { ChipGroup } from "@/components/quizzes/chip-group";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { LOCALES, type Locale } from "@/lib/core/locale";
import { storeSetup } from "@/lib/interviews/client/kept-setup";
import { useCreateInterview } from "@/lib/interviews/client/use-create-interview";
import { usePlan } from "@/lib/interviews/client/use-plan";
import { MINUTES } from "@/lib/interviews/schema";
import type { SetupNames } from "@/lib/interviews/setup-names";
import { LEVELS } from "@/lib/rubric-sets/schema";

const SEED = /^[a-z0-9]{6,12}$/;

interface InterviewSetupProps {
  readonly locale: Locale;
  readonly names: SetupNames;
}

/** Everything that is chosen before an interview, with what will come of it; then it begins. */
export function InterviewSetup({ locale, names }: InterviewSetupProps) {
  const t = useTranslations("interviews");
  const { setup, change, language, setLanguage } = useSetup(locale, names);
  const [seed, setSeed] = useState("");
  const create = useCreateInterview();
  const usesSet = setup.setId !== undefined;
  const { data: plan } = usePlan(setup, !usesSet && setup.rounds.length > 0);
  const isBusy = create.isPending || create.isSuccess;
  const isSeedWrong = seed !== "" && !SEED.test(seed);
  const isEmpty = !usesSet && (setup.rounds.length === 0 || plan?.rounds.length === 0);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy || isEmpty || isSeedWrong) return;
    const input = { setup: { ...setup, ...(seed !== "" && { seed }) }, locale: language };
    storeSetup(input);
    create.mutate(input, {
      onSuccess: ({ interviewId }) => window.location.assign(`/${locale}/interviews/${interviewId}`),
    });
  }

  return (
    <form onSubmit={onSubmit} noValidate className="space-y-6 rounded-xl border border-line bg-raised p-4 sm:p-6">
      <Field label={t("setup.role")} hint={names.roles[setup.role]?.summary}>
        {(control) => (
          <select {...control} value={setup.role} onChange={(event) => change({ role: event.target.value })}>
            {Object.entries(names.roles).map(([slug, { title }]) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="grid gap-6 sm:grid-cols-2">
        <PickOne
          legend={t("setup.level")}
          name="level"
          options={LEVELS.map((value) => ({ value, label: t(`levels.${value}`) }))}
          value={setup.level}
          onValue={(level) => change({ level })}
        />
        <PickOne
          legend={t("setup.minutes")}
          name="minutes"
          options={MINUTES.map((value) => ({ value, label: t("setup.minutesValue", { count: value }) }))}
          value={setup.minutes}
          onValue={(minutes) => change({ minutes })}
        />
      </div>
      <SetField locale={locale} setId={setup.setId} onSet={(setId) => change({ setId })} />
      {!usesSet && (
        <>
          <RoundFields rounds={setup.rounds} onRounds={(rounds) => change({ rounds })} plan={plan} />
          <details className="rounded-lg border border-line px-4 py-2.5">
            <summary className="cursor-pointer text-sm">
              <span className="font-medium">{t("setup.chapters")}</span>{" "}
              <span className="text-muted">
                {setup.chapters.length === 0
                  ? t("setup.chaptersHint")
                  : setup.chapters.map((slug) => names.chapters[slug]).join(" · ")}
              </span>
            </summary>
            <div className="mt-3">
              <ChipGroup
                legend={t("setup.chapters")}
                options={Object.entries(names.chapters).map(([value, label]) => ({ value, label }))}
                chosen={setup.chapters}
                onChosen={(chapters) => change({ chapters: [...chapters] })}
              />
            </div>
          </details>
        </>
      )}
      <div className="grid gap-6 sm:grid-cols-2">
        <PickOne
          legend={t("setup.language")}
          name="language"
          options={LOCALES.map((value) => ({ value, label: t(`setup.${value}`) }))}
          value={language}
          onValue={(value: Locale) => setLanguage(value)}
          hint={t("setup.languageHint")}
        />
        <Field
          label={t("setup.seed")}
          hint={t("setup.seedHint")}
          error={isSeedWrong ? t("setup.seedWrong") : undefined}
        >
          {(control) => (
            <input
              {...control}
              value={seed}
              onChange={(event) => setSeed(event.target.value.trim().toLowerCase())}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={12}
            />
          )}
        </Field>
      </div>
      <label className="flex cursor-pointer items-center gap-3">
        <input
          type="checkbox"
          checked={setup.showsDifficulty}
          onChange={(event) => change({ showsDifficulty: event.target.checked })}
          className="size-4 accent-accent"
        />
        {t("setup.difficulty")}
      </label>
      <section aria-labelledby="interview-plan" className="rounded-lg bg-surface px-4 py-3">
        <h3 id="interview-plan" className="mb-1.5 text-sm font-medium">
          {t("setup.plan")}
        </h3>
        <div aria-live="polite" className="min-h-16">
          {usesSet ? (
            <p className="text-sm">{t("setup.setHint")}</p>
          ) : setup.rounds.length === 0 ? (
            <p className="text-sm font-medium text-caution">{t("setup.noRound")}</p>
          ) : (
            <PlanPreview plan={plan} />
          )}
        </div>
      </section>
      <ProblemAlert error={create.error} locale={locale} />
      <div>
        <Button type="submit" busy={isBusy} disabled={isEmpty || isSeedWrong}>
          {t(isBusy ? "setup.starting" : "setup.start")}
        </Button>
        <p className="mt-2 text-sm text-muted">{t("setup.startNote")}</p>
      </div>
    </form>
  );
}
