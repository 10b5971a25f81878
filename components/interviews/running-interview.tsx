"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AnswerArea } from "@/components/interviews/answer-area";
import { InterviewClock } from "@/components/interviews/interview-clock";
import { NotesPad } from "@/components/interviews/notes-pad";
import { Transcript } from "@/components/interviews/transcript";
import { TurnLine } from "@/components/interviews/turn-line";
import { UnsentWords } from "@/components/interviews/unsent-words";
import type { Locale } from "@/lib/core/locale";
import { forgetWords, readKeptWords } from "@/lib/interviews/client/kept-words";
import { useNotes } from "@/lib/interviews/client/use-notes";
import type { Running } from "@/lib/interviews/schema";

interface RunningInterviewProps {
  readonly interview: Running;
  readonly locale: Locale;
  onLook(): void;
}

/** An interview under way: what was said, the question that waits, one place to answer, and notes beside it. */
export function RunningInterview({ interview, locale, onLook }: RunningInterviewProps) {
  const t = useTranslations("interviews");
  const { interviewId, current, turns } = interview;
  const notes = useNotes(interview);
  const [firstLine] = useState(current.line);
  const [seenLine, setSeenLine] = useState<number>();
  const [unsent, setUnsent] = useState<string>();
  if (seenLine !== current.line) {
    setSeenLine(current.line);
    setUnsent(unsentWords(interview) ?? unsent);
  }
  const close = () => {
    setUnsent(undefined);
    const kept = readKeptWords(interviewId);
    if (kept && kept.line !== current.line) forgetWords(interviewId);
  };

  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_18rem] lg:gap-8">
      <div className="min-w-0">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line pb-3">
          <p className="font-medium">
            {t("run.place", { number: current.position + 1, count: turns.length })} · {t(`rounds.${current.round}`)}
            {current.difficulty !== null && (
              <span className="ml-3 text-sm font-normal text-muted">
                {t("run.difficulty", { value: current.difficulty })}
              </span>
            )}
          </p>
          <InterviewClock
            key={current.position}
            remainingMs={interview.remainingMs}
            questionMs={current.plannedMs - current.usedMs}
          />
        </div>
        <TurnLine turns={turns} />
        <Transcript interview={interview} locale={locale} />
        {unsent !== undefined && (
          <UnsentWords
            text={unsent}
            onNotes={() => {
              notes.change(`${notes.text}${notes.text.trim() === "" ? "" : "\n\n"}${unsent}`);
              close();
            }}
            onDismiss={close}
          />
        )}
        <AnswerArea
          key={current.line}
          interview={interview}
          locale={locale}
          takesFocus={current.line !== firstLine}
          onLook={onLook}
        />
      </div>
      <NotesPad notes={notes} />
    </div>
  );
}

/** What was written to an earlier line and neither sent nor saved; undefined where there is nothing. */
function unsentWords({ interviewId, current, lines }: Running): string | undefined {
  const kept = readKeptWords(interviewId);
  if (!kept || kept.line === current.line || !("text" in kept.said) || kept.said.text.trim() === "") return undefined;
  const { text } = kept.said;
  const isSaid = lines.some((line) => line.by === "candidate" && "text" in line.said && line.said.text === text);
  return isSaid ? undefined : text;
}
