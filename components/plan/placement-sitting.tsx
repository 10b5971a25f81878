import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Failure } from "@/components/plan/failure";
import type { ItemComponent } from "@/components/plan/item-component";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useChangePlacement } from "@/lib/plan/client/use-change-placement";
import type { Placement } from "@/lib/plan/schema";

interface PlacementSittingProps {
  readonly placement: Placement;
  readonly locale: Locale;
  readonly Item: ItemComponent;
  /** Told when the learner moves on from an answer. */
  onAnswered(): void;
}

/** What was not answered yet, in order; what is skipped comes again at the end. Leaving loses nothing: answers are kept as they are given. */
export function PlacementSitting({ placement: { items }, locale, Item, onAnswered }: PlacementSittingProps) {
  const t = useTranslations("plan.placement");
  const [queue, setQueue] = useState(() => items.filter(({ isAnswered }) => !isAnswered).map(({ itemId }) => itemId));
  const [isGraded, setIsGraded] = useState(false);
  const [round, setRound] = useState(0);
  const change = useChangePlacement();
  const place = useRef<HTMLParagraphElement>(null);
  const [current] = queue;
  const done = items.length - queue.length + (isGraded ? 1 : 0);

  // Whoever moves on begins at the top of what is shown; the button that led here may be gone.
  useEffect(() => {
    if (round > 0) place.current?.focus();
  }, [round]);

  function moveOn() {
    if (!current) return;
    const rest = queue.slice(1);
    // The last answer ends the placement: the server says so.
    if (isGraded && rest.length === 0) return onAnswered();
    setQueue(isGraded ? rest : [...rest, current]);
    setIsGraded(false);
    setRound(round + 1);
  }

  if (!current) return null;
  return (
    <div>
      <p ref={place} tabIndex={-1} className="mb-2 scroll-mt-20 text-sm text-muted tabular-nums">
        {t("room.progress", { done, count: items.length })}
      </p>
      <progress className="sr-only" aria-label={t("title")} value={done} max={items.length} />
      <svg aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none" className="mb-5 h-0.5 w-full">
        <rect width="100" height="1" fill="var(--color-line)" />
        <rect width={(done / items.length) * 100} height="1" fill="var(--color-accent)" />
      </svg>
      <div className="rounded-xl border border-line bg-raised p-4 sm:p-6">
        <Item
          key={`${current} ${round}`}
          id={current}
          pageLocale={locale}
          built={<Skeleton className="h-80" />}
          onGraded={(share) => setIsGraded((before) => before || share !== undefined)}
        />
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-3">
        {(isGraded || queue.length > 1) && (
          <Button variant={isGraded ? "primary" : "quiet"} onClick={moveOn}>
            {t(isGraded ? "room.next" : "room.skip")}
          </Button>
        )}
        <Button variant="quiet" busy={change.isPending} onClick={() => change.mutate("end")}>
          {t("end")}
        </Button>
        {!isGraded && queue.length === 1 && <p className="text-sm text-muted">{t("room.lastSkip")}</p>}
      </div>
      {change.error && (
        <div className="mt-4">
          <Failure error={change.error} locale={locale} />
        </div>
      )}
    </div>
  );
}
