"use client";

import { useTranslations } from "next-intl";
import { useViewer } from "@/lib/auth/client/use-viewer";
import type { Locale } from "@/lib/core/locale";

/** The ways to writing questions and to the administration, for whoever may take them. */
export function AdminEntry({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("links.state");
  const viewer = useViewer();
  if (viewer.data?.kind !== "account" || viewer.data.role === "learner") return null;
  const link = "text-accent underline underline-offset-4";
  return (
    <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2 text-sm">
      <a className={link} href={`/${locale}/cms/items`}>
        {t("questionBank")}
      </a>
      {viewer.data.role === "admin" && (
        <a className={link} href={`/${locale}/admin/users`}>
          {t("administration")}
        </a>
      )}
    </p>
  );
}
