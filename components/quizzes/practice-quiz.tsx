"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { KeyList } from "@/components/quizzes/key-list";
import { ItemMap } from "@/components/quizzes/item-map";
import { PlaceLine } from "@/components/quizzes/place-line";
import { PractisedItem } from "@/components/quizzes/practised-item";
import { ProblemAlert } from "@/components/quizzes/problem-alert";
import { QuizKeys } from "@/components/quizzes/quiz-keys";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useSubmitSession } from "@/lib/quizzes/client/use-submit-session";
import type { PracticeSession } from "@/lib/quizzes/schema";

interface PracticeQuizProps {
  readonly session: PracticeSession;
  readonly locale: Locale;
}

/** A quiz to practise: one item at a time in any order, each marked at once, hints and further tries as in a lesson. */
export function PracticeQuiz({ session: given, locale }: PracticeQuizProps) {
  const t = useTranslations("quizzes");
  // What is answered meanwhile is shown by its own card; a look from another tab must not take it away.
  const [session] = useState(given);
  const { items, sessionId } = session;
  const firstOpen = items.findIndex(({ attempt }) => attempt === null);
  const [position, setPosition] = useState(Math.max(0, firstOpen));
  const [reached, setReached] = useState<ReadonlySet<number>>(() => new Set([Math.max(0, firstOpen)]));
  const [answered, setAnswered] = useState<ReadonlySet<number>>(
    () => new Set(items.flatMap(({ attempt, position: at }) => (attempt ? [at] : []))),
  );
  const [showsKeys, setShowsKeys] = useState(false);
  const submit = useSubmitSession(sessionId);
  const place = useRef<HTMLParagraphElement>(null);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [position]);
  const isLast = position === items.length - 1;

  function open(next: number) {
    if (next < 0 || next >= items.length) return;
    setReached((before) => new Set(before).add(next));
    setPosition(next);
  }
  const finish = (
    <Button
      className="ml-auto"
      variant={isLast ? "primary" : "quiet"}
      busy={submit.isPending || submit.isSuccess}
      onClick={() => submit.mutate()}
    >
      {t("practice.finish")}
    </Button>
  );

  return (
    <QuizKeys
      onNext={() => open(position + 1)}
      onPrevious={() => open(position - 1)}
      onHint={() => card.current?.querySelector<HTMLElement>(":scope > :not([hidden]) [data-hint]")?.click()}
      onList={() => setShowsKeys(!showsKeys)}
    >
      <PlaceLine ref={place} position={position} count={items.length} />
      <div className="rounded-xl border border-line bg-raised p-4 sm:p-6">
        <div ref={card}>
          {items.map((item, index) =>
            reached.has(index) ? (
              <div key={item.position} hidden={index !== position}>
                <PractisedItem
                  item={item}
                  locale={locale}
                  onAnswered={() => setAnswered((before) => new Set(before).add(index))}
                />
              </div>
            ) : null,
          )}
        </div>
        <div className="mt-6 flex flex-wrap items-center gap-3 border-t border-line pt-4">
          <Button variant="quiet" disabled={position === 0} onClick={() => open(position - 1)}>
            {t("run.previous")}
          </Button>
          {isLast ? (
            finish
          ) : (
            <Button className="ml-auto" variant="quiet" onClick={() => open(position + 1)}>
              {t("run.next")}
            </Button>
          )}
        </div>
      </div>
      {submit.isError && (
        <div className="mt-4">
          <ProblemAlert error={submit.error} locale={locale} />
        </div>
      )}
      <ItemMap
        stops={items.map((_, index) => ({ isAnswered: answered.has(index), isFlagged: false }))}
        position={position}
        onOpen={open}
      />
      {!isLast && <div className="mt-6 flex">{finish}</div>}
      <KeyList isOpen={showsKeys} onToggle={() => setShowsKeys(!showsKeys)} isPractice />
    </QuizKeys>
  );
}
