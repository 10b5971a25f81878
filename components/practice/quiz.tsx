import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type ReactNode, type Ref } from "react";
import { LiveItem } from "@/components/practice/live-item";
import { QuizIntro } from "@/components/practice/quiz-intro";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Locale } from "@/lib/core/locale";

interface QuizProps {
  /** Ids of the items, in order. */
  readonly items: readonly string[];
  readonly locale: Locale;
  /** Starts with the first item instead of the introduction. */
  readonly isBegun: boolean;
}

/** Earned share by item id; null while an open answer waits for marks. */
type Shares = Readonly<Record<string, number | null>>;

/** The quiz at the end of a lesson: one item at a time, in any order, with what was reached so far always in sight. */
export function Quiz({ items, locale, isBegun }: QuizProps) {
  const t = useTranslations("practice.quiz");
  const [queue, setQueue] = useState(items);
  const [position, setPosition] = useState<number | "intro" | "result">(isBegun ? 0 : "intro");
  /** How many items of the queue have been shown; they stay as they are, so that going back finds answer and result. */
  const [reached, setReached] = useState(isBegun ? 1 : 0);
  const [round, setRound] = useState(0);
  const [shares, setShares] = useState<Shares>({});

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
    return <QuizIntro intro={t("intro", { count: items.length })} start={t("start")} onStart={() => open(0)} />;
  }
  const missed = queue.filter((id) => (shares[id] ?? 0) < 1);
  const isLast = position === queue.length - 1;
  return (
    <div>
      {position !== "result" && <QuizProgress ref={place} position={position} count={queue.length} />}
      {queue.slice(0, reached).map((id, index) => (
        <div key={`${round} ${id}`} hidden={index !== position}>
          <LiveItem
            id={id}
            pageLocale={locale}
            built={<Skeleton className="h-80" />}
            onGraded={(share) => setShares((before) => ({ ...before, [id]: share ?? null }))}
          />
        </div>
      ))}
      {position === "result" ? (
        <QuizResult ref={place} queue={queue} shares={shares} onOpen={open}>
          {missed.length > 0 && <Button onClick={() => restart(missed)}>{t("again")}</Button>}
          <Button variant="quiet" onClick={() => restart(items)}>
            {t("restart")}
          </Button>
        </QuizResult>
      ) : (
        <div className="mt-6 flex items-center justify-between gap-3 border-t border-line pt-4">
          <Button variant="quiet" disabled={position === 0} onClick={() => open(position - 1)}>
            {t("previous")}
          </Button>
          <Button variant="quiet" onClick={() => (isLast ? setPosition("result") : open(position + 1))}>
            {isLast ? t("finish") : t("next")}
          </Button>
        </div>
      )}
    </div>
  );
}

interface QuizProgressProps {
  readonly ref: Ref<HTMLParagraphElement>;
  readonly position: number;
  readonly count: number;
}

function QuizProgress({ ref, position, count }: QuizProgressProps) {
  const t = useTranslations("practice.quiz");
  return (
    <div className="mb-5">
      <p ref={ref} tabIndex={-1} className="mb-2 scroll-mt-20 text-sm text-muted">
        {t("progress", { number: position + 1, count })}
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
  readonly shares: Shares;
  onOpen(position: number): void;
  readonly children: ReactNode;
}

function QuizResult({ ref, queue, shares, onOpen, children }: QuizResultProps) {
  const t = useTranslations("practice.quiz");
  const answered = queue.filter((id) => shares[id] !== undefined).length;
  const solved = queue.filter((id) => shares[id] === 1).length;
  return (
    <div className="space-y-5">
      <p ref={ref} tabIndex={-1} className="scroll-mt-20 text-lg font-medium">
        {t("result", { solved, answered })}
      </p>
      <ol className="grid gap-2 sm:grid-cols-2">
        {queue.map((id, index) => {
          const { sign, verdict, colour } = verdictOf(shares[id]);
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
                <span className="flex-1">{t("itemLink", { number: index + 1 })}</span>
                <span className={colour}>{t(`verdicts.${verdict}`)}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <div className="flex flex-wrap gap-3">{children}</div>
    </div>
  );
}

function verdictOf(share: number | null | undefined) {
  if (share === undefined || share === null) return { sign: "·", verdict: "left", colour: "text-muted" } as const;
  if (share >= 1) return { sign: "✓", verdict: "solved", colour: "text-correct" } as const;
  return share > 0
    ? ({ sign: "◐", verdict: "partly", colour: "text-caution" } as const)
    : ({ sign: "✗", verdict: "missed", colour: "text-wrong" } as const);
}
