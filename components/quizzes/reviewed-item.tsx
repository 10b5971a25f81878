"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ItemFrame } from "@/components/practice/item-frame";
import { ItemResult } from "@/components/practice/item-result";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { selfMarks, type SelfMarks } from "@/lib/items/contract";
import { useMarkAttempt } from "@/lib/practice/client/use-mark-attempt";
import { kindOf } from "@/lib/items/kind-of";
import type { ResultItem } from "@/lib/quizzes/schema";

interface ReviewedItemProps {
  readonly item: ResultItem;
  readonly locale: Locale;
  onFlip(): void;
  onMarked(): void;
}

/** An item of a quiz as it was answered and marked; an open answer is marked here by its writer. */
export function ReviewedItem({ item, locale, onFlip, onMarked }: ReviewedItemProps) {
  const t = useTranslations("quizzes.result");
  const id = useId();
  const kind = kindOf(item.kind);
  const review = kind.review.parse(item.review[locale]);
  const given = kind.answer.safeParse(item.answer).data;
  const [changed, setChanged] = useState<SelfMarks>({});
  const marking = useMarkAttempt();
  const awaits = item.score.status === "awaiting-marks" && item.attemptId !== null;
  const kept = selfMarks.safeParse(item.marks).data;
  const marks: SelfMarks = kept ?? { ...kind.suggestedMarks?.(review), ...changed };
  const points = kind.pointsToMark?.(review) ?? [];
  const unmarked = points.filter((point) => marks[point] === undefined).length;

  function save() {
    if (item.attemptId) marking.mutate({ attemptId: item.attemptId, marks }, { onSuccess: onMarked });
  }

  return (
    <ItemFrame
      kind={item.kind}
      view={kind.public.parse(item.public[locale])}
      answer={given}
      onAnswer={() => undefined}
      review={review}
      locked
      selfMarking={
        points.length > 0 && item.attemptId !== null
          ? { marks, onMarks: setChanged, locked: !awaits || marking.isPending }
          : undefined
      }
      locale={locale}
      idPrefix={id}
      onFlip={onFlip}
    >
      <ItemResult
        result={{ score: item.score }}
        explanation={review.explanation}
        error={marking.error}
        locale={locale}
        onReload={onMarked}
      />
      {awaits && (
        <Button className="mt-4" busy={marking.isPending} disabled={unmarked > 0} onClick={save}>
          {unmarked > 0 ? t("marksLeft", { count: unmarked }) : t("saveMarks")}
        </Button>
      )}
    </ItemFrame>
  );
}
