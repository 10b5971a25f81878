"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Section } from "@/components/progress/section";
import type { Locale } from "@/lib/core/locale";
import type { Progress } from "@/lib/progress/schema";
import type { Subjects } from "@/lib/progress/subjects";

interface DueListProps {
  readonly due: Progress["due"];
  readonly locale: Locale;
  readonly subjects: Subjects;
}

/** What to review next, the earliest first; each line leads to its item. */
export function DueList({ due, locale, subjects }: DueListProps) {
  const t = useTranslations("progress");
  const [now] = useState(() => Date.now());
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
  return (
    <Section title={t("due.title")}>
      {due.length > 0 && (
        <p className="mb-3">
          <a href={`/${locale}/review`} className="text-accent underline decoration-from-font underline-offset-4">
            {t("due.review")}
          </a>
        </p>
      )}
      {due.length === 0 && <p className="text-muted">{t("due.none")}</p>}
      <ul className="divide-y divide-line">
        {due.map((card) => {
          const isDue = Date.parse(card.due) <= now;
          const item = subjects.items[card.itemId];
          return (
            <li key={card.itemId} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
              <a
                href={`/${locale}/chapters/${card.chapter}${item ? `#${item.section}` : ""}`}
                className="min-w-0 break-words text-accent underline-offset-4 hover:underline"
              >
                {item?.title ?? card.itemId}
              </a>
              <time dateTime={card.due} className={isDue ? "font-medium text-caution" : "text-muted"}>
                {isDue ? t("due.now") : date.format(new Date(card.due))}
              </time>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
