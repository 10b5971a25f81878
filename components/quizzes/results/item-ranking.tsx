"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { rankItems } from "@/lib/quizzes/rank-items";
import type { Results } from "@/lib/quizzes/results-schema";

interface ItemRankingProps extends Pick<Results, "columns" | "sessions" | "now"> {
  readonly locale: Locale;
}

const FIRST = 5;

/** The items on which people are stuck, first those where most are now. */
export function ItemRanking({ columns, sessions, now, locale }: ItemRankingProps) {
  const t = useTranslations("quizzes.who");
  const [isWhole, setWhole] = useState(false);
  const ranked = rankItems(columns.length, sessions, new Date(now));
  const shown = isWhole ? ranked : ranked.slice(0, FIRST);
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {shown.map(({ column, stuck, here, met, answered, marked, share }) => {
          const item = columns[column];
          return (
            <li key={column} className="py-2.5">
              <p className="wrap-anywhere">
                <span className="mr-2 font-mono text-sm text-muted">{column + 1}</span>
                {item?.title?.[locale] ?? item?.itemId}
              </p>
              <p className="text-sm text-muted">
                {stuck > 0 && <span className="font-medium text-caution">{t("stuck", { count: stuck })} · </span>}
                {[
                  ...(here > 0 ? [t("here", { count: here })] : []),
                  t("answeredBy", { answered, met }),
                  ...(share === null ? [] : [t("share", { share: percent.format(share), marked })]),
                ].join(" · ")}
              </p>
            </li>
          );
        })}
      </ol>
      {ranked.length > FIRST && (
        <Button variant="quiet" className="mt-3" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? "fewerItems" : "allItems", { count: ranked.length })}
        </Button>
      )}
    </>
  );
}
