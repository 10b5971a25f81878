"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";

const FIELDS = ["q", "actor", "object"] as const;
const DAYS = ["from", "to"] as const;

export type AuditFilter = Readonly<Record<(typeof FIELDS)[number] | (typeof DAYS)[number] | "action", string>>;
export const NO_FILTER: AuditFilter = { q: "", actor: "", object: "", from: "", to: "", action: "" };

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  /** Every action that there is to choose. */
  readonly actions: readonly string[];
  onChange(filter: AuditFilter): void;
}

export function AuditFilters({ filter, actions, onChange }: AuditFiltersProps) {
  const t = useTranslations("admin.audit");
  const categories = [...new Set(actions.map((action) => action.split(".")[0] ?? ""))];
  return (
    <search className="grid gap-x-4 gap-y-3 sm:grid-cols-3">
      {FIELDS.map((name) => (
        <Field key={name} label={t(`filter.${name}`)}>
          {(control) => (
            <input
              {...control}
              type="search"
              maxLength={100}
              autoComplete="off"
              value={filter[name]}
              onChange={({ target }) => onChange({ ...filter, [name]: target.value })}
            />
          )}
        </Field>
      ))}
      <Field label={t("filter.action")}>
        {(control) => (
          <select
            {...control}
            value={filter.action}
            onChange={({ target }) => onChange({ ...filter, action: target.value })}
          >
            <option value="">{t("any")}</option>
            {categories.map((category) => (
              <optgroup key={category} label={category}>
                <option value={category}>{t("all", { category })}</option>
                {actions
                  .filter((action) => action.startsWith(`${category}.`))
                  .map((action) => (
                    <option key={action} value={action}>
                      {action}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      {DAYS.map((name) => (
        <Field key={name} label={t(`filter.${name}`)}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={filter[name]}
              onChange={({ target }) => onChange({ ...filter, [name]: target.value })}
            />
          )}
        </Field>
      ))}
    </search>
  );
}
