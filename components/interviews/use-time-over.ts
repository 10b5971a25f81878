import { useEffect, useEffectEvent } from "react";
import { useRemaining } from "@/lib/quizzes/client/use-remaining";
import type { Running } from "@/lib/interviews/schema";

/** Code that was not run by now is run once more before time is up. */
const LAST_RUN_MS = 15_000;
/** The server decides when time is up; the browser asks a moment after it must be, and waits no longer than this for the last save. */
const LAST_SAVE_MS = 2_000;
const MOMENT_MS = 300;

interface TimeOver {
  makeReady(): Promise<unknown>;
  settle(): Promise<boolean>;
  onLook(): void;
}

/** Does what time asks for: a last run of code shortly before a question or the interview ends, and a look once it has. */
export function useTimeOver({ remainingMs, current }: Running, { makeReady, settle, onLook }: TimeOver): boolean {
  const whole = useRemaining(remainingMs) ?? Infinity;
  const question = useRemaining(current.movesOnMs) ?? Infinity;
  const left = Math.min(whole, question);
  const isShort = left <= LAST_RUN_MS;
  const isOver = left === 0;
  const runLast = useEffectEvent(() => void makeReady());
  useEffect(() => {
    if (isShort) runLast();
  }, [isShort]);
  const look = useEffectEvent(async () => {
    await Promise.race([settle(), new Promise((resolve) => setTimeout(resolve, LAST_SAVE_MS))]);
    setTimeout(onLook, MOMENT_MS);
  });
  useEffect(() => {
    if (isOver) void look();
  }, [isOver]);
  return isOver;
}
