"use client";

import { lazy, Suspense, useEffect, useRef, useState, type ReactNode, type Ref } from "react";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";

const LiveItem = lazy(() => import("@/components/practice/live-item"));

/** The words of the quiz around its items, given by the page so that a page with a quiz loads no message library for it. */
export interface QuizWords {
  readonly intro: string;
  readonly start: string;
  readonly previous: string;
  readonly next: string;
  readonly finish: string;
  readonly again: string;
  readonly restart: string;
  /** With `{number}` and `{count}`. */
  readonly progress: string;
  /** With `{solved}` and `{answered}`. */
  readonly result: string;
  /** With `{number}`. */
  readonly itemLink: string;
  readonly verdicts: {
    readonly solved: string;
    readonly partly: string;
    readonly missed: string;
    readonly left: string;
  };
}

interface QuizProps {
  readonly items: readonly { readonly id: string; readonly built: ReactNode }[];
  readonly locale: Locale;
  readonly words: QuizWords;
}

/** The quiz at the end of a lesson: one item at a time, in any order, with what was reached so far always in sight. */
export function Quiz({ items, locale, words }: QuizProps) {
  const [queue, setQueue] = useState(items);
  const [position, setPosition] = useState<number | "intro" | "result">("intro");
  /** How many items of the queue have been shown; they stay as they are, so that going back finds answer and result. */
  const [reached, setReached] = useState(0);
  const [round, setRound] = useState(0);
  /** Earned share by item id; null while an open answer waits for marks. */
  const [shares, setShares] = useState<Readonly<Record<string, number | null>>>({});

  const place = useRef<HTMLParagraphElement>(null);
  // Whoever moves on begins at the top of what is shown; the button that led here may be gone.
  useEffect(() => place.current?.focus(), [position, round]);

  function open(next: number) {
    setPosition(next);
    setReached((before) => Math.max(before, next + 1));
  }

  function restart(next: QuizProps["items"]) {
    setQueue(next);
    setShares({});
    setRound(round + 1);
    setReached(1);
    setPosition(0);
  }

  if (position === "intro") {
    return (
      <div className="space-y-4">
        <p>{words.intro}</p>
        <Button onClick={() => open(0)}>{words.start}</Button>
      </div>
    );
  }
  const missed = queue.filter(({ id }) => (shares[id] ?? 0) < 1);
  const isLast = position === queue.length - 1;
  return (
    <div>
      {position !== "result" && <QuizProgress ref={place} words={words} position={position} count={queue.length} />}
      {queue.slice(0, reached).map((item, index) => (
        <div key={`${round} ${item.id}`} hidden={index !== position}>
          <Suspense fallback={item.built}>
            <LiveItem
              id={item.id}
              pageLocale={locale}
              built={item.built}
              onGraded={(share) => setShares((before) => ({ ...before, [item.id]: share ?? null }))}
            />
          </Suspense>
        </div>
      ))}
      {position === "result" ? (
        <QuizResult ref={place} queue={queue} shares={shares} words={words} onOpen={open}>
          {missed.length > 0 && <Button onClick={() => restart(missed)}>{words.again}</Button>}
          <Button variant="quiet" onClick={() => restart(items)}>
            {words.restart}
          </Button>
        </QuizResult>
      ) : (
        <div className="mt-6 flex items-center justify-between gap-3 border-t border-line pt-4">
          <Button variant="quiet" disabled={position === 0} onClick={() => open(position - 1)}>
            {words.previous}
          </Button>
          <Button variant="quiet" onClick={() => (isLast ? setPosition("result") : open(position + 1))}>
            {isLast ? words.finish : words.next}
          </Button>
        </div>
      )}
    </div>
  );
}

interface QuizProgressProps {
  readonly ref: Ref<HTMLParagraphElement>;
  readonly words: QuizWords;
  readonly position: number;
  readonly count: number;
}

function QuizProgress({ ref, words, position, count }: QuizProgressProps) {
  const label = words.progress.replace("{number}", String(position + 1)).replace("{count}", String(count));
  return (
    <div className="mb-5">
      <p ref={ref} tabIndex={-1} className="mb-2 scroll-mt-20 text-sm text-muted">
        {label}
      </p>
      <div className="h-0.5 bg-line" aria-hidden="true">
        <div className="h-full bg-accent" style={{ width: `${((position + 1) / count) * 100}%` }} />
      </div>
    </div>
  );
}

interface QuizResultProps {
  readonly ref: Ref<HTMLParagraphElement>;
  readonly queue: QuizProps["items"];
  readonly shares: Readonly<Record<string, number | null>>;
  readonly words: QuizWords;
  onOpen(position: number): void;
  readonly children: ReactNode;
}

function QuizResult({ ref, queue, shares, words, onOpen, children }: QuizResultProps) {
  const answered = queue.filter(({ id }) => shares[id] !== undefined).length;
  const solved = queue.filter(({ id }) => shares[id] === 1).length;
  const summary = words.result.replace("{solved}", String(solved)).replace("{answered}", String(answered));
  return (
    <div className="space-y-5">
      <p ref={ref} tabIndex={-1} className="scroll-mt-20 text-lg font-medium">
        {summary}
      </p>
      <ol className="grid gap-2 sm:grid-cols-2">
        {queue.map(({ id }, index) => {
          const { sign, label, colour } = verdict(shares[id], words);
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => onOpen(index)}
                className="flex w-full items-center gap-2 rounded-md border border-line px-3 py-2 text-left text-sm hover:border-accent"
              >
                <span className={colour} aria-hidden="true">
                  {sign}
                </span>
                <span className="flex-1">{words.itemLink.replace("{number}", String(index + 1))}</span>
                <span className={colour}>{label}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <div className="flex flex-wrap gap-3">{children}</div>
    </div>
  );
}

function verdict(share: number | null | undefined, { verdicts }: QuizWords) {
  if (share === undefined || share === null) return { sign: "·", label: verdicts.left, colour: "text-muted" };
  if (share >= 1) return { sign: "✓", label: verdicts.solved, colour: "text-correct" };
  return share > 0
    ? { sign: "◐", label: verdicts.partly, colour: "text-caution" }
    : { sign: "✗", label: verdicts.missed, colour: "text-wrong" };
}
