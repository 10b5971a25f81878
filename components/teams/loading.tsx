"use client";

import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

/** Holds the place of what is loading. */
export function Loading({ className }: { readonly className: string }) {
  const t = useTranslations("teams");
  return (
    <div role="status">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className={className} />
    </div>
  );
}
