import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { ReviewedCard } from "@/lib/review/schema";

interface CardWhyProps {
  readonly card: ReviewedCard;
  readonly locale: Locale;
}

/** Why a card is due when it is: what FSRS knows of it, and its formula with the numbers in it. */
export function CardWhy({ card: { why, due }, locale }: CardWhyProps) {
  const t = useTranslations("review.why");
  if (!why) return <p className="text-sm text-muted">{t("new")}</p>;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  const { stability, difficulty, retrievability, desired, elapsedDays, intervalDays, factor, decay, reps, lapses } =
    why;
  const facts = [
    ["stability", t("days", { days: number.format(stability) })],
    ["difficulty", t("outOfTen", { value: number.format(difficulty) })],
    ["retrievability", percent.format(retrievability)],
    ["desired", percent.format(desired)],
    ["interval", t("days", { days: number.format(intervalDays) })],
    ["history", t("counts", { reps, lapses })],
  ] as const;
  return (
    <div className="text-sm">
      <p className="mb-3">
        {t("sentence", { desired: percent.format(desired), date: due ? date.format(new Date(due)) : "" })}
      </p>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {facts.map(([key, value]) => (
          <div key={key} className="flex justify-between gap-3 border-b border-line py-1">
            <dt className="text-muted">{t(key)}</dt>
            <dd className="text-right tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 font-mono text-xs break-words">
        R(t) = (1 + F·t/S)^C = (1 + {fine.format(factor)}·{number.format(elapsedDays)}/{number.format(stability)})^
        {fine.format(decay)} = {fine.format(retrievability)}
      </p>
      <p className="mt-1 text-xs text-muted">{t("formula")}</p>
    </div>
  );
}
