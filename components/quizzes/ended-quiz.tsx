"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { QuizResult } from "@/components/quizzes/quiz-result";
import { Button, buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import type { QuizNames } from "@/lib/quizzes/quiz-names";
import type { EndedSession } from "@/lib/quizzes/schema";

interface EndedQuizProps {
  readonly session: EndedSession;
  readonly locale: Locale;
  readonly names: QuizNames;
  /** It took the place of what had the focus. */
  readonly takesFocus: boolean;
  onFlip(): void;
  onLook(): void;
}

/** How a quiz ended, and what it came to once that may be seen. */
export function EndedQuiz({ session, locale, names, takesFocus, onFlip, onLook }: EndedQuizProps) {
  const t = useTranslations("quizzes.ended");
  const { ending, sessionId } = session;
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) line.current?.focus();
  }, [takesFocus]);
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
  const at = moment.format(new Date(ending.at));
  return (
    <>
      <p ref={line} tabIndex={-1} className="mb-6 scroll-mt-24 text-muted">
        {t(ending.by === "deadline" ? "byDeadline" : "byLearner", { at })}
      </p>
      {ending.shown ? (
        <QuizResult sessionId={sessionId} locale={locale} names={names} onFlip={onFlip} />
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
