import { catchChance, LEAST_CHANCE } from "@/lib/code-pairs/catch-chance";
import type { CodePair } from "@/lib/code-pairs/code-pair";
import { codeExercise, PAIR_COUNT } from "@/lib/code-pairs/schema";
import { isSameResult } from "@/lib/code-values/compare-values";

/**
 * What keeps pairs from being those of an exercise, as far as that is seen without running code: too few, an input twice, other wrong
 * solutions than the exercise has, or one that would be found out too rarely. Undefined when nothing does.
 */
export function pairsProblem(body: unknown, pairs: readonly CodePair[]): string | undefined {
  const exercise = codeExercise.safeParse(body).data;
  if (!exercise) return "exercise";
  if (pairs.length < PAIR_COUNT || new Set(pairs.map(({ input }) => input)).size < pairs.length) return "count";
  if (!pairs.every(({ input, output }) => isList(input) && isJson(output))) return "form";
  const ids = exercise.wrong.map(({ id }) => id).toSorted();
  if (!pairs.every(({ wrong }) => Object.keys(wrong).toSorted().join() === ids.join())) return "wrong";
  const failing = (id: string) =>
    pairs.filter(({ output, wrong }) => {
      const given = wrong[id];
      return given === null || given === undefined || !isSameResult(output, given, exercise.comparison);
    }).length;
  return ids.every((id) => catchChance(failing(id), pairs.length) >= LEAST_CHANCE) ? undefined : "chance";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const isList = (text: string): boolean => isJson(text) && Array.isArray(JSON.parse(text));
