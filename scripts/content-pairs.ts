import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Page } from "@playwright/test";
import { hashExercise } from "@/lib/code-pairs/hash-exercise";
import type { MadePairs } from "@/lib/code-pairs/make-pairs";
import { CODE_KIND, codeExercise } from "@/lib/code-pairs/schema";
import { pairsPath, readPairsFile, writePairsFile } from "@/lib/content/pairs-file";
import { readContentFile } from "@/lib/content/server/content-folder";
import { listChapterItems } from "@/lib/content/server/list-chapter-items";
import { findChromium } from "./check/find-chromium.mjs";
import { bundleForPage, withRuntimePage } from "./lib/runtime-page.mjs";

// Makes the pairs of every exercise in code whose pairs are missing or stale, in a browser, with the runtime that learners meet.
// With --force, of all.
const isForced = process.argv.includes("--force");

const exercises = listChapterItems().flatMap(({ chapter: { folder }, items }) =>
  items
    .filter(({ kind }) => kind === CODE_KIND)
    .map(({ id, body }) => ({ id, folder, body }))
    .filter(({ id, body }) => isForced || "problem" in readPairsFile(folder, id, body, readContentFile)),
);

async function makeAll(page: Page): Promise<boolean> {
  await page.evaluate(await bundleForPage(process.cwd(), "scripts/content/page-entry.ts"));
  let isSound = true;
  for (const { id, folder, body } of exercises) {
    const made = await page.evaluate(
      (exercise) =>
        (globalThis as unknown as { makePairs(given: typeof exercise): Promise<MadePairs> }).makePairs(exercise),
      codeExercise.parse(body),
    );
    for (const { id: wrong, failing, chance } of made.wrong)
      console.log(
        `  ${id}: ${wrong} fails on ${failing} of ${made.pairs.length} pairs; one try finds it out with a chance of ${chance.toFixed(4)}`,
      );
    if (made.problems.length > 0) {
      isSound = false;
      for (const problem of made.problems) console.error(`${folder}/items.yaml: ${id}: ${problem}`);
      continue;
    }
    const path = pairsPath(folder, id);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, writePairsFile({ version: 1, item: id, exercise: hashExercise(body), pairs: [...made.pairs] }));
    console.log(path);
  }
  return isSound;
}

async function main(): Promise<void> {
  if (exercises.length === 0) return console.log("content: the pairs of all exercises are there");
  const isSound = await withRuntimePage(process.cwd(), (await findChromium())!, makeAll);
  if (!isSound) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
