import { useCallback, useEffect, useRef, useState } from "react";
import { type Holder, openHolder } from "@/lib/labs/tokenizer/holder";
import type { Answers, AskOf } from "@/lib/labs/tokenizer/protocol";
import type { TrainingProgress } from "@/lib/tokenizers/contract";

/** What comes first to a worker and takes its time. */
type JobType = "train" | "read" | "extend";

export interface Made<Type extends JobType> {
  readonly holder: Holder;
  readonly ask: AskOf<Type>;
  readonly answer: Answers[Type];
}

export interface Job<Type extends JobType> {
  readonly status: "idle" | "running" | "stopped" | "done" | "failed";
  readonly progress: TrainingProgress | null;
  /** What the last job that came to its end has made; it stays while the next one runs, or when that is stopped. */
  readonly made: Made<Type> | null;
  start(ask: AskOf<Type>): void;
  /** Ends the worker at once. */
  stop(): void;
}

/** Makes tokenizers, one after the other, each in a worker of its own. Whoever takes what was made closes it (`useHeld`). */
export function useJob<Type extends JobType>(): Job<Type> {
  const [status, setStatus] = useState<Job<Type>["status"]>("idle");
  const [progress, setProgress] = useState<TrainingProgress | null>(null);
  const [made, setMade] = useState<Made<Type> | null>(null);
  const running = useRef<Holder>(undefined);

  useEffect(() => () => running.current?.close(), []);

  const start = useCallback((ask: AskOf<Type>) => {
    running.current?.close();
    const holder = openHolder((told) => running.current === holder && setProgress(told));
    running.current = holder;
    setProgress(null);
    setStatus("running");
    holder.ask<Type>(ask).then(
      (answer) => {
        if (running.current !== holder) return;
        running.current = undefined;
        setMade({ holder, ask, answer });
        setStatus("done");
      },
      () => {
        if (running.current !== holder) return;
        running.current = undefined;
        holder.close();
        setStatus("failed");
      },
    );
  }, []);

  const stop = useCallback(() => {
    if (!running.current) return;
    const holder = running.current;
    running.current = undefined;
    holder.close();
    setStatus("stopped");
  }, []);

  return { status, progress, made, start, stop };
}
