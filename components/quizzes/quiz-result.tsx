"use client";

import { useTranslations } from "next-intl";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { ShownResult } from "@/components/quizzes/shown-result";
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

  const { missed } = result.data;
  const isBusy = create.isPending || create.isSuccess;
  const practise = () =>
    create.mutate(
      { mode: "missed", sessionId },
      { onSuccess: (next) => window.location.assign(`/${locale}/quizzes/sessions/${next.sessionId}`) },
    );
  return (
    <ShownResult
      result={result.data}
      locale={locale}
      names={names}
      onFlip={onFlip}
      onMarked={() => void result.refetch()}
    >
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
    </ShownResult>
  );
}
