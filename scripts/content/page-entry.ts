import "@/scripts/content/no-compile";
import { makePairs } from "@/lib/code-pairs/make-pairs";
import type { CodeExercise } from "@/lib/code-pairs/schema";
import { sanitizeOutput } from "@/lib/runtime/client/sanitize-output";
import { createRuntime } from "@/lib/runtime/client/create-runtime";
import type { Language, Runtime } from "@/lib/runtime/contract";

/** What a page gets from a script or a test: the runtime that learners meet, and the making of pairs with it. */
const runtimes = new Map<Language, Runtime>();
const runtimeOf = (language: Language): Runtime => {
  const runtime = runtimes.get(language) ?? createRuntime(language, { fresh: true });
  runtimes.set(language, runtime);
  return runtime;
};

Object.assign(globalThis, {
  ...{ createRuntime, sanitizeOutput },
  makePairs: (exercise: CodeExercise) => makePairs(exercise, runtimeOf),
});
