"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { ItemMap } from "@/components/quizzes/item-map";
import { KeyList } from "@/components/quizzes/key-list";
import { PlaceLine } from "@/components/quizzes/place-line";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import type { QuizDesk } from "@/components/quizzes/quiz-desk";
import { QuizClock } from "@/components/quizzes/quiz-clock";
import { QuizItem } from "@/components/quizzes/quiz-item";
import { QuizKeys } from "@/components/quizzes/quiz-keys";
import { SaveNote } from "@/components/quizzes/save-note";
import { SubmitPanel } from "@/components/quizzes/submit-panel";
import { useEnding } from "@/components/quizzes/use-ending";
import { useFlags } from "@/components/quizzes/use-flags";
import { usePrepare } from "@/components/quizzes/use-prepare";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useAnswers } from "@/lib/quizzes/client/use-answers";
import { useRemaining } from "@/lib/quizzes/client/use-remaining";
import { kindOf } from "@/lib/items/kind-of";
import type { RunningSession, SessionOutput } from "@/lib/quizzes/schema";

/** Code that was not run by now is run once more before time is up. */
const LAST_RUN_MS = 15_000;

interface RunningQuizProps {
  readonly session: RunningSession;
  readonly desk: QuizDesk;
  readonly locale: Locale;
  onFlip(): void;
  onLook(): Promise<{ readonly data?: SessionOutput | undefined }>;
}

/** A quiz against the clock or an assigned one: one item at a time in any order, everything saved as it is changed. */
export function RunningQuiz({ session, desk, locale, onFlip, onLook }: RunningQuizProps) {
  const t = useTranslations("quizzes.run");
  const { items } = session;
  const { answers, change, resolve, state, settle, refusals } = useAnswers(session, desk.send);
  const { flags, toggle } = useFlags(session, desk.keepFlag);
  const { register, prepare, prepareAll, busy } = usePrepare(items, answers, change);
  const left = useRemaining(session.remainingMs);
  const isShort = left !== null && left <= LAST_RUN_MS;
  const runLast = useEffectEvent(() => void prepareAll());
  useEffect(() => {
    if (isShort) runLast();
  }, [isShort]);
  const ending = useEnding({ submit: desk.submit, left, state, prepareAll, settle, onLook });
  const [position, setPosition] = useState(0);
  // Those that were shown stay as they are; code that was written before must be there to be run.
  const [reached, setReached] = useState<ReadonlySet<number>>(
    () =>
      new Set([
        0,
        ...items.flatMap(({ kind, answer, position: at }) => (kindOf(kind).carryOver && answer ? [at] : [])),
      ]),
  );
  const [isSubmitting, setSubmitting] = useState(false);
  const [showsKeys, setShowsKeys] = useState(false);
  const place = useRef<HTMLParagraphElement>(null);
  // Whoever moves on begins at the top of what is shown; the keys work from there.
  useEffect(() => place.current?.focus(), [position]);
  const see = useEffectEvent((at: number) => desk.see(at));
  useEffect(() => see(position), [position]);

  const stops = items.map((item, index) => ({
    isAnswered: kindOf(item.kind).isAnswered(answers[index]),
    isFlagged: flags[index] ?? false,
  }));
  const isLast = position === items.length - 1;

  function open(next: number) {
    if (next < 0 || next >= items.length) return;
    void prepare(position);
    setSubmitting(false);
    setReached((before) => new Set(before).add(next));
    setPosition(next);
  }
  const goNext = () => (isLast ? setSubmitting(true) : open(position + 1));

  async function settleConflict(at: number, keepsMine: boolean) {
    const { data } = await onLook();
    const kept = data?.phase === "running" ? data.items[at] : undefined;
    if (kept) resolve(kept, keepsMine);
  }

  return (
    <QuizKeys
      onNext={goNext}
      onPrevious={() => open(position - 1)}
      onFlag={() => toggle(position)}
      onList={() => setShowsKeys(!showsKeys)}
    >
      <PlaceLine ref={place} position={position} count={items.length}>
        <SaveNote state={state} />
        <QuizClock left={left} />
      </PlaceLine>
      <div className="rounded-xl border border-line bg-raised p-4 sm:p-6">
        {items.map((item, index) =>
          reached.has(index) ? (
            <div key={item.position} hidden={index !== position}>
              <QuizItem
                item={item}
                answer={answers[index]}
                onAnswer={(answer) => change(index, answer)}
                isLocked={ending.isEnding || ending.isTimeUp || busy === index}
                isPreparing={busy === index}
                onPrepare={(make) => register(index, make)}
                onNext={goNext}
                conflict={
                  refusals.has(index)
                    ? {
                        onTakeTheirs: () => void settleConflict(index, false),
                        onKeepMine: () => void settleConflict(index, true),
                      }
                    : undefined
                }
                locale={locale}
                onFlip={onFlip}
              />
            </div>
          ) : null,
        )}
        <div className="mt-6 flex flex-wrap items-center gap-3 border-t border-line pt-4">
          <Button variant="quiet" disabled={position === 0} onClick={() => open(position - 1)}>
            {t("previous")}
          </Button>
          <Button variant="quiet" aria-pressed={flags[position] ?? false} onClick={() => toggle(position)}>
            <span aria-hidden="true">⚑</span> {t(flags[position] ? "flagged" : "flag")}
          </Button>
          <Button className="ml-auto" variant={isLast ? "primary" : "quiet"} onClick={goNext}>
            {t(isLast ? "finish" : "next")}
          </Button>
        </div>
      </div>
      {ending.isTimeUp && (
        <p role="alert" className="mt-4 rounded-lg bg-caution-soft px-4 py-3 text-sm">
          {t("timeUp")} {state === "offline" && t("waiting")}
        </p>
      )}
      {ending.error && (
        <div className="mt-4">
          <ProblemAlert error={ending.error} locale={locale} onAgain={() => void ending.finish()} />
        </div>
      )}
      {isSubmitting && (
        <SubmitPanel
          stops={stops}
          isSubmitting={ending.isEnding}
          isWaiting={ending.isEnding && state === "offline"}
          onSubmit={() => void ending.finish()}
          onGoOn={() => {
            setSubmitting(false);
            place.current?.focus();
          }}
        />
      )}
      <ItemMap stops={stops} position={position} onOpen={open} />
      {!isLast && !isSubmitting && (
        <Button variant="quiet" className="mt-6" onClick={() => setSubmitting(true)}>
          {t("finish")}
        </Button>
      )}
      <KeyList isOpen={showsKeys} onToggle={() => setShowsKeys(!showsKeys)} />
    </QuizKeys>
  );
}
