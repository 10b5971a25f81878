import { markAnswer } from "@/lib/rubric/mark-answer";
import {
  hostileTexts,
  longAnswer,
  measure,
  precision,
  readRubrics,
  recall,
  SETS,
  type Tally,
} from "@/tests/support/rubric-answers";

// How well the matcher finds what people say, and how long it takes. `--differences` lists where it and the human marker of the
// sets for tuning disagree; the others are only worth something while nobody looks at them.
const row = (name: string, tally: Tally) =>
  `${name.padEnd(26)} ${precision(tally).toFixed(3)}      ${recall(tally).toFixed(3)}   ${String(tally.right + tally.missed).padStart(4)}`;

console.log("set                        precision  recall  there");
for (const set of SETS) {
  const { answers, points, flags } = measure(set);
  console.log(row(`${set} (${answers}), points`, points));
  console.log(row(`${set} (${answers}), flags`, flags));
}

const rubrics = [...readRubrics().values()];
const best = (text: string) =>
  Math.max(
    ...rubrics.map((rubric) => Math.min(...Array.from({ length: 15 }, () => time(() => markAnswer(text, rubric))))),
  );
const time = (run: () => unknown) => {
  const start = performance.now();
  run();
  return performance.now() - start;
};
console.log("\n10,000 characters           ms (best of 15, slowest of the rubrics)");
for (const [name, text] of [["model answers", longAnswer()] as const, ...Object.entries(hostileTexts)])
  console.log(`${name.padEnd(26)} ${best(text).toFixed(1)}`);

if (process.argv.includes("--differences"))
  console.log(`\n${[...measure("tuning").differences, ...measure("fresh").differences].join("\n")}`);
