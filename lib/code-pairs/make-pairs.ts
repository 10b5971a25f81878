import { isSameResult } from "@/lib/code-values/compare-values";
import { catchChance, LEAST_CHANCE } from "@/lib/code-pairs/catch-chance";
import type { CodePair } from "@/lib/code-pairs/code-pair";
import { PAIR_COUNT, type CodeExercise } from "@/lib/code-pairs/schema";
import type { CallOutcome, Language, RunResult, Runtime } from "@/lib/runtime/contract";

/** The generator is asked so many times at most for inputs that differ. */
const MOST_ASKED = 200;
const SEED = 20_261_125;
const LIMITS = { time: 20_000 };
/** A wrong solution that fails on fewer pairs than this is hardly wrong. */
const LEAST_FAILING = 3;

export interface MadePairs {
  readonly pairs: readonly CodePair[];
  /** Everything that keeps the exercise from being used, for its author. */
  readonly problems: readonly string[];
  /** For each wrong solution: the pairs on which it fails, and the chance that one try finds it out. */
  readonly wrong: readonly { readonly id: string; readonly failing: number; readonly chance: number }[];
}

type RuntimeOf = (language: Language) => Pick<Runtime, "run">;
interface Program {
  readonly language: Language;
  readonly code: string;
}

/**
 * Makes the pairs of an exercise by running its generator and its reference, and sees that every reference passes, that each
 * starter fails, and that each wrong solution fails often enough. Runs in a browser: `runtimeOf` gives its runtimes.
 */
export async function makePairs(exercise: CodeExercise, runtimeOf: RuntimeOf): Promise<MadePairs> {
  const { programs, generator, examples, wrong, comparison } = exercise;
  const problems: string[] = [];
  const run = (program: Program, entry: string, inputs: readonly string[]) =>
    runtimeOf(program.language).run({ code: program.code, calls: { entry, inputs }, seed: SEED, limits: LIMITS });
  const done = (pairs: readonly CodePair[], counts: MadePairs["wrong"] = []): MadePairs => ({
    pairs,
    problems,
    wrong: counts,
  });

  const asked = Array.from({ length: MOST_ASKED }, (_, index) => `[${index}]`);
  const generated = await run(generator, "generate", asked);
  const inputs = [...new Set(generated.calls.flatMap((call) => (call.ok ? [call.output] : [])))].slice(0, PAIR_COUNT);
  problems.push(...whyFailed("the generator", generated));
  if (inputs.some((input) => !input.startsWith("["))) problems.push("the generator must give lists of arguments");
  if (inputs.length < PAIR_COUNT) {
    problems.push(`the generator gives ${inputs.length} inputs that differ, ${PAIR_COUNT} are needed`);
    return done([]);
  }

  const shown = examples.map((example) => example.arguments);
  let outputs: readonly string[] = [];
  for (const { language, entry, starter, reference } of programs) {
    const right = await run({ language, code: reference }, entry, [...inputs, ...shown]);
    problems.push(...whyFailed(`the reference in ${language}`, right));
    const given = right.calls.flatMap((call) => (call.ok ? [call.output] : []));
    if (given.length < inputs.length + shown.length) return done([]);
    if (outputs.length === 0) outputs = given.slice(0, inputs.length);
    outputs.forEach((output, index) => {
      if (!isSameResult(output, given[index]!, comparison))
        // as many as inputs
        problems.push(`the references disagree on ${inputs[index]}: ${output} and, in ${language}, ${given[index]}`);
    });
    examples.forEach(({ arguments: input, result }, index) => {
      const output = given[inputs.length + index]!; // as many as examples
      if (!isSameResult(result, output, comparison))
        problems.push(`example ${input}: ${result} is written, the reference in ${language} gives ${output}`);
    });
    const begun = await run({ language, code: starter }, entry, inputs);
    if (begun.calls.length === inputs.length && begun.calls.every((call, index) => passes(call, outputs[index]!)))
      problems.push(`the starter in ${language} passes already`);
  }
  function passes(call: CallOutcome | undefined, output: string): boolean {
    return call?.ok === true && isSameResult(output, call.output, comparison);
  }

  const failures = new Map<string, readonly (string | null)[]>();
  const counts: MadePairs["wrong"][number][] = [];
  for (const { id, language, code } of wrong) {
    const { entry } = programs.find((program) => program.language === language) ?? programs[0]!; // at least one
    const { calls } = await run({ language, code }, entry, inputs);
    failures.set(
      id,
      inputs.map((_, index) => {
        const call = calls[index];
        return call?.ok ? call.output : null;
      }),
    );
    const failing = inputs.filter((_, index) => !passes(calls[index], outputs[index]!)).length;
    const chance = catchChance(failing, inputs.length);
    counts.push({ id, failing, chance });
    if (failing < LEAST_FAILING || chance < LEAST_CHANCE)
      problems.push(
        `the wrong solution ${id} fails on ${failing} of ${inputs.length} pairs: one try would find it out with a chance of ${chance.toFixed(2)} only`,
      );
  }
  const pairs = inputs.map((input, index) => ({
    input,
    output: outputs[index]!, // as many as inputs
    wrong: Object.fromEntries(wrong.map(({ id }) => [id, failures.get(id)?.[index] ?? null])),
  }));
  return done(pairs, counts);
}

function whyFailed(what: string, { status, error, calls }: RunResult): string[] {
  if (status !== "done")
    return [`${what}: ${status}${error ? `, ${error.name}: ${error.message} (line ${error.line ?? "?"})` : ""}`];
  const failed = calls.find((call) => !call.ok);
  return failed && !failed.ok
    ? [`${what} fails: ${failed.error.name}: ${failed.error.message} (line ${failed.error.line ?? "?"})`]
    : [];
}
