"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { usePreviewDesk } from "@/components/quizzes/preview/use-preview-desk";
import { RunningQuiz } from "@/components/quizzes/running-quiz";
import { ShownResult } from "@/components/quizzes/shown-result";
import { Button, buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import type { PreviewOutput } from "@/lib/quizzes/draft-schema";
import type { QuizNames } from "@/lib/quizzes/quiz-names";
import type { ResultOutput, RunningSession } from "@/lib/quizzes/schema";

interface PreviewRunProps {
  readonly draftId: string;
  readonly preview: PreviewOutput;
  readonly hasClock: boolean;
  readonly names: QuizNames;
  readonly locale: Locale;
  onFlip(): void;
  onAgain(): void;
}

/** One round of a preview, from the first item to its result. */
export function PreviewRun({ draftId, preview, hasClock, names, locale, onFlip, onAgain }: PreviewRunProps) {
  const t = useTranslations("quizzes.preview");
  const [result, setResult] = useState<ResultOutput>();
  const desk = usePreviewDesk(draftId, preview, setResult);
  const done = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (result) done.current?.focus();
  }, [result]);
  const session: RunningSession = {
    ...{ sessionId: draftId, title: preview.title, phase: "running", mode: "assigned", items: preview.items },
    remainingMs: hasClock && preview.minutes !== null ? preview.minutes * 60_000 : null,
  };
  return (
    <>
      <p ref={done} tabIndex={-1} className="mb-5 scroll-mt-24 text-sm font-medium text-caution">
        {t(result ? "done" : "running")}
      </p>
      {result ? (
        <ShownResult result={result} locale={locale} names={names} onFlip={onFlip} onMarked={() => undefined}>
          <div className="mt-5 flex flex-wrap gap-3">
            <Button variant="quiet" onClick={onAgain}>
              {t("again")}
            </Button>
            <a href={`/${locale}/quizzes/drafts/${draftId}`} className={buttonClass()}>
              {t("back")}
            </a>
          </div>
        </ShownResult>
      ) : (
        <RunningQuiz
          session={session}
          desk={desk}
          locale={locale}
          onFlip={onFlip}
          // Nobody else has a hand in it: it is as this page knows it.
          onLook={() => Promise.resolve({ data: session })}
        />
      )}
    </>
  );
}
