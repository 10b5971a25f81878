"use client";

import { useTranslations } from "next-intl";
import { useViewer } from "@/lib/auth/client/use-viewer";
import type { Locale } from "@/lib/core/locale";

/** The way to quizzes for others, for those who make them. */
export function ManageLink({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("quizzes.manage");
  const viewer = useViewer();
  if (viewer.data?.kind !== "account" || viewer.data.role === "learner") return null;
  return (
    <p className="mb-8">
      <a href={`/${locale}/quizzes/drafts`} className="text-accent underline underline-offset-4">
        {t("toMaking")}
      </a>
    </p>
  );
}
