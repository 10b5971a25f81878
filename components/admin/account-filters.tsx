"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { ACCOUNT_STATES } from "@/lib/admin/schema";
import { ROLES } from "@/lib/auth/viewer";

export interface Filters {
  readonly q: string;
  readonly role: string;
  readonly state: string;
}

interface AccountFiltersProps {
  readonly filters: Filters;
  onChange(filters: Filters): void;
}

export function AccountFilters({ filters, onChange }: AccountFiltersProps) {
  const t = useTranslations("admin");
  return (
    <search className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_10rem_10rem]">
      <Field label={t("accounts.search")}>
        {(control) => (
          <input
            {...control}
            type="search"
            maxLength={100}
            autoComplete="off"
            value={filters.q}
            onChange={(event) => onChange({ ...filters, q: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("accounts.role")}>
        {(control) => (
          <select
            {...control}
            value={filters.role}
            onChange={(event) => onChange({ ...filters, role: event.target.value })}
          >
            <option value="">{t("accounts.any")}</option>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`role.${role}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("accounts.state")}>
        {(control) => (
          <select
            {...control}
            value={filters.state}
            onChange={(event) => onChange({ ...filters, state: event.target.value })}
          >
            <option value="">{t("accounts.any")}</option>
            {ACCOUNT_STATES.map((state) => (
              <option key={state} value={state}>
                {t(`accounts.states.${state}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </search>
  );
}
