import { isSameResult } from "@/lib/code-values/compare-values";
import { catchChance, LEAST_CHANCE } from "@/lib/code-pairs/catch-chance";
import { CODE_KIND, codeExercise } from "@/lib/code-pairs/schema";
import { PAIRS_NAME } from "@/lib/content/content-files";
import { pairsPath, readPairsFile } from "@/lib/content/pairs-file";
import type { Problem } from "@/lib/content/problem";
import type { ContentItem } from "@/lib/content/items";

/**
 * Every exercise in code has pairs that were made from just this exercise, and each of its wrong solutions is found out by one try
 * in twenty but one at least. Whether the code gives what the pairs say is seen by the end-to-end test that runs it again.
 */
export function checkCodePairs(
  folder: string,
  { items }: { readonly items: readonly ContentItem[] },
  names: readonly string[],
  read: (path: string) => string | undefined,
): Problem[] {
  const exercises = items.filter(({ kind }) => kind === CODE_KIND);
  const report = (file: string, message: string, remedy = "Run npm run content:pairs"): Problem => ({
    ...{ severity: "error", rule: "code-pairs", file, line: 1, message, remedy },
  });
  const strays = names
    .filter(
      (name) => PAIRS_NAME.test(name) && !exercises.some(({ id }) => pairsPath(folder, id) === `${folder}/${name}`),
    )
    .map((name) => report(`${folder}/${name}`, "pairs of no exercise", "Remove the file"));
  const faults = exercises.flatMap(({ id, body }) => {
    const found = readPairsFile(folder, id, body, read);
    if ("problem" in found) return [report(found.path, found.problem)];
    const { wrong, comparison } = codeExercise.parse(body);
    return wrong.flatMap((solution) => {
      const failing = found.pairs.filter((pair) => {
        const given = pair.wrong[solution.id] ?? null;
        return given === null || !isSameResult(pair.output, given, comparison);
      }).length;
      const chance = catchChance(failing, found.pairs.length);
      return chance < LEAST_CHANCE
        ? [
            report(
              found.path,
              `the wrong solution ${solution.id} fails on ${failing} pairs only: a try finds it out with a chance of ${chance.toFixed(2)}`,
              "Let the generator give more inputs on which it fails",
            ),
          ]
        : [];
    });
  });
  return [...strays, ...faults];
}
