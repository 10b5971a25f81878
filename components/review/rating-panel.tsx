import { useTranslations } from "next-intl";
import { CardWhy } from "@/components/review/card-why";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import type { ReviewedCard } from "@/lib/review/schema";

interface RatingPanelProps {
  readonly card: ReviewedCard;
  readonly locale: Locale;
  readonly isBusy: boolean;
  onAccept(): void;
  onRate(rating: 1 | 2 | 3 | 4): void;
}

const RATINGS = [1, 2, 3, 4] as const;
const TONE = { 1: "text-wrong", 2: "text-caution", 3: "text-correct", 4: "text-accent" } as const;

/** What the answer stood for and why; another rating is one key away. */
export function RatingPanel({ card, locale, isBusy, onAccept, onRate }: RatingPanelProps) {
  const t = useTranslations("review");
  const { review } = card;
  return (
    <section aria-label={t("rating.label")} className="mt-5 rounded-xl border border-line bg-surface p-4 sm:p-5">
      {review ? (
        <>
          <p role="status" className="mb-3">
            <span className={`font-semibold ${TONE[review.rating]}`}>{t(`ratings.${review.rating}`)}</span>
            {" · "}
            {review.rating === review.derived ? t(`reasons.${review.reason}`) : t("rating.own")}
            {" · "}
            {t("rating.next", { days: review.days[review.rating] })}
          </p>
          <div role="group" aria-label={t("rating.choose")} className="grid grid-cols-2 gap-2 sm:grid-cols-4">
            {RATINGS.map((rating) => (
              <button
                key={rating}
                type="button"
                aria-pressed={rating === review.rating}
                aria-disabled={isBusy}
                aria-keyshortcuts={String(rating)}
                onClick={() => onRate(rating)}
                className={`flex min-h-11 flex-col items-center justify-center rounded-lg border px-2 py-1.5 text-sm hover:border-accent ${
                  rating === review.rating ? "border-accent bg-raised" : "border-line"
                }`}
              >
                <span className={`font-medium ${TONE[rating]}`}>
                  <kbd className="mr-1 font-mono text-xs text-muted">{rating}</kbd>
                  {t(`ratings.${rating}`)}
                </span>
                <span className="text-xs text-muted tabular-nums">
                  {t("rating.days", { days: review.days[rating] })}
                </span>
              </button>
            ))}
          </div>
        </>
      ) : (
        <p role="status" className="mb-3 text-muted">
          {t("rating.none")}
        </p>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button busy={isBusy} onClick={onAccept} aria-keyshortcuts="Enter">
          {t("session.next")}
        </Button>
      </div>
      <details className="mt-4">
        <summary className="w-fit rounded-sm text-sm text-muted hover:text-ink">{t("why.title")}</summary>
        <div className="mt-3">
          <CardWhy card={card} locale={locale} />
        </div>
      </details>
    </section>
  );
}
