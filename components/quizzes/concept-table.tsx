"use client";

import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/core/locale";
import type { ResultOutput } from "@/lib/quizzes/schema";

interface ConceptTableProps {
  readonly concepts: ResultOutput["concepts"];
  readonly names: Readonly<Record<string, string>>;
  readonly locale: Locale;
}

/** What each concept earned, those with the most to gain first. */
export function ConceptTable({ concepts, names, locale }: ConceptTableProps) {
  const t = useTranslations("quizzes.result");
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  if (concepts.length === 0) return null;
  return (
    <section aria-labelledby="quiz-concepts">
      <h2 id="quiz-concepts" className="mb-3 text-xl font-semibold">
        {t("concepts")}
      </h2>
      <table className="w-full border-collapse text-left tabular-nums">
        <thead className="text-sm text-muted">
          <tr className="border-b border-line">
            <th scope="col" className="py-2 pr-3 font-medium">
              {t("concept")}
            </th>
            <th scope="col" className="px-3 py-2 text-right font-medium">
              {t("items")}
            </th>
            <th scope="col" className="px-3 py-2 text-right font-medium">
              {t("points")}
            </th>
            <th scope="col" className="py-2 pl-3 text-right font-medium">
              {t("share2")}
            </th>
          </tr>
        </thead>
        <tbody>
          {concepts.map(({ concept, items, earned, possible }) => (
            <tr key={concept} className="border-b border-line">
              <th scope="row" className="py-2 pr-3 font-normal wrap-anywhere">
                {names[concept] ?? concept}
              </th>
              <td className="px-3 py-2 text-right">{items}</td>
              <td className="px-3 py-2 text-right">{t("ratio", { earned, possible })}</td>
              <td className="py-2 pl-3 text-right">{possible > 0 ? percent.format(earned / possible) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
