"use client";

import { useTranslations } from "next-intl";
import { useViewer } from "@/lib/auth/client/use-viewer";
import type { Locale } from "@/lib/core/locale";

/** The way to the administration, for whoever may take it. */
export function AdminEntry({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("links.state");
  const viewer = useViewer();
  if (viewer.data?.kind !== "account" || viewer.data.role !== "admin") return null;
  return (
    <p className="mt-6 text-sm">
      <a className="text-accent underline underline-offset-4" href={`/${locale}/admin/users`}>
        {t("administration")}
      </a>
    </p>
  );
}
