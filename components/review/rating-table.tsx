import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import {
  QUICK_PART,
  RATING_REASONS,
  SLOW_TIMES,
  SURE_PERCENT,
  UNSURE_PERCENT,
  type RatingReason,
} from "@/lib/review/derive-rating";

const RATING: Readonly<Record<RatingReason, 1 | 2 | 3 | 4>> = {
  ...{ missed: 1, "part-with-hint": 1, part: 2, retry: 2, hint: 2, unsure: 2, slow: 2 },
  ...{ "sure-and-quick": 4, known: 3 },
};

/** How an answer becomes a rating: the table of `deriveRating`, in words. */
export function RatingTable() {
  const t = useTranslations("review");
  const numbers = { unsure: UNSURE_PERCENT, sure: SURE_PERCENT, slow: SLOW_TIMES, quick: QUICK_PART * 100 };
  return (
    <Section title={t("table.title")} intro={t("table.intro")}>
      <table className="w-full max-w-2xl text-left text-sm">
        <thead className="text-muted">
          <tr className="border-b border-line">
            <th scope="col" className="py-2 pr-4 font-medium">
              {t("table.answer")}
            </th>
            <th scope="col" className="w-28 py-2 font-medium">
              {t("table.rating")}
            </th>
          </tr>
        </thead>
        <tbody>
          {RATING_REASONS.map((reason) => (
            <tr key={reason} className="border-b border-line">
              <td className="py-2 pr-4">{t(`table.rows.${reason}`, numbers)}</td>
              <td className="py-2">{t(`ratings.${RATING[reason]}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 max-w-prose text-sm text-muted">{t("table.note")}</p>
    </Section>
  );
}
