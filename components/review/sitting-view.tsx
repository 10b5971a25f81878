import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Failure } from "@/components/review/failure";
import type { ItemComponent } from "@/components/review/item-component";
import { RatingPanel } from "@/components/review/rating-panel";
import { SittingActions } from "@/components/review/sitting-actions";
import { useSessionKeys } from "@/components/review/use-session-keys";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import type { SessionKey } from "@/lib/review/client/session-key";
import { useRecordAct } from "@/lib/review/client/use-record-act";
import { useReviewedCard } from "@/lib/review/client/use-reviewed-card";
import { useUndo } from "@/lib/review/client/use-undo";
import { beginSitting, moveOn, takeBack, type SittingEntry } from "@/lib/review/sitting";

interface SittingViewProps {
  readonly first: readonly SittingEntry[];
  readonly locale: Locale;
  readonly chapters: Readonly<Record<string, string>>;
  readonly Item: ItemComponent;
  onEnd(): void;
}

/** One item after another. Everything can be done by a key: the item's own until it is marked, then Enter or 1 to 4. */
export function SittingView({ first, locale, chapters, Item, onEnd }: SittingViewProps) {
  const t = useTranslations("review");
  const [sitting, setSitting] = useState(() => beginSitting(first));
  const [told, setTold] = useState("");
  const place = useRef<HTMLParagraphElement>(null);
  const { entries, position, round, isGraded } = sitting;
  const entry = entries[position];
  const act = useRecordAct();
  const undo = useUndo();
  const [asked, setAsked] = useState(0);
  const card = useReviewedCard(entry?.itemId ?? "", entry && isGraded ? `${round} ${asked}` : undefined);
  const isBusy = act.isPending || undo.isPending;

  // Whoever moves on begins at the top of what is shown; the button that led here may be gone.
  useEffect(() => {
    if (round > 0) place.current?.focus();
  }, [round]);

  function accept(words = "") {
    setTold(words);
    act.reset();
    undo.reset();
    if (position + 1 < entries.length) setSitting(moveOn);
    else onEnd();
  }

  function rate(rating: 1 | 2 | 3 | 4) {
    const review = card.data?.review;
    if (!review || isBusy) return;
    const words = t("rating.told", { rating: t(`ratings.${rating}`), days: review.days[rating] });
    if (rating === review.rating) return accept(words);
    act.mutate({ kind: "rate", attemptId: review.attemptId, rating }, { onSuccess: () => accept(words) });
  }

  function putAway(kind: "bury" | "suspend") {
    if (!entry || isBusy) return;
    act.mutate({ kind, itemId: entry.itemId }, { onSuccess: () => accept(t(`session.told.${kind}`)) });
  }

  function takeLastBack() {
    if (isBusy) return;
    act.reset();
    undo.mutate(undefined, {
      onSuccess: (undone) => {
        setTold(t(`undone.${undone.undone}`));
        setSitting((before) => takeBack(before, undone));
        setAsked((before) => before + 1);
      },
    });
  }

  useSessionKeys((key: SessionKey) => {
    if (key === "undo") takeLastBack();
    else if (key === "bury" || key === "suspend") putAway(key);
    else if (!isGraded || isBusy) return false;
    else if (key === "accept") accept();
    else rate(key);
    return true;
  });

  if (!entry) return null;
  return (
    <div>
      <p ref={place} tabIndex={-1} className="mb-2 scroll-mt-20 text-sm text-muted">
        {t("session.progress", { number: position + 1, count: entries.length })}
        {" · "}
        {t(`session.kinds.${entry.kind}`)}
        {" · "}
        <a href={`/${locale}/chapters/${entry.chapter}`} className="underline underline-offset-4 hover:text-ink">
          {chapters[entry.chapter] ?? entry.chapter}
        </a>
      </p>
      <progress className="sr-only" aria-label={t("session.title")} value={position} max={entries.length} />
      <svg aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none" className="mb-5 h-0.5 w-full">
        <rect width="100" height="1" fill="var(--color-line)" />
        <rect width={((position + (isGraded ? 1 : 0)) / entries.length) * 100} height="1" fill="var(--color-accent)" />
      </svg>
      <div className="rounded-xl border border-line bg-raised p-4 sm:p-6">
        <Item
          key={`${entry.itemId} ${round}`}
          id={entry.itemId}
          pageLocale={locale}
          built={<Skeleton className="h-80" />}
          onGraded={(share) => {
            if (share === undefined) return;
            setSitting((before) => ({ ...before, isGraded: true }));
            setAsked((before) => before + 1);
          }}
        />
      </div>
      {isGraded && card.data && (
        <RatingPanel card={card.data} locale={locale} isBusy={isBusy} onAccept={() => accept()} onRate={rate} />
      )}
      {isGraded && card.isError && (
        <div className="mt-5">
          <Failure error={card.error} locale={locale} onAgain={() => void card.refetch()} />
          <Button className="mt-3" onClick={() => accept()}>
            {t("session.next")}
          </Button>
        </div>
      )}
      {(act.error ?? undo.error) && (
        <div className="mt-5">
          <Failure error={act.error ?? undo.error} locale={locale} />
        </div>
      )}
      <p role="status" className="mt-3 min-h-6 text-sm text-muted">
        {told}
      </p>
      <SittingActions
        isBusy={isBusy}
        onBury={() => putAway("bury")}
        onSuspend={() => putAway("suspend")}
        onUndo={takeLastBack}
      />
    </div>
  );
}
