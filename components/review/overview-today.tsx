import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import type { ReviewOverview } from "@/lib/review/schema";

interface OverviewTodayProps {
  readonly overview: ReviewOverview;
  readonly locale: Locale;
}

/** What waits today and the way to it; below, streak and retention in numbers. */
export function OverviewToday({ overview, locale }: OverviewTodayProps) {
  const t = useTranslations("review.today");
  const { due, fresh, doneToday, cards, streak, retention } = overview;
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const waiting = due + fresh;
  const facts = [
    ["due", due.toLocaleString(locale), undefined],
    ["done", doneToday.toLocaleString(locale), undefined],
    ["streak", t("days", { days: streak.days }), t(streak.isPauseLeft ? "pauseLeft" : "pauseUsed")],
    [
      "retention",
      retention.recalled === null ? "–" : percent.format(retention.recalled),
      t("ofReviews", { count: retention.reviews }),
    ],
  ] as const;
  return (
    <>
      <section className="rounded-xl border border-line bg-surface px-5 py-6 sm:px-8">
        <h2 className="text-xl font-semibold">{t(waiting > 0 ? "title" : cards.known > 0 ? "nothing" : "empty")}</h2>
        <p className="mt-1 mb-5 text-muted">
          {waiting > 0 ? t("waiting", { due, fresh }) : t(cards.known > 0 ? "nothingHint" : "emptyHint")}
        </p>
        <div className="flex flex-wrap gap-3">
          {waiting > 0 && (
            <a href={`/${locale}/review/session`} className={buttonClass()}>
              {t("start")}
            </a>
          )}
          {waiting === 0 && cards.known > 0 && (
            <a href={`/${locale}/review/session?early=1`} className={buttonClass("quiet")}>
              {t("early")}
            </a>
          )}
          {cards.known === 0 && (
            <a href={`/${locale}/chapters`} className={buttonClass(waiting > 0 ? "quiet" : "primary")}>
              {t("toChapters")}
            </a>
          )}
        </div>
      </section>
      <dl className="mt-4 grid grid-cols-2 gap-3 sm:grid-cols-4">
        {facts.map(([key, value, note]) => (
          <div key={key} className="rounded-lg border border-line bg-raised px-4 py-3">
            <dt className="text-sm text-muted">{t(`facts.${key}`)}</dt>
            <dd className="text-2xl font-semibold tabular-nums">{value}</dd>
            {note && <dd className="mt-0.5 text-xs text-muted">{note}</dd>}
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-muted">{t("streakRule", { longest: streak.longest })}</p>
    </>
  );
}
