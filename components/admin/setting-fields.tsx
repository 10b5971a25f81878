"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { LOCALES } from "@/lib/core/locale";
import {
  SITE_DEFAULTS,
  type SiteSettingKey,
  siteSettingSchemas,
  type SiteSettingRow,
} from "@/lib/site-settings/schema";

type Value = SiteSettingRow["value"];

interface SettingFieldsProps {
  readonly settingKey: SiteSettingKey;
  /** Of the key, finished or not. */
  readonly value: Value;
  readonly isFixed: boolean;
  /** Whether the server refused what was typed. */
  readonly isRefused: boolean;
  onChange(value: Value): void;
}

/** The controls of one setting. */
export function SettingFields({ settingKey, ...props }: SettingFieldsProps) {
  switch (settingKey) {
    case "signUp":
      return <Choice {...props} name="signUp" options={siteSettingSchemas.signUp.options} />;
    case "review":
      return <Choice {...byOf(props)} name="review" options={siteSettingSchemas.review.shape.by.options} />;
    case "languages":
      return <Languages {...props} />;
    case "modelHost":
      return <ModelHost {...props} />;
    case "retention":
      return <Retention {...props} />;
  }
}

type FieldsProps = Omit<SettingFieldsProps, "settingKey">;

const byOf = ({ value, onChange, ...props }: FieldsProps): FieldsProps => ({
  ...props,
  value: siteSettingSchemas.review.safeParse(value).data?.by ?? SITE_DEFAULTS.review.by,
  onChange: (by) => onChange({ by }),
});

interface ChoiceProps extends FieldsProps {
  readonly name: "signUp" | "review";
  readonly options: readonly string[];
}

function Choice({ name, options, value, isFixed, onChange }: ChoiceProps) {
  const t = useTranslations("admin.settings");
  return (
    <fieldset disabled={isFixed} className="grid gap-1">
      <legend className="sr-only">{t(`keys.${name}.title`)}</legend>
      {options.map((option) => (
        <label key={option} className="flex min-h-10 items-center gap-2">
          <input
            type="radio"
            className="size-5 accent-accent"
            name={name}
            checked={value === option}
            onChange={() => onChange(option)}
          />
          {t(`keys.${name}.options.${option}` as "keys.signUp.options.open")}
        </label>
      ))}
    </fieldset>
  );
}

function Languages({ value, isFixed, isRefused, onChange }: FieldsProps) {
  const t = useTranslations("admin.settings");
  const offered = Array.isArray(value) ? value : [];
  return (
    <fieldset disabled={isFixed} className="grid gap-1">
      <legend className="sr-only">{t("keys.languages.title")}</legend>
      {LOCALES.map((locale) => (
        <label key={locale} className="flex min-h-10 items-center gap-2">
          <input
            type="checkbox"
            className="size-5 accent-accent"
            checked={offered.includes(locale)}
            onChange={({ target }) =>
              onChange(LOCALES.filter((each) => (each === locale ? target.checked : offered.includes(each))))
            }
          />
          {t(`keys.languages.options.${locale}`)}
        </label>
      ))}
      <p role="alert" className="text-sm text-wrong">
        {isRefused ? t("keys.languages.refused") : ""}
      </p>
    </fieldset>
  );
}

function ModelHost({ value, isFixed, isRefused, onChange }: FieldsProps) {
  const t = useTranslations("admin.settings.keys.modelHost");
  return (
    <Field label={t("label")} hint={t("hint")} error={isRefused ? t("refused") : undefined}>
      {(control) => (
        <input
          {...control}
          type="url"
          inputMode="url"
          autoComplete="off"
          maxLength={500}
          readOnly={isFixed}
          value={typeof value === "string" ? value : ""}
          onChange={({ target }) => onChange(target.value.trim() === "" ? null : target.value)}
        />
      )}
    </Field>
  );
}

function Retention({ value, isFixed, isRefused, onChange }: FieldsProps) {
  const t = useTranslations("admin.settings.keys.retention");
  const days = value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {(["idleGuestDays", "sessionIdleDays"] as const).map((name) => (
        <Field
          key={name}
          label={t(`fields.${name}`)}
          hint={t(`hints.${name}`)}
          error={isRefused && !isDay(name, days[name]) ? t("refused") : undefined}
        >
          {(control) => (
            <input
              {...control}
              type="number"
              inputMode="numeric"
              readOnly={isFixed}
              value={typeof days[name] === "number" ? days[name] : ""}
              onChange={({ target }) =>
                onChange({ ...days, [name]: target.value === "" ? null : Number(target.value) })
              }
            />
          )}
        </Field>
      ))}
    </div>
  );
}

const isDay = (name: "idleGuestDays" | "sessionIdleDays", value: unknown): boolean =>
  siteSettingSchemas.retention.shape[name].safeParse(value).success;
