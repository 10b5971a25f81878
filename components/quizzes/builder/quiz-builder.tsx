"use client";

import { useTranslations } from "next-intl";
import { BuilderForm } from "@/components/quizzes/builder/builder-form";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useAssignableItems } from "@/lib/quizzes/client/use-assignable-items";
import { useDraft } from "@/lib/quizzes/client/use-draft";
import type { QuizNames } from "@/lib/quizzes/quiz-names";

interface QuizBuilderProps {
  readonly draftId: string;
  readonly locale: Locale;
  readonly names: QuizNames;
  /** Whether the maker may use assessment items, as instructors do. */
  readonly hasAssessment: boolean;
  readonly teamId: string | undefined;
}

/** A quiz under its maker's hands, once it and the bank are there. */
export function QuizBuilder({ draftId, locale, ...rest }: QuizBuilderProps) {
  const t = useTranslations("quizzes");
  const draft = useDraft(draftId);
  const pool = useAssignableItems();
  const failed = [draft, pool].find(({ isError }) => isError);
  if (failed?.error) return <ProblemAlert error={failed.error} locale={locale} onAgain={() => void failed.refetch()} />;
  if (!draft.data || !pool.data) {
    return (
      <div role="status">
        <span className="sr-only">{t("loading")}</span>
        <Skeleton className="mb-6 h-11" />
        <Skeleton className="h-96" />
      </div>
    );
  }
  return <BuilderForm draft={draft.data} items={pool.data.items} locale={locale} {...rest} />;
}
