"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LiveItem } from "@/components/practice/live-item";
import { Button, buttonClass } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { verdictOf } from "@/lib/core/score";
import { practiceKeys } from "@/lib/practice/client/practice-keys";
import type { PracticeItem } from "@/lib/quizzes/schema";

interface PractisedItemProps {
  readonly item: PracticeItem;
  readonly locale: Locale;
  onAnswered(): void;
}

/** One item of a practice quiz, live; one that was answered before the page was opened says what came of it. */
export function PractisedItem({ item, locale, onAnswered }: PractisedItemProps) {
  const t = useTranslations("quizzes");
  const client = useQueryClient();
  const { itemId, view, attempt } = item;
  const isDone = attempt !== null && attempt.score.status !== "awaiting-marks";
  const [isLive, setLive] = useState(() => {
    // The session has fixed the view; the item's own query would ask for another one.
    if (!isDone) client.setQueryData(practiceKeys.view(itemId), view);
    return !isDone;
  });
  if (isLive) {
    return (
      <LiveItem id={itemId} pageLocale={locale} built={<Skeleton className="h-80" />} onGraded={() => onAnswered()} />
    );
  }
  return (
    <div className="py-6 text-center">
      <p className="mb-4 font-medium">
        {t("practice.answered", { verdict: attempt ? t(`result.verdict.${verdictOf(attempt.score)}`) : "" })}
      </p>
      <div className="flex flex-wrap justify-center gap-3">
        {attempt && (
          <a href={`/${locale}/attempts/${attempt.attemptId}`} className={buttonClass("quiet")}>
            {t("practice.look")}
          </a>
        )}
        <Button variant="quiet" onClick={() => setLive(true)}>
          {t("practice.again")}
        </Button>
      </div>
    </div>
  );
}
