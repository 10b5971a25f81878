"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { InLanguage } from "@/components/quizzes/in-language";
import { PreviewEntrance } from "@/components/quizzes/preview/preview-entrance";
import { PreviewRun } from "@/components/quizzes/preview/preview-run";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { usePreview } from "@/lib/quizzes/client/use-preview";
import type { QuizNames } from "@/lib/quizzes/quiz-names";

interface PreviewQuizProps {
  readonly draftId: string;
  readonly locale: Locale;
  readonly names: QuizNames;
}

/** A quiz as a learner meets it, drawn anew for each round. Nothing of it is kept. */
export function PreviewQuiz({ draftId, locale: pageLocale, names }: PreviewQuizProps) {
  const t = useTranslations("quizzes");
  const [round, setRound] = useState(0);
  /** Whether time runs, once it has begun. */
  const [begun, setBegun] = useState<{ readonly hasClock: boolean }>();
  const preview = usePreview(draftId, round);
  if (preview.isError)
    return <ProblemAlert error={preview.error} locale={pageLocale} onAgain={() => void preview.refetch()} />;
  if (!preview.data) {
    return (
      <div role="status">
        <span className="sr-only">{t("loading")}</span>
        <Skeleton className="h-96" />
      </div>
    );
  }
  const { data } = preview;
  if (!begun)
    return (
      <PreviewEntrance
        draftId={draftId}
        preview={data}
        locale={pageLocale}
        onBegin={(hasClock) => setBegun({ hasClock })}
      />
    );
  return (
    <InLanguage pageLocale={pageLocale}>
      {(locale, flip) => (
        <PreviewRun
          key={round}
          draftId={draftId}
          preview={data}
          hasClock={begun.hasClock}
          names={names}
          locale={locale}
          onFlip={flip}
          onAgain={() => {
            setRound(round + 1);
            setBegun(undefined);
          }}
        />
      )}
    </InLanguage>
  );
}
