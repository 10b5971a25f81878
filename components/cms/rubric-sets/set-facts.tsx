import { useTranslations } from "next-intl";
import { TitleFields } from "@/components/cms/rubric-sets/title-fields";
import { Field } from "@/components/ui/field";
import type { RubricSetContent } from "@/lib/rubric-sets/client/use-update-rubric-set";
import { LEVELS } from "@/lib/rubric-sets/schema";

/** A role of content/roles.yaml in the language of the page. */
export interface RoleName {
  readonly slug: string;
  readonly name: string;
}

interface SetFactsProps {
  readonly content: RubricSetContent;
  onChange(change: Partial<RubricSetContent>): void;
  readonly roles: readonly RoleName[];
  readonly disabled: boolean;
}

/** Title, level and role of a set. */
export function SetFacts({ content, onChange, roles, disabled }: SetFactsProps) {
  const t = useTranslations("cms.rubricSets");
  const { title, level, role } = content;
  const isEmpty = title.zh.trim() === "" && title.en.trim() === "";
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TitleFields
        title={title}
        onTitle={(next) => onChange({ title: next })}
        error={isEmpty ? t("untitled") : undefined}
        disabled={disabled}
      />
      <Field label={t("level")}>
        {(control) => (
          <select
            {...control}
            disabled={disabled}
            value={level ?? ""}
            onChange={({ target }) => onChange({ level: LEVELS.find((each) => each === target.value) ?? null })}
          >
            <option value="">{t("anyLevel")}</option>
            {LEVELS.map((each) => (
              <option key={each} value={each}>
                {t(`levels.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("role")}>
        {(control) => (
          <select
            {...control}
            disabled={disabled}
            value={role ?? ""}
            onChange={({ target }) => onChange({ role: target.value || null })}
          >
            <option value="">{t("anyRole")}</option>
            {role && !roles.some(({ slug }) => slug === role) && <option value={role}>{role}</option>}
            {roles.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
