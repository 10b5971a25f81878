"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { AnswerForm } from "@/components/practice/answer-form";
import { ItemFrame } from "@/components/practice/item-frame";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { kindOf } from "@/lib/quizzes/kind-of";
import type { RunningItem } from "@/lib/quizzes/schema";

export type Prepare = () => Promise<unknown>;

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
  const id = useId();
  const kind = kindOf(item.kind);

  return (
    <AnswerForm onSubmit={onNext}>
      <ItemFrame
        kind={item.kind}
        view={kind.public.parse(item.public[locale])}
        answer={answer}
        onAnswer={onAnswer}
        review={undefined}
        locked={isLocked}
        onPrepare={onPrepare}
        selfMarking={undefined}
        locale={locale}
        idPrefix={id}
        onFlip={onFlip}
      >
        {/* Lets Enter in a field move on where the player brings no button of its own. */}
        <button type="submit" hidden />
        {kind.carryOver && (
          <p className="mt-4 text-sm text-muted" role="status">
            {t(isPreparing ? "preparing" : "codeNote")}
          </p>
        )}
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
      </ItemFrame>
    </AnswerForm>
  );
}
