"use client";

import { useTranslations } from "next-intl";
import type { ComponentType, ReactNode } from "react";
import { Failure } from "@/components/plan/failure";
import { PlacementResult } from "@/components/plan/placement-result";
import { PlacementSitting } from "@/components/plan/placement-sitting";
import { buttonClass } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useToday } from "@/lib/plan/client/use-today";
import type { PlanNames } from "@/lib/plan/plan-names";

/** Shows one item to be answered; the page says which component does. */
export type ItemComponent = ComponentType<{
  readonly id: string;
  readonly pageLocale: Locale;
  readonly built: ReactNode;
  readonly onGraded: (share: number | undefined) => void;
}>;

interface PlacementRoomProps {
  readonly names: PlanNames;
  readonly locale: Locale;
  readonly Item: ItemComponent;
}

/** The placement that is under way, one item at a time; then what it showed. */
export function PlacementRoom({ names, locale, Item }: PlacementRoomProps) {
  const t = useTranslations("plan");
  const today = useToday();
  if (today.isError) return <Failure error={today.error} locale={locale} onAgain={() => void today.refetch()} />;
  if (!today.data) {
    return (
      <div role="status">
        <span className="sr-only">{t("loading")}</span>
        <Skeleton className="h-96" />
      </div>
    );
  }
  const { placement } = today.data;
  if (placement.state === "open") {
    return (
      <PlacementSitting placement={placement} locale={locale} Item={Item} onAnswered={() => void today.refetch()} />
    );
  }
  return (
    <>
      {placement.state === "done" ? (
        <PlacementResult today={today.data} names={names} locale={locale} />
      ) : (
        <p>{t("placement.room.closed")}</p>
      )}
      <p className="mt-6">
        <a href={`/${locale}/today`} className={buttonClass()}>
          {t("placement.room.leave")}
        </a>
      </p>
    </>
  );
}
