"use client";

import { useLocale, useTranslations } from "next-intl";
import { CERTAINTY_STEPS } from "@/lib/practice/certainty-steps";

interface CertaintyFieldProps {
  readonly name: string;
  /** In percent; undefined while nothing was said. */
  readonly value: number | undefined;
  onChange(value: number | undefined): void;
}

/** Asks how sure the learner is. Nobody has to say: the step that was chosen is taken back by choosing it again. */
export function CertaintyField({ name, value, onChange }: CertaintyFieldProps) {
  const t = useTranslations("certainty");
  const percent = new Intl.NumberFormat(useLocale(), { style: "percent" });
  return (
    <fieldset className="mt-4 text-sm">
      <legend className="mb-1.5 text-muted">{t("question")}</legend>
      <div className="flex flex-wrap gap-1.5">
        {CERTAINTY_STEPS.map((step) => (
          <label
            key={step}
            className="relative flex min-h-9 cursor-pointer items-center rounded-full border border-line px-3 text-muted hover:border-accent has-checked:border-accent has-checked:bg-accent-soft has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={value === step}
              onChange={() => onChange(step)}
              onClick={() => value === step && onChange(undefined)}
            />
            {t("step", { word: t(`steps.${step}`), share: percent.format(step / 100) })}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
