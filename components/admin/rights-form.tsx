"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { AdminAlert } from "@/components/admin/admin-alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { useSetRights } from "@/lib/admin/client/use-set-rights";
import type { AccountRow } from "@/lib/admin/schema";
import { ROLES } from "@/lib/auth/viewer";
import type { Locale } from "@/lib/core/locale";

interface RightsFormProps {
  readonly account: AccountRow;
  readonly locale: Locale;
}

/** The role of an account, and an instructor's permission to review. */
export function RightsForm({ account, locale }: RightsFormProps) {
  const t = useTranslations("admin");
  const save = useSetRights(account.userId);
  const [role, setRole] = useState(account.role);
  const [mayReview, setMayReview] = useState(account.mayReview);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!save.isPending) save.mutate({ role, mayReview: mayReview && role === "instructor" });
  }

  return (
    <form onSubmit={onSubmit} className="grid gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t("accounts.role")}>
          {(control) => (
            <select
              {...control}
              value={role}
              onChange={({ target }) => setRole(ROLES.find((each) => each === target.value) ?? role)}
            >
              {ROLES.map((each) => (
                <option key={each} value={each}>
                  {t(`role.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button type="submit" className="min-h-11" busy={save.isPending}>
          {t(save.isPending ? "accounts.saving" : "accounts.save")}
        </Button>
      </div>
      {role === "instructor" && (
        <label className="flex min-h-10 items-center gap-2 text-sm">
          <input
            type="checkbox"
            className="size-5 accent-accent"
            checked={mayReview}
            onChange={({ target }) => setMayReview(target.checked)}
          />
          {t("accounts.mayReview")}
        </label>
      )}
      <p role="status" className="text-sm empty:hidden">
        {save.isSuccess ? t("accounts.saved") : ""}
      </p>
      <AdminAlert error={save.error} locale={locale} />
    </form>
  );
}
