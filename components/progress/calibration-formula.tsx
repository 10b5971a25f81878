"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/progress/section";
import type { Locale } from "@/lib/core/locale";
import type { Calibration } from "@/lib/progress/calibration";

interface CalibrationFormulaProps {
  readonly calibration: Calibration;
  readonly locale: Locale;
}

/** The score with its parts: formula, numbers, and what each says. */
export function CalibrationFormula({ calibration, locale }: CalibrationFormulaProps) {
  const t = useTranslations("calibration.formula");
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const { brier, reliability, resolution, uncertainty } = calibration;
  const parts = [
    ["brier", "(1/N) Σ (f − o)²", brier],
    ["reliability", "(1/N) Σ n (f − ō)²", reliability],
    ["resolution", "(1/N) Σ n (ō − p)²", resolution],
    ["uncertainty", "p (1 − p)", uncertainty],
  ] as const;
  const [total, ...terms] = [brier, reliability, resolution, uncertainty].map((value) => decimal.format(value));
  return (
    <Section title={t("title")}>
      <p className="max-w-prose text-sm text-muted">{t("symbols")}</p>
      <p className="my-4 overflow-x-auto rounded-md bg-surface px-4 py-3 font-mono text-sm whitespace-nowrap">
        {`${total} = ${terms[0]} − ${terms[1]} + ${terms[2]}`}
      </p>
      <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {parts.map(([name, formula, value]) => (
          <div key={name}>
            <dt className="font-medium">
              {t(`${name}.name`)}{" "}
              <span className="font-mono text-sm font-normal">{`${formula} = ${decimal.format(value)}`}</span>
            </dt>
            <dd className="mt-0.5 text-sm text-muted">{t(`${name}.says`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 max-w-prose text-sm text-muted">{t("sources")}</p>
    </Section>
  );
}
