"use client";

import { useTranslations } from "next-intl";
import { AnswerForm } from "@/components/practice/answer-form";
import { UnmarkedItem, type Prepare } from "@/components/practice/unmarked-item";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import type { RunningItem } from "@/lib/quizzes/schema";

interface QuizItemProps {
  readonly item: RunningItem;
  readonly answer: unknown;
  onAnswer(answer: unknown): void;
  /** Nothing can be changed: its code is being run, or the quiz is being submitted. */
  readonly isLocked: boolean;
  readonly isPreparing: boolean;
  onPrepare(prepare: Prepare | undefined): void;
  onNext(): void;
  /** Set while a newer answer of another tab stands in the way of the one shown. */
  readonly conflict: { onTakeTheirs(): void; onKeepMine(): void } | undefined;
  readonly locale: Locale;
  onFlip(): void;
}

/** One item of a quiz whose answers are kept and not marked yet. */
export function QuizItem(props: QuizItemProps) {
  const { item, answer, onAnswer, isLocked, isPreparing, onPrepare, onNext, conflict, locale, onFlip } = props;
  const t = useTranslations("quizzes.run");
  return (
    <AnswerForm onSubmit={onNext}>
      <UnmarkedItem
        codeNote={t(isPreparing ? "preparing" : "codeNote")}
        {...{ item, answer, onAnswer, isLocked, onPrepare, locale, onFlip }}
      >
        {/* Lets Enter in a field move on where the player brings no button of its own. */}
        <button type="submit" hidden />
        {conflict && (
          <div className="mt-4">
            <Alert title={t("conflictTitle")}>
              <p className="mt-1">{t("conflict")}</p>
              <div className="mt-3 flex flex-wrap gap-3">
                <Button variant="quiet" onClick={conflict.onTakeTheirs}>
                  {t("takeTheirs")}
                </Button>
                <Button variant="quiet" onClick={conflict.onKeepMine}>
                  {t("keepMine")}
                </Button>
              </div>
            </Alert>
          </div>
        )}
      </UnmarkedItem>
    </AnswerForm>
  );
}
