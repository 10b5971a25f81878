"use client";

import { useTranslations } from "next-intl";
import { QuizResult } from "@/components/quizzes/quiz-result";
import { Button, buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import type { QuizNames } from "@/lib/quizzes/quiz-names";
import type { EndedSession } from "@/lib/quizzes/schema";

interface EndedQuizProps {
  readonly session: EndedSession;
  readonly locale: Locale;
  readonly names: QuizNames;
  onFlip(): void;
  onLook(): void;
}

/** How a quiz ended, and what it came to once that may be seen. */
export function EndedQuiz({ session, locale, names, onFlip, onLook }: EndedQuizProps) {
  const t = useTranslations("quizzes.ended");
  const { ending, sessionId, mode } = session;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
  const at = moment.format(new Date(ending.at));
  return (
    <>
      <p className="mb-6 text-muted" role="status">
        {t(ending.by === "deadline" ? "byDeadline" : "byLearner", { at })}
      </p>
      {ending.shown ? (
        <QuizResult sessionId={sessionId} mode={mode} locale={locale} names={names} onFlip={onFlip} />
      ) : (
        <div className="rounded-xl border border-line bg-surface px-6 py-8">
          <p className="text-lg font-medium">{t("hidden", { at: moment.format(new Date(ending.resultsAt)) })}</p>
          <p className="mt-1 mb-5 text-muted">{t("hiddenNote")}</p>
          <div className="flex flex-wrap gap-3">
            <Button variant="quiet" onClick={onLook}>
              {t("refresh")}
            </Button>
            <a href={`/${locale}/quizzes`} className={buttonClass("quiet")}>
              {t("toList")}
            </a>
          </div>
        </div>
      )}
    </>
  );
}
