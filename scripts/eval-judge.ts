import { JUDGED_SETS, type JudgedSet } from "@/lib/content/judged-answers";
import { LOCALES } from "@/lib/core/locale";
import { createRng } from "@/lib/core/rng";
import { endpointJudge, type EndpointJudge } from "@/tests/support/endpoint-judge";
import {
  judgeSet,
  listDifferences,
  matcher,
  measureAgreement,
  ofLanguage,
  readQuestions,
  tauInterval,
  type Judge,
  type Judged,
} from "@/tests/support/judged-answers";
import { precision, recall, type Tally } from "@/tests/support/rubric-answers";

// How far a judge agrees with the human marker of content/judged-answers. `--judge=…` chooses it, `--set=…` one of the sets, and
// `--differences` lists where they disagree in the set for tuning; the other is only worth something while nobody looks at it.
const JUDGES: Readonly<Record<string, () => { judge: Judge; unmarked?: EndpointJudge["unmarked"] }>> = {
  matcher: () => ({ judge: matcher }),
  endpoint: () => endpointJudge(process.env),
};

const option = (name: string) => process.argv.find((given) => given.startsWith(`--${name}=`))?.slice(name.length + 3);
const judgeName = option("judge") ?? "matcher";
const open = JUDGES[judgeName];
if (!open) throw new Error(`there is no judge ${judgeName}; the judges are ${Object.keys(JUDGES).join(", ")}`);
const { judge, unmarked } = open();
const only = option("set");
const questions = readQuestions();

const number = (value: number) => value.toFixed(3);
const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
const tally = (of: Tally) => `${number(precision(of))} / ${number(recall(of))} of ${of.right + of.missed}`;

function printTable(name: string, judged: readonly Judged[]): void {
  const agreement = measureAgreement(judged);
  const [low, high] = tauInterval(judged, createRng([1, 2, 3, 4]));
  const rows = [
    ["answers", String(agreement.answers), ""],
    ["Kendall's tau-b of total marks", `${number(agreement.tau)} (95 %: ${number(low)} to ${number(high)})`, "≥ 0.85"],
    ["points said or half, precision / recall", tally(agreement.points), "≥ 0.90 / ≥ 0.80"],
    ["points said in full, precision / recall", tally(agreement.strict), ""],
    ["misconceptions, precision / recall", tally(agreement.misconceptions), ""],
    ["false credit, wrong but fluent", percent(agreement.falseCredit["wrong-but-fluent"]), "< 5 %"],
    ["false credit, off topic", percent(agreement.falseCredit["off-topic"]), "< 5 %"],
  ];
  console.log(`\n${name}`);
  for (const [what, value, target] of rows) console.log(`  ${what?.padEnd(42)}${value?.padEnd(38)}${target}`.trimEnd());
}

console.log(`judge: ${judgeName}`);
for (const set of JUDGED_SETS.filter((name: JudgedSet) => only === undefined || name === only)) {
  const judged = await judgeSet(set, questions, judge);
  for (const language of LOCALES) printTable(`${set}, ${language}`, ofLanguage(judged, language));
  if (set === "tuning" && process.argv.includes("--differences"))
    console.log(`\n${listDifferences(judged).join("\n\n")}`);
}
console.log(
  "\nFalse credit: marks (weight × 1 or ½) that the judge gives for points labelled as missed, as a share of all marks that the rubrics offer to answers of that quality.",
);
for (const [status, times] of unmarked ?? [])
  console.log(`${times} answers got no marks (${status}) and count as nothing found.`);
