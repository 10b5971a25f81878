import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { Failure } from "@/components/plan/failure";
import { RoleField } from "@/components/plan/role-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Locale } from "@/lib/core/locale";
import { useUpdatePlan } from "@/lib/plan/client/use-update-plan";
import type { RoleName } from "@/lib/plan/plan-names";
import { MINUTES } from "@/lib/plan/plan-settings";
import { readPlanForm, type PlanProblems } from "@/lib/plan/read-plan-form";
import type { PlanInput, Today } from "@/lib/plan/schema";

interface PlanFormProps {
  readonly today: Today;
  /** Undefined on the first visit. */
  readonly saved: PlanInput | undefined;
  readonly roles: readonly RoleName[];
  readonly locale: Locale;
}

const INTERVIEW_FIELD = "interview";

/** The three questions that a plan follows from. */
export function PlanForm({ today: { today, hasTimeZone }, saved, roles, locale }: PlanFormProps) {
  const t = useTranslations("plan.form");
  const form = useRef<HTMLFormElement>(null);
  const update = useUpdatePlan(hasTimeZone);
  const [problems, setProblems] = useState<PlanProblems>({});

  useEffect(() => {
    if (Object.keys(problems).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [problems]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (update.isPending) return;
    const data = new FormData(event.currentTarget);
    const dateField = event.currentTarget.elements.namedItem(INTERVIEW_FIELD) as HTMLInputElement; // the field below
    const given = {
      interview: String(data.get(INTERVIEW_FIELD)),
      isDateUnreadable: dateField.validity.badInput,
      role: String(data.get("role")),
      minutes: String(data.get("minutes")),
    };
    const read = readPlanForm(given, today, saved?.interview ?? null);
    update.reset();
    setProblems("problems" in read ? read.problems : {});
    if ("input" in read) update.mutate(read.input);
  }

  return (
    <form
      ref={form}
      onSubmit={onSubmit}
      noValidate
      className="space-y-6 rounded-xl border border-line bg-raised p-5 sm:p-6"
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          label={t("interview.label")}
          hint={t("interview.hint")}
          error={problems.interview && t(`interview.${problems.interview}`)}
        >
          {(control) => (
            <input {...control} type="date" name={INTERVIEW_FIELD} defaultValue={saved?.interview ?? ""} min={today} />
          )}
        </Field>
        <Field
          label={t("minutes.label")}
          hint={t("minutes.hint")}
          error={problems.minutes && t("minutes.out-of-bounds", MINUTES)}
        >
          {(control) => (
            <input
              {...control}
              name="minutes"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={saved?.minutes ?? MINUTES.usual}
            />
          )}
        </Field>
      </div>
      <RoleField roles={roles} chosen={saved?.role} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={update.isPending}>
          {t(update.isPending ? "saving" : saved ? "save" : "make")}
        </Button>
        <span role="status" className="text-sm text-correct">
          {update.isSuccess && t("saved")}
        </span>
      </div>
      {update.error && <Failure error={update.error} locale={locale} />}
    </form>
  );
}
