"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { AdminAlert } from "@/components/admin/admin-alert";
import { Badge } from "@/components/admin/badge";
import { SettingFields } from "@/components/admin/setting-fields";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";
import { useChangeSiteSetting } from "@/lib/site-settings/client/use-site-settings";
import type { SiteSettingRow } from "@/lib/site-settings/schema";

interface SettingFormProps {
  readonly setting: SiteSettingRow;
  readonly locale: Locale;
}

/** One setting: where its value comes from, who changed it, and the way to change it. What was typed stays when saving fails. */
export function SettingForm({ setting, locale }: SettingFormProps) {
  const t = useTranslations("admin.settings");
  const { key, value, source, updatedAt, updatedBy } = setting;
  const save = useChangeSiteSetting(setting);
  const [typed, setTyped] = useState<SiteSettingRow["value"]>();
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const isFixed = source === "environment";
  const isRefused = save.error instanceof ApiError && save.error.code === "invalid-input";

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!save.isPending && typed !== undefined) save.mutate(typed, { onSuccess: () => setTyped(undefined) });
  }

  return (
    <form noValidate onSubmit={onSubmit} className="rounded-lg border border-line p-4">
      <h2 className="flex flex-wrap items-center justify-between gap-2 font-medium">
        {t(`keys.${key}.title`)}
        <Badge tone={isFixed ? "caution" : "plain"}>{t(`sources.${source}`)}</Badge>
      </h2>
      <p className="mt-1 mb-3 max-w-prose text-sm text-muted">{t(`keys.${key}.note`)}</p>
      <SettingFields
        settingKey={key}
        value={typed === undefined ? value : typed}
        isFixed={isFixed}
        isRefused={isRefused}
        onChange={(next) => {
          save.reset();
          setTyped(next);
        }}
      />
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        {!isFixed && (
          <Button
            type="submit"
            busy={save.isPending || typed === undefined}
            aria-label={t("saveWhich", { title: t(`keys.${key}.title`) })}
          >
            {t(save.isPending ? "saving" : "save")}
          </Button>
        )}
        <p role="status" className="text-sm">
          {save.isSuccess ? t("saved") : ""}
        </p>
        {updatedAt !== null && (
          <p className="text-sm text-muted">
            {t(updatedBy === null ? "changed" : "changedBy", {
              time: time.format(new Date(updatedAt)),
              nickname: updatedBy ?? "",
            })}
          </p>
        )}
      </div>
      {!isRefused && <AdminAlert error={save.error} locale={locale} />}
    </form>
  );
}
