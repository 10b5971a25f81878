import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef, useState, type FormEvent } from "react";
import { Failure } from "@/components/plan/failure";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Locale } from "@/lib/core/locale";
import { planKeys } from "@/lib/plan/client/plan-keys";
import { readChanges } from "@/lib/settings/changed-settings";
import { useUpdateSettings } from "@/lib/settings/client/use-update-settings";
import { DAILY_GOAL_MAX } from "@/lib/settings/schema";

interface GoalFormProps {
  readonly goal: number | null;
  readonly locale: Locale;
}

/** Items a day, folded away until somebody wants to change them. */
export function GoalForm({ goal, locale }: GoalFormProps) {
  const t = useTranslations("plan.goal");
  const client = useQueryClient();
  const summary = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [isWrong, setIsWrong] = useState(false);
  const update = useUpdateSettings();

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (update.isPending) return;
    const dailyGoal = String(new FormData(event.currentTarget).get("dailyGoal"));
    const read = readChanges({ dailyGoal }, {});
    setIsWrong("problems" in read);
    if ("problems" in read) return field.current?.focus();
    update.mutate(read.changes, {
      onSuccess: () => {
        void client.invalidateQueries({ queryKey: planKeys.today() });
        // The form is folded away; the focus stays where it can be opened again.
        summary.current?.focus();
        setIsOpen(false);
      },
    });
  }

  return (
    <>
      <details className="mt-2" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary ref={summary} className="cursor-pointer text-sm text-accent underline underline-offset-4">
          {t(goal === null ? "set" : "change")}
        </summary>
        <form onSubmit={onSubmit} noValidate className="mt-3 space-y-3">
          <Field
            label={t("label")}
            hint={t("hint", { most: DAILY_GOAL_MAX })}
            error={isWrong ? t("problem", { most: DAILY_GOAL_MAX }) : undefined}
          >
            {(control) => (
              <input
                {...control}
                ref={field}
                name="dailyGoal"
                inputMode="numeric"
                autoComplete="off"
                defaultValue={goal ?? ""}
              />
            )}
          </Field>
          <Button type="submit" variant="quiet" busy={update.isPending}>
            {t("save")}
          </Button>
          {update.error && <Failure error={update.error} locale={locale} />}
        </form>
      </details>
      <p role="status" className="text-sm text-muted">
        {update.isSuccess && t("saved")}
      </p>
    </>
  );
}
