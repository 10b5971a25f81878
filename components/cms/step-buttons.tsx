"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { NoteForm } from "@/components/cms/note-form";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { Button } from "@/components/ui/button";
import { useTakeStep } from "@/lib/cms/client/use-take-step";
import { offeredActs, type OfferedAct } from "@/lib/cms/offered-acts";
import type { CmsDocument, EditedItem, RevisionEntry } from "@/lib/cms/schema";
import { makePairs } from "@/lib/code-pairs/make-pairs";
import { codeExercise } from "@/lib/code-pairs/schema";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";
import { runtimeFor } from "@/lib/runtime/client/use-runtime";

interface StepButtonsProps {
  readonly revision: Pick<RevisionEntry, "revisionId" | "number" | "origin" | "status">;
  /** The revision's own, whose code may have to run before it can be reviewed. */
  readonly document: CmsDocument | null;
  readonly rights: EditedItem["rights"];
  readonly locale: Locale;
}

/** What can be done about a revision; each asks for a note in its place first. */
export function StepButtons({ revision, document, rights, locale }: StepButtonsProps) {
  const t = useTranslations("cms.editor");
  const step = useTakeStep();
  const [asked, setAsked] = useState<OfferedAct>();
  const [isRunning, setRunning] = useState(false);
  const acts = offeredActs(revision, rights);

  async function take({ to }: OfferedAct, note: string) {
    const { revisionId } = revision;
    try {
      await step.mutateAsync({ revisionId, body: { to, note } });
    } catch (error) {
      // An exercise in code is judged by what its code gives: it runs here, and the result goes along.
      const exercise = codeExercise.safeParse(document?.body);
      if (!(error instanceof ApiError && error.code === "pairs-missing") || !exercise.success) return;
      setRunning(true);
      const made = await makePairs(exercise.data, runtimeFor).catch(() => undefined);
      setRunning(false);
      if (!made || made.problems.length > 0) return;
      await step.mutateAsync({ revisionId, body: { to, note, pairs: [...made.pairs] } }).catch(() => undefined);
    }
    setAsked(undefined);
  }

  return (
    <div className="min-w-0 space-y-2">
      {asked ? (
        <NoteForm
          title={t(`acts.${asked.act}.title`, { number: revision.number })}
          label={t(`acts.${asked.act}.note`)}
          action={t(`acts.${asked.act}.button`)}
          max={2_000}
          isNeeded={asked.act === "ask-changes"}
          isBusy={step.isPending || isRunning}
          onNote={(note) => void take(asked, note)}
          onCancel={() => {
            setAsked(undefined);
            step.reset();
          }}
        >
          {isRunning && (
            <p role="status" className="text-sm text-muted">
              {t("runningCode")}
            </p>
          )}
        </NoteForm>
      ) : (
        acts.length > 0 && (
          <div className="flex flex-wrap gap-2">
            {acts.map((each, index) => (
              <Button
                key={each.act}
                variant={index === 0 && each.act !== "withdraw" && each.act !== "drop" ? "primary" : "quiet"}
                className="min-h-9 text-sm"
                onClick={() => {
                  step.reset();
                  setAsked(each);
                }}
              >
                {t(`acts.${each.act}.button`)}
              </Button>
            ))}
          </div>
        )
      )}
      {step.error && <ProblemAlert error={step.error} locale={locale} namespace="cms" />}
    </div>
  );
}
