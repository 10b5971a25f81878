"use client";

import { useTranslations } from "next-intl";
import { FigureTable } from "@/components/ui/figure-table";
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
      <FigureTable
        head={t("concept")}
        columns={[
          { label: t("items"), of: ({ items }) => items },
          { label: t("points"), of: ({ earned, possible }) => t("ratio", { earned, possible }) },
          {
            label: t("share2"),
            of: ({ earned, possible }) => (possible > 0 ? percent.format(earned / possible) : "–"),
          },
        ]}
        rows={concepts}
        keyOf={({ concept }) => concept}
        nameOf={({ concept }) => names[concept] ?? concept}
      />
    </section>
  );
}
