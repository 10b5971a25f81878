"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Failure } from "@/components/plan/failure";
import type { ItemComponent } from "@/components/plan/item-component";
import { PlacementResult } from "@/components/plan/placement-result";
import { PlacementSitting } from "@/components/plan/placement-sitting";
import { buttonClass } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useToday } from "@/lib/plan/client/use-today";
import type { PlanNames } from "@/lib/plan/plan-names";

interface PlacementRoomProps {
  readonly names: PlanNames;
  readonly locale: Locale;
  readonly Item: ItemComponent;
}

/** The placement that is under way, one item at a time; then what it showed. */
export function PlacementRoom({ names, locale, Item }: PlacementRoomProps) {
  const t = useTranslations("plan");
  const today = useToday();
  const outcome = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(false);
  const state = today.data?.placement.state;
  // The sitting is gone, and the focus with it: it goes to what came of it.
  useEffect(() => {
    if (wasOpen.current && state !== "open") outcome.current?.focus();
    wasOpen.current = state === "open";
  }, [state]);
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
      <h2 ref={outcome} tabIndex={-1} className="mb-4 text-xl font-semibold">
        {t(placement.state === "done" ? "placement.result" : "placement.room.closed")}
      </h2>
      {placement.state === "done" && <PlacementResult today={today.data} names={names} locale={locale} />}
      <p className="mt-6">
        <a href={`/${locale}/today`} className={buttonClass()}>
          {t("placement.room.leave")}
        </a>
      </p>
    </>
  );
}
