import { useState } from "react";
import { toOutcome } from "@/lib/code-pairs/code-outcome";
import { isSameResult } from "@/lib/code-values/compare-values";
import type { Answer, Public } from "@/lib/items/code/type";
import { useRuntime } from "@/lib/runtime/client/use-runtime";
import type { CallOutcome, CodeError, RunResult, RuntimeState } from "@/lib/runtime/contract";

const LIMITS = { time: 10_000, output: 50_000 };

/** What one example gave: the value in canonical encoding, or the failure. */
export interface ExampleResult {
  readonly passes: boolean;
  readonly call: CallOutcome;
}

/** What the last run showed. `unable`: the interpreter could not be had. */
export interface Shown {
  readonly purpose: "examples" | "check";
  readonly status: RunResult["status"] | "running" | "unable";
  readonly error: CodeError | null;
  readonly examples: readonly ExampleResult[];
  readonly output: string;
  readonly cut: boolean;
}

interface CodeRun {
  readonly state: RuntimeState;
  readonly shown: Shown | undefined;
  /** Loads the interpreter before it is needed. */
  warm(): void;
  runExamples(code: string): Promise<void>;
  /** Runs the code on the inputs of this view; undefined when there is nothing to submit, and `shown` says why. */
  judge(code: string): Promise<Answer | undefined>;
  stop(): void;
  forget(): void;
}

/** Runs the learner's code of one item, on its examples and on the inputs of its view. */
export function useCodeRun(view: Public, program: Public["programs"][number]): CodeRun {
  const { runtime, state } = useRuntime(program.language);
  const [shown, setShown] = useState<Shown>();
  const { examples, inputs, comparison } = view;

  async function run(
    purpose: Shown["purpose"],
    code: string,
    given: readonly string[],
  ): Promise<RunResult | undefined> {
    let output = "";
    const begun: Shown = { purpose, status: "running", error: null, examples: [], output: "", cut: false };
    setShown(begun);
    try {
      const result = await runtime.run({
        code,
        calls: { entry: program.entry, inputs: given },
        limits: LIMITS,
        onEvent(event) {
          if (event.type !== "stdout" && event.type !== "stderr") return;
          output += event.text;
          setShown((before) => before && { ...before, output });
        },
      });
      const { status, error, cut } = result;
      const results = result.calls.slice(0, examples.length).map((call, index) => ({
        call,
        passes: call.ok && isSameResult(examples[index]!.result, call.output, comparison), // as many as examples
      }));
      setShown({ ...{ purpose, status, error, cut, output }, examples: results });
      return result;
    } catch {
      setShown({ ...begun, status: "unable" });
      return undefined;
    }
  }

  return {
    state,
    shown,
    warm: () => void runtime.start().catch(() => setShown(undefined)),
    async runExamples(code) {
      await run(
        "examples",
        code,
        examples.map((example) => example.arguments),
      );
    },
    async judge(code) {
      const given = [...examples.map((example) => example.arguments), ...inputs];
      const result = await run("check", code, given);
      // What did not run to its end is no answer yet, and costs no try.
      if (result?.status !== "done") return undefined;
      return {
        language: program.language,
        code,
        outcomes: inputs.map((_, index) => toOutcome(result.calls[examples.length + index])),
      };
    },
    stop: () => runtime.stop(),
    forget: () => setShown(undefined),
  };
}
