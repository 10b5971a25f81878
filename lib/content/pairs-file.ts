import type { CodePair } from "@/lib/code-pairs/code-pair";
import { hashExercise } from "@/lib/code-pairs/hash-exercise";
import { pairsFile, type PairsFile } from "@/lib/code-pairs/schema";

/** Where the pairs of an exercise lie. @param folder of the chapter */
export const pairsPath = (folder: string, id: string): string => `${folder}/code-pairs/${id}.json`;

/** The canonical text of a file of pairs: one pair in a line, so that differences can be read. */
export function writePairsFile(file: PairsFile): string {
  const { pairs, ...head } = file;
  const lines = pairs.map((pair) => `    ${JSON.stringify(pair)}`).join(",\n");
  const opening = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  return `{\n${opening.join("")}  "pairs": [\n${lines}\n  ]\n}\n`;
}

/**
 * Reads the pairs that were made for an exercise, and says what keeps them from being used.
 * @param read gives the text of a file, `undefined` where there is none
 */
export function readPairsFile(
  folder: string,
  id: string,
  body: unknown,
  read: (path: string) => string | undefined,
):
  { readonly path: string; readonly pairs: readonly CodePair[] } | { readonly path: string; readonly problem: string } {
  const path = pairsPath(folder, id);
  const text = read(path);
  if (text === undefined) return { path, problem: "the pairs of this exercise were never made" };
  const parsed = pairsFile.safeParse(parseJson(text)).data;
  if (!parsed) return { path, problem: "the pairs cannot be read" };
  if (parsed.item !== id || parsed.exercise !== hashExercise(body))
    return { path, problem: "the exercise has changed since its pairs were made" };
  if (new Set(parsed.pairs.map(({ input }) => input)).size < parsed.pairs.length)
    return { path, problem: "two pairs have one input" };
  return { path, pairs: parsed.pairs };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
