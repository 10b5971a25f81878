"use client";

import { useTranslations } from "next-intl";
import { ConceptTable } from "@/components/quizzes/concept-table";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { ResultItem } from "@/components/quizzes/result-item";
import { Button, buttonClass } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useCreateQuiz } from "@/lib/quizzes/client/use-create-quiz";
import { useResult } from "@/lib/quizzes/client/use-result";
import type { QuizNames } from "@/lib/quizzes/quiz-names";

interface QuizResultProps {
  readonly sessionId: string;
  readonly locale: Locale;
  readonly names: QuizNames;
  onFlip(): void;
}

/** Score, concepts, what to do next, and every item with its answer and explanation. */
export function QuizResult({ sessionId, locale, names, onFlip }: QuizResultProps) {
  const t = useTranslations("quizzes");
  const result = useResult(sessionId);
  const create = useCreateQuiz();
  if (result.isError)
    return <ProblemAlert error={result.error} locale={locale} onAgain={() => void result.refetch()} />;
  if (!result.data) {
    return (
      <div role="status">
        <span className="sr-only">{t("loading")}</span>
        <Skeleton className="mb-6 h-24" />
        <Skeleton className="h-64" />
      </div>
    );
  }

  const { earned, possible, awaiting, items, answered, solved, missed, concepts, review } = result.data;
  const isBusy = create.isPending || create.isSuccess;
  const practise = () =>
    create.mutate(
      { mode: "missed", sessionId },
      { onSuccess: (next) => window.location.assign(`/${locale}/quizzes/sessions/${next.sessionId}`) },
    );
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
        {create.isError && (
          <div className="mt-4">
            <ProblemAlert error={create.error} locale={locale} />
          </div>
        )}
        <div className="mt-5 flex flex-wrap items-center gap-3">
          {missed.practicable > 0 && (
            <Button busy={isBusy} onClick={practise}>
              {t("result.missed")}
            </Button>
          )}
          <a href={`/${locale}/quizzes`} className={buttonClass("quiet")}>
            {t("result.another")}
          </a>
          {missed.held > 0 && <p className="text-sm text-muted">{t("result.held", { count: missed.held })}</p>}
        </div>
      </section>
      <ConceptTable concepts={concepts} names={names.concepts} locale={locale} />
      <section aria-labelledby="quiz-review">
        <h2 id="quiz-review" className="mb-3 text-xl font-semibold">
          {t("result.review")}
        </h2>
        <ol className="divide-y divide-line border-y border-line">
          {review.map((item) => (
            <li key={item.position}>
              <ResultItem item={item} locale={locale} onFlip={onFlip} onMarked={() => void result.refetch()} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
