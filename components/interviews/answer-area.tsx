"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DraftConflict } from "@/components/interviews/draft-conflict";
import { DraftNote } from "@/components/interviews/draft-note";
import { EndPanel } from "@/components/interviews/end-panel";
import { ItemAnswer } from "@/components/interviews/item-answer";
import { ProblemAlert } from "@/components/interviews/problem-alert";
import { ReadAloud } from "@/components/interviews/read-aloud";
import { TextAnswer } from "@/components/interviews/text-answer";
import { useSending } from "@/components/interviews/use-sending";
import { useTimeOver } from "@/components/interviews/use-time-over";
import { AnswerForm } from "@/components/practice/answer-form";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useDraft } from "@/lib/interviews/client/use-draft";
import type { Running } from "@/lib/interviews/schema";

interface AnswerAreaProps {
  readonly interview: Running;
  readonly locale: Locale;
  /** It took the place of what had the focus. */
  readonly takesFocus: boolean;
  onLook(): void;
}

/** Where one answers the line that waits, and what else can be done with it. Made anew for each line. */
export function AnswerArea({ interview, locale, takesFocus, onLook }: AnswerAreaProps) {
  const t = useTranslations("interviews.run");
  const { current, turns, lines } = interview;
  const draft = useDraft(interview, onLook);
  const sending = useSending(interview, draft);
  const isOver = useTimeOver(interview, { makeReady: sending.makeReady, settle: draft.settle, onLook });
  const [isEnding, setEnding] = useState(false);
  const isLocked = isOver || sending.isSending || sending.isPreparing;
  const hasAnswered = lines.some(({ by, position }) => by === "candidate" && position === current.position);
  const shared = { said: draft.said, onSaid: draft.change, isLocked, takesFocus, locale };
  const retry = { answer: sending.answer, end: sending.end, language: sending.flip, move: () => leave() };
  const leave = () => sending.move(hasAnswered ? "done" : "passed");

  return (
    <div className="mt-5">
      <AnswerForm onSubmit={() => void sending.answer()}>
        {current.kind === "open" ? (
          <TextAnswer {...shared} />
        ) : (
          <ItemAnswer
            {...shared}
            current={current}
            isPreparing={sending.isPreparing}
            onPrepare={sending.register}
            onFlip={sending.flip}
          />
        )}
        <DraftNote state={draft.state} />
        {draft.state === "conflict" && <DraftConflict onResolve={draft.resolve} />}
        <p role="alert" className="mt-1 text-sm font-medium text-wrong empty:hidden">
          {sending.complaint === "empty" && t("empty")}
          {sending.complaint === "unclear" && t("unclear")}
        </p>
        {isOver && (
          <p role="alert" className="mt-2 rounded-lg bg-caution-soft px-4 py-3 text-sm">
            {t("timeUp")}
          </p>
        )}
        <ProblemAlert
          error={sending.error}
          locale={locale}
          {...(sending.last && { onAgain: () => void retry[sending.last ?? "answer"]() })}
        />
        <div className="mt-3 flex flex-wrap gap-3">
          <Button type="submit" busy={isLocked}>
            {t(sending.isSending && sending.last === "answer" ? "sending" : "send")}
          </Button>
          <Button variant="quiet" busy={isLocked} onClick={() => void leave()}>
            {t(hasAnswered ? "done" : "pass")}
          </Button>
          <Button variant="quiet" className="sm:ml-auto" aria-expanded={isEnding} onClick={() => setEnding(!isEnding)}>
            {t("end")}
          </Button>
        </div>
      </AnswerForm>
      <div className="mt-3 flex flex-wrap gap-3">
        <ReadAloud interview={interview} locale={locale} />
        <Button
          variant="quiet"
          busy={sending.isSending}
          onClick={sending.flip}
          lang={locale === "zh" ? "en" : "zh-Hans"}
        >
          {t("language")}
        </Button>
      </div>
      {isEnding && (
        <EndPanel
          open={turns.filter(({ state }) => state === "current" || state === "ahead").length}
          isEnding={sending.isSending && sending.last === "end"}
          onEnd={() => void sending.end()}
          onGoOn={() => setEnding(false)}
        />
      )}
    </div>
  );
}
