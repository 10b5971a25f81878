import { useState } from "react";
import type { Locale } from "@/lib/core/locale";
import { api, ApiError } from "@/lib/http/client";
import {
  gradedAnswer,
  gradedCalls,
  gradedExamples,
  type GradedExample,
  gradedReview,
  type GradedReview,
  gradedView,
} from "@/lib/notebooks/graded-view";
import { useItemView } from "@/lib/practice/client/use-item-view";
import { gradedShare } from "@/lib/practice/graded-share";
import { submitAttemptOutput, type ActiveItemView, type SubmitAttemptOutput } from "@/lib/practice/schema";
import type { RunResult } from "@/lib/runtime/contract";

type Calls = NonNullable<ReturnType<typeof gradedCalls>>;

interface Options {
  /** `gradedItemOf(cell)`. */
  readonly itemId: string;
  readonly locale: Locale;
  /** Runs the cell in the notebook's own interpreter, as a run of the cell, and then makes the calls; rejects where it cannot. */
  run(code: string, calls: Calls): Promise<RunResult>;
}

/** How a check stands. `not-run`: the cell failed or was stopped, which costs no try. `unable`: no interpreter, or nothing to mark. */
export type CheckPhase = "idle" | "running" | "marking" | "marked" | "not-run" | "unable" | "failed";

interface Check {
  readonly phase: CheckPhase;
  readonly examples: readonly GradedExample[];
  readonly output: SubmitAttemptOutput | undefined;
  readonly error: ApiError | undefined;
}

const IDLE: Check = { phase: "idle", examples: [], output: undefined, error: undefined };

/**
 * A cell that is marked on the server by an exercise in code: its text, and a check that runs the cell, calls the learner's function on
 * the inputs that were drawn for him, and submits what they gave. Each check that is marked is a try of its own.
 */
export function useGradedCell({ itemId, locale, run }: Options) {
  const view = useItemView(itemId);
  const [check, setCheck] = useState<Check>(IDLE);
  const [used, setUsed] = useState<string>();
  const active = activeOf(view.data);
  const shown = active && gradedView.safeParse(active.public[locale]).data;

  /** The view of the next try. */
  async function takeView(): Promise<ActiveItemView | undefined> {
    if (active && active.viewId !== used) return active;
    return activeOf((await view.refetch()).data);
  }

  async function start(code: string): Promise<void> {
    if (check.phase === "running" || check.phase === "marking") return;
    setCheck({ ...IDLE, phase: "running" });
    const taken = await takeView();
    const given = taken && gradedView.safeParse(taken.public[locale]).data;
    const calls = given && gradedCalls(given);
    if (!taken || !given || !calls) return setCheck({ ...IDLE, phase: "unable" });
    let result: RunResult;
    try {
      result = await run(code, calls);
    } catch {
      return setCheck({ ...IDLE, phase: "unable" });
    }
    const examples = gradedExamples(given, result);
    const answer = gradedAnswer(given, code, result);
    if (!answer) return setCheck({ ...IDLE, phase: "not-run", examples });
    setCheck({ ...IDLE, phase: "marking", examples });
    try {
      const output = await api.post("/api/v1/attempts", {
        body: { viewId: taken.viewId, answer },
        output: submitAttemptOutput,
        idempotencyKey: taken.viewId.slice(-43),
      });
      if (output.attemptId) {
        setUsed(taken.viewId);
        // Hints belong to a view: those that are asked for now help the next try.
        void view.refetch();
      }
      setCheck({ phase: "marked", examples, output, error: undefined });
    } catch (cause) {
      const error = cause instanceof ApiError ? cause : new ApiError("internal");
      // What was answered or has expired is not shown again: the next check takes another view.
      if (error.code === "already-answered" || error.code === "view-expired") setUsed(taken.viewId);
      setCheck({ ...IDLE, phase: "failed", examples, error });
    }
  }

  return {
    /** `retired` or `unknown`: the cell is like any other. */
    status: view.data?.status ?? ("loading" as const),
    isUnreachable: view.isError,
    /** The exercise in the page's language; undefined while it is loading. */
    shown,
    /** The view of the next try with the hints that were asked for in it; undefined while there is none. */
    next: active && active.viewId !== used ? { viewId: active.viewId, hints: active.hints } : undefined,
    phase: check.phase,
    /** Before the server's verdict, and without it. */
    examples: check.examples,
    score: check.output?.score,
    /** 0..1 of the last try; undefined before one is marked. */
    share: check.output && gradedShare(check.output.score),
    review: reviewOf(check.output, locale),
    error: check.error,
    check: start,
    /** The cell changed: what was said of it no longer holds. */
    forget: () => setCheck(IDLE),
    reload: () => void view.refetch(),
  };
}
export type GradedCell = ReturnType<typeof useGradedCell>;

const activeOf = (view: { readonly status: string } | undefined): ActiveItemView | undefined =>
  view?.status === "active" ? (view as ActiveItemView) : undefined; // its status says so

function reviewOf(output: SubmitAttemptOutput | undefined, locale: Locale): GradedReview | undefined {
  return output?.review && gradedReview.safeParse(output.review[locale]).data;
}
