"use client";

import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

/** Holds the place of a board that is loading. */
export function Loading() {
  const t = useTranslations("boards");
  return (
    <div role="status">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="h-96" />
    </div>
  );
}
