"use client";

import { useTranslations } from "next-intl";
import { LiveItem } from "@/components/practice/live-item";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";

/** An item on a page of its own: one that no lesson shows. */
export function PracticeItem({ id, locale }: { readonly id: string; readonly locale: Locale }) {
  const t = useTranslations("practice");
  return (
    <div role="group" aria-label={t("item")} className="rounded-xl border border-line bg-raised p-4 sm:p-6">
      <LiveItem id={id} pageLocale={locale} built={<Skeleton className="h-80" />} />
    </div>
  );
}
