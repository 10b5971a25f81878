"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import { useNotices } from "@/lib/notices/client/use-notices";

/** The way to what the learner has not read yet; nothing where there is nothing. */
export function UnreadNotices({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("notices");
  const unread = useNotices().data?.pages[0]?.unread ?? 0;
  if (unread === 0) return null;
  return (
    <p className="mb-6">
      <a
        href={`/${locale}/notices`}
        className="inline-flex min-h-10 items-center rounded-lg bg-accent-soft px-3 font-medium text-accent underline underline-offset-4"
      >
        {t("waiting", { count: unread })}
      </a>
    </p>
  );
}
