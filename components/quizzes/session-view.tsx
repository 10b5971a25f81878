"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { EndedQuiz } from "@/components/quizzes/ended-quiz";
import { InLanguage } from "@/components/quizzes/in-language";
import { PracticeQuiz } from "@/components/quizzes/practice-quiz";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { TakenQuiz } from "@/components/quizzes/taken-quiz";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";
import { useSession } from "@/lib/quizzes/client/use-session";
import type { QuizNames } from "@/lib/quizzes/quiz-names";

interface SessionViewProps {
  readonly sessionId: string;
  readonly locale: Locale;
  readonly names: QuizNames;
}

/** One quiz of the learner's, as it is now: under way, or over. */
export function SessionView({ sessionId, locale: pageLocale, names }: SessionViewProps) {
  const t = useTranslations("quizzes");
  const session = useSession(sessionId);
  const look = () => void session.refetch();
  const { data } = session;
  const [firstPhase, setFirstPhase] = useState<string>();
  if (data && !firstPhase) setFirstPhase(data.phase);
  if (!data) {
    if (session.isError) return <ProblemAlert error={session.error} locale={pageLocale} onAgain={look} />;
    return (
      <div role="status">
        <span className="sr-only">{t("loading")}</span>
        <Skeleton className="mb-6 h-8 w-60" />
        <Skeleton className="h-96" />
      </div>
    );
  }
  if (data.phase === "practice") return <PracticeQuiz session={data} locale={pageLocale} />;
  return (
    <InLanguage pageLocale={pageLocale}>
      {(locale, flip) =>
        data.phase === "running" ? (
          <TakenQuiz session={data} locale={locale} onFlip={flip} onLook={session.refetch} />
        ) : (
          <EndedQuiz
            session={data}
            locale={locale}
            names={names}
            takesFocus={firstPhase !== "ended"}
            onFlip={flip}
            onLook={look}
          />
        )
      }
    </InLanguage>
  );
}
