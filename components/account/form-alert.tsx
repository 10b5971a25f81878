"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import { ApiError } from "@/lib/http/client";

/** What went wrong with the form as a whole, what to do, and the number to name when asking for help. */
export function FormAlert({ error, locale }: { readonly error: unknown; readonly locale: Locale }) {
  const t = useTranslations("account");
  const known = error instanceof ApiError ? error : new ApiError("internal");
  const minutes = known.retryAfterSeconds === undefined ? undefined : Math.ceil(known.retryAfterSeconds / 60);
  return (
    <div role="alert" className="mb-5 rounded-md border border-wrong bg-wrong-soft px-4 py-3 text-sm text-ink">
      <p className="font-medium">{known.title[locale]}</p>
      <p className="mt-1">
        {known.detail[locale]}
        {minutes !== undefined && ` ${t("retryIn", { minutes })}`}
      </p>
      {known.requestId && known.code === "internal" && (
        <p className="mt-1 text-xs text-muted">{t("requestId", { id: known.requestId })}</p>
      )}
    </div>
  );
}
