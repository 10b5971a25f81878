"use client";

import { useTranslations } from "next-intl";
import { AdminAlert } from "@/components/admin/admin-alert";
import { SettingForm } from "@/components/admin/setting-form";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useSiteSettings } from "@/lib/site-settings/client/use-site-settings";

/** What an administrator decides for the whole site, one form each. */
export function SettingsBoard({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("admin.settings");
  const settings = useSiteSettings();
  return (
    <>
      <p className="mb-6 max-w-prose text-muted">{t("note")}</p>
      {settings.isPending && <Skeleton className="h-96" />}
      <div className="grid gap-6">
        {settings.data?.settings.map((setting) => (
          <SettingForm key={setting.key} setting={setting} locale={locale} />
        ))}
      </div>
      <AdminAlert error={settings.error} locale={locale} onAgain={() => void settings.refetch()} />
    </>
  );
}
