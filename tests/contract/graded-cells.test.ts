import { describe, expect, it } from "vitest";
import { rngFromNumber } from "@/lib/core/rng";
import { fixtures } from "@/lib/items/fixtures.generated";
import { kinds } from "@/lib/items/kinds.generated";
import { gradedAnswer, gradedCalls, gradedExamples, gradedView } from "@/lib/notebooks/graded-view";
import type { CallOutcome } from "@/lib/runtime/contract";

// A graded cell reads the forms of the kind `code` without opening its folder: here both are held against each other.
const { code } = kinds;
const body = code.authored.parse(fixtures.code.sameItemOtherKey[0]);
const shown = code.public.parse(code.toPublic(code.resolve(body, rngFromNumber(0)), "en", (text) => text));
const view = gradedView.parse(shown);
const given = (output: string): CallOutcome => ({ ok: true, output });

describe("a graded cell", () => {
  it("reads what the kind shows, and nothing of it is lost", () => expect(view).toEqual(shown));

  it("calls the function of Python on the examples first, then on what is marked", () => {
    const program = shown.programs.find(({ language }) => language === "python")!;
    const inputs = [...shown.examples.map((example) => example.arguments), ...shown.inputs];
    expect(gradedCalls(view)).toEqual({ entry: program.entry, inputs });
    expect(gradedCalls({ ...view, programs: [] })).toBeUndefined();
  });

  it("answers what the kind takes, in the order of the inputs", () => {
    const outputs = shown.inputs.map((_, index) => given(String(index)));
    const calls = [...shown.examples.map((example) => given(example.result)), ...outputs];
    const answer = gradedAnswer(view, "def f(): …", { status: "done", calls });
    expect(code.answer.parse(answer)).toEqual(answer);
    expect(answer?.outcomes).toEqual(shown.inputs.map((_, index) => ({ output: String(index) })));
    expect(gradedExamples(view, { calls }).map(({ passes }) => passes)).toEqual(shown.examples.map(() => true));
    expect(gradedExamples(view, { calls: [given('"no"')] }).map(({ passes }) => passes)).toEqual([false]);
  });

  it("is no answer before its run came to its end; what a run did not reach is none either", () => {
    for (const status of ["failed", "timeout", "stopped"] as const)
      expect(gradedAnswer(view, "x", { status, calls: [] })).toBeUndefined();
    const answer = gradedAnswer(view, "x", { status: "done", calls: [] });
    expect(code.answer.parse(answer).outcomes).toEqual(shown.inputs.map(() => null));
    const large = [...shown.examples.map(() => given("1")), given("x".repeat(16_001))];
    expect(gradedAnswer(view, "x", { status: "done", calls: large })?.outcomes[0]).toEqual({
      error: "too large",
      line: null,
    });
  });
});
