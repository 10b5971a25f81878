"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConceptTable } from "@/components/quizzes/concept-table";
import { ResultItem } from "@/components/quizzes/result-item";
import type { Locale } from "@/lib/core/locale";
import type { QuizNames } from "@/lib/quizzes/quiz-names";
import type { ResultOutput } from "@/lib/quizzes/schema";

interface ShownResultProps {
  readonly result: ResultOutput;
  readonly locale: Locale;
  readonly names: QuizNames;
  onFlip(): void;
  onMarked(): void;
  /** What can be done next. */
  readonly children: ReactNode;
}

/** Score, concepts, and every item with its answer and explanation. */
export function ShownResult({ result, locale, names, onFlip, onMarked, children }: ShownResultProps) {
  const t = useTranslations("quizzes");
  const { earned, possible, awaiting, items, answered, solved, concepts, review } = result;
  return (
    <div className="space-y-10">
      <section aria-labelledby="quiz-score">
        <h2 id="quiz-score" className="text-2xl font-semibold">
          {t("result.score", { earned, possible })}
        </h2>
        <p className="mt-1 text-muted">
          {t("result.answered", { answered, items, solved })}
          {awaiting > 0 && ` · ${t("list.awaiting", { count: awaiting })}`}
        </p>
        {children}
      </section>
      <ConceptTable concepts={concepts} names={names.concepts} locale={locale} />
      <section aria-labelledby="quiz-review">
        <h2 id="quiz-review" className="mb-3 text-xl font-semibold">
          {t("result.review")}
        </h2>
        <ol className="divide-y divide-line border-y border-line">
          {review.map((item) => (
            <li key={item.position}>
              <ResultItem item={item} locale={locale} onFlip={onFlip} onMarked={onMarked} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
