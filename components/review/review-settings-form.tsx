import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { Failure } from "@/components/review/failure";
import { Section } from "@/components/ui/section";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Locale } from "@/lib/core/locale";
import {
  readReviewChanges,
  REVIEW_FIELDS,
  showReviewSettings,
  type ReviewField,
  type ReviewForm,
} from "@/lib/review/changed-review-settings";
import { useUpdateReviewSettings } from "@/lib/review/client/use-update-review-settings";
import { DUE_PER_DAY, NEW_PER_DAY, RETENTION } from "@/lib/review/review-settings";
import type { ReviewOverview } from "@/lib/review/schema";

interface ReviewSettingsFormProps {
  readonly saved: ReviewOverview["settings"];
  readonly locale: Locale;
}

const BOUNDS = {
  retention: { least: RETENTION.least * 100, most: RETENTION.most * 100 },
  newPerDay: { least: 0, most: NEW_PER_DAY.most },
  duePerDay: { least: 1, most: DUE_PER_DAY.most },
} as const;

/** How much to recall and how much to do in a day. Saving changes the fields that differ from what was shown. */
export function ReviewSettingsForm({ saved, locale }: ReviewSettingsFormProps) {
  const t = useTranslations("review.settings");
  const form = useRef<HTMLFormElement>(null);
  const update = useUpdateReviewSettings();
  const [shown, setShown] = useState<ReviewForm>(() => showReviewSettings(saved));
  const [problems, setProblems] = useState<readonly ReviewField[]>([]);

  useEffect(() => {
    if (problems.length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [problems]);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (update.isPending) return;
    const data = new FormData(event.currentTarget);
    const given = Object.fromEntries(REVIEW_FIELDS.map((name) => [name, String(data.get(name))])) as ReviewForm; // all fields are there
    const read = readReviewChanges(given, shown);
    setProblems("problems" in read ? read.problems : []);
    update.reset();
    if ("problems" in read) return;
    await update.mutateAsync(read.changes);
    setShown(given);
  }

  return (
    <Section title={t("title")} intro={t("intro")}>
      <form
        ref={form}
        onSubmit={(event) => void onSubmit(event).catch(() => undefined)}
        noValidate
        className="rounded-xl border border-line bg-raised p-5 sm:p-6"
      >
        <div className="grid gap-5 sm:grid-cols-3">
          {REVIEW_FIELDS.map((name) => (
            <Field
              key={name}
              label={t(`${name}.label`)}
              hint={t(`${name}.hint`)}
              error={problems.includes(name) ? t("problem", BOUNDS[name]) : undefined}
            >
              {(control) => <input {...control} name={name} inputMode="numeric" defaultValue={shown[name]} />}
            </Field>
          ))}
        </div>
        <div className="mt-5 flex flex-wrap items-center gap-3">
          <Button type="submit" busy={update.isPending}>
            {t(update.isPending ? "saving" : "save")}
          </Button>
          <span role="status" className="text-sm text-correct">
            {update.isSuccess && t("saved")}
          </span>
        </div>
        {update.error && (
          <div className="mt-4">
            <Failure error={update.error} locale={locale} />
          </div>
        )}
      </form>
    </Section>
  );
}
