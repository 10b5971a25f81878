import { useState } from "react";
import { kinds } from "@/lib/items/kinds.generated";
import type { Kernel } from "@/lib/notebooks/client/create-kernel";
import { useSubmitAttempt } from "@/lib/practice/client/use-submit-attempt";
import type { ActiveItemView, SubmitAttemptOutput } from "@/lib/practice/schema";
import type { CallOutcome } from "@/lib/runtime/contract";

/** What the server takes of one result, in characters. */
const MAX_OUTPUT = 16_000;

const toOutcome = (call: CallOutcome | undefined) => {
  if (!call) return null;
  if (!call.ok) return { error: `${call.error.name}: ${call.error.message}`.slice(0, 300), line: call.error.line };
  return call.output.length <= MAX_OUTPUT ? { output: call.output } : { error: "too large", line: null };
};

interface Options {
  readonly view: ActiveItemView;
  readonly cell: string;
  readonly kernel: Kernel;
  /** Fetches the next view, whose inputs are others. */
  onNext(): Promise<unknown>;
}

/** Runs a cell on the inputs of its exercise's view, in the notebook's own interpreter, and has the server compare. */
export function useJudgeCell({ view, cell, kernel, onNext }: Options) {
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<"not-run">();
  const [result, setResult] = useState<SubmitAttemptOutput>();
  const submission = useSubmitAttempt(view.viewId);

  async function judge(code: string, durationMs: number): Promise<void> {
    setRunning(true);
    setProblem(undefined);
    setResult(undefined);
    try {
      const { programs, inputs } = kinds.code.public.parse(view.public.en);
      const program = programs.find(({ language }) => language === "python");
      const calls = program && (await kernel.runAndCall(cell, program.entry, inputs));
      // What did not run to its end is no answer yet, and costs no try.
      if (!calls) return setProblem("not-run");
      const outcomes = inputs.map((_, index) => toOutcome(calls[index]));
      const answer = { language: "python", code, outcomes };
      const output = await submission.mutateAsync({ answer, durationMs: Math.round(durationMs) });
      setResult(output);
      if (output.attemptId) await onNext();
    } catch {
      // The submission's own error says why.
      if (!submission.isError) setProblem(undefined);
    } finally {
      setRunning(false);
    }
  }

  return { judge, isBusy: isRunning, problem, result, error: submission.error };
}
