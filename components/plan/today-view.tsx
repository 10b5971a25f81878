"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Failure } from "@/components/plan/failure";
import { FirstVisit } from "@/components/plan/first-visit";
import { TodaysPlan } from "@/components/plan/todays-plan";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { INTERVIEW_LINE } from "@/components/plan/interview-line";
import { useToday } from "@/lib/plan/client/use-today";
import type { PlanNames } from "@/lib/plan/plan-names";
import { useBrowserTimeZone } from "@/lib/settings/client/use-browser-time-zone";

interface TodayViewProps {
  readonly names: PlanNames;
  readonly locale: Locale;
}

/** The learner's day, loaded after the static page is readable: three questions at first, then what to do. */
export function TodayView({ names, locale }: TodayViewProps) {
  const t = useTranslations("plan");
  const today = useToday();
  const { refetch } = today;
  const isKnown = today.data !== undefined && (today.data.plan !== null || today.data.streak.longest > 0);
  useBrowserTimeZone(isKnown && !today.data.hasTimeZone, () => void refetch());
  const isAsking = today.data && (today.data.plan === null || today.data.plan.phase === "past");
  const wasAsking = useRef(false);
  // The form that was sent is gone, and the focus with it: it goes to what came of it.
  useEffect(() => {
    if (isAsking === false && wasAsking.current) document.getElementById(INTERVIEW_LINE)?.focus();
    if (isAsking !== undefined) wasAsking.current = isAsking;
  }, [isAsking]);
  if (today.isError) return <Failure error={today.error} locale={locale} onAgain={() => void refetch()} />;
  if (!today.data) {
    return (
      <div role="status">
        <span className="sr-only">{t("loading")}</span>
        <Skeleton className="h-16 max-w-md" />
        <Skeleton className="mt-8 h-80" />
      </div>
    );
  }
  const { plan } = today.data;
  return plan ? (
    <TodaysPlan today={today.data} plan={plan} names={names} locale={locale} />
  ) : (
    <FirstVisit today={today.data} names={names} locale={locale} />
  );
}
