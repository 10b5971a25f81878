"use client";

import { useTranslations } from "next-intl";
import { useRemaining } from "@/lib/quizzes/client/use-remaining";

interface InterviewClockProps {
  readonly remainingMs: number;
  /** Of what is planned for the question; below zero once it takes longer. */
  readonly questionMs: number;
}

/** Both times as plain text: minutes, and seconds in the last one. The whole is announced at five minutes and at one. */
export function InterviewClock({ remainingMs, questionMs }: InterviewClockProps) {
  const t = useTranslations("interviews.run");
  const left = useRemaining(remainingMs) ?? 0;
  const question = useRemaining(Math.max(0, questionMs)) ?? 0;
  const say = (ms: number) =>
    ms <= 60_000 ? t("seconds", { count: Math.ceil(ms / 1_000) }) : t("minutes", { count: Math.ceil(ms / 60_000) });
  const minutes = Math.ceil(left / 60_000);
  return (
    <p className="flex flex-wrap gap-x-4 text-sm text-muted tabular-nums">
      <span className={question === 0 ? "font-medium text-caution" : ""}>
        {question === 0 ? t("questionOver") : t("questionLeft", { time: say(question) })}
      </span>
      <span className={left <= 60_000 ? "font-medium text-wrong" : ""}>{t("left", { time: say(left) })}</span>
      <span role="status" className="sr-only">
        {minutes === 5 || minutes === 1 ? t("fewMinutes", { count: minutes }) : question === 0 ? t("questionOver") : ""}
      </span>
    </p>
  );
}
