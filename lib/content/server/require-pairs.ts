import "server-only";
import type { CodePair } from "@/lib/code-pairs/code-pair";
import { readPairsFile } from "@/lib/content/pairs-file";
import { readContentFile } from "@/lib/content/server/content-folder";

/**
 * The pairs of an exercise in code that stands in content/.
 * @throws {Error} when they are missing, or were made from another version of the exercise
 */
export function requirePairs(folder: string, id: string, body: unknown): readonly CodePair[] {
  const read = readPairsFile(folder, id, body, readContentFile);
  if ("problem" in read) throw new Error(`${read.path}: ${read.problem}. Run: npm run content:pairs`);
  return read.pairs;
}
