"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Failure } from "@/components/review/failure";
import type { ItemComponent } from "@/components/review/item-component";
import { SittingView } from "@/components/review/sitting-view";
import { buttonClass } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useReviewQueue } from "@/lib/review/client/use-review-queue";

interface ReviewSessionProps {
  readonly locale: Locale;
  /** Titles of chapters by slug. */
  readonly chapters: Readonly<Record<string, string>>;
  readonly isEarly: boolean;
  readonly Item: ItemComponent;
}

/** A sitting: what is due now, one item at a time, until nothing is left. */
export function ReviewSession(props: ReviewSessionProps) {
  const t = useTranslations("review");
  const { locale, isEarly } = props;
  const queue = useReviewQueue(isEarly);
  const end = useRef<HTMLHeadingElement>(null);
  const sat = useRef(false);
  const isLeft = queue.data && queue.data.entries.length > 0;
  // Whoever comes to the end of a sitting stands at what is said there; the button that led here is gone.
  useEffect(() => {
    if (isLeft) sat.current = true;
    else if (isLeft === false && sat.current) end.current?.focus();
  }, [isLeft]);
  if (queue.isError) return <Failure error={queue.error} locale={locale} onAgain={() => void queue.refetch()} />;
  if (!queue.data) {
    return (
      <div role="status">
        <span className="sr-only">{t("loading")}</span>
        <Skeleton className="h-96" />
      </div>
    );
  }
  const { entries, doneToday } = queue.data;
  if (isLeft) {
    return <SittingView key={queue.dataUpdatedAt} {...props} first={entries} onEnd={() => void queue.refetch()} />;
  }
  return (
    <section className="rounded-lg border border-line bg-surface px-6 py-10 text-center">
      <h2 ref={end} tabIndex={-1} className="text-xl font-semibold">
        {t(isEarly ? "session.noneEarly" : "session.done")}
      </h2>
      <p className="mx-auto mt-2 mb-6 max-w-prose text-muted">{t("session.doneToday", { count: doneToday })}</p>
      <a href={`/${locale}/review`} className={buttonClass()}>
        {t("session.toOverview")}
      </a>
    </section>
  );
}
