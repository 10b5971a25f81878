import { readFileSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod";
import { kind } from "@/lib/items/open/type";
import { toRubric } from "@/lib/items/open/to-rubric";
import { compileRubric, type CompiledRubric } from "@/lib/rubric/compile-rubric";
import { markAnswer } from "@/lib/rubric/mark-answer";
import { glossary } from "@/lib/rubric/schema";

const answers = z.array(
  z.strictObject({
    question: z.string(),
    sort: z.enum(["good", "partial", "wrong", "negated", "quoted", "hedged"]),
    says: z.array(z.string()),
    flags: z.array(z.string()),
    text: z.string(),
  }),
);
const questions = z.array(z.looseObject({ id: z.string(), kind: z.string() }));

export const SETS = ["tuning", "holdout", "fresh", "blind"] as const;
export type AnswerSet = (typeof SETS)[number];

export function readAnswerSet(set: AnswerSet): z.output<typeof answers> {
  return answers.parse(parse(readFileSync(`tests/contract/rubric-answers/${set}.yaml`, "utf8")));
}

/** Every rubric of chapter 16, compiled, by the question's id. */
export const readRubrics = (): ReadonlyMap<string, CompiledRubric> => (compiled ??= compileRubrics());
let compiled: ReadonlyMap<string, CompiledRubric> | undefined;

function compileRubrics(): ReadonlyMap<string, CompiledRubric> {
  const words = glossary.parse(parse(readFileSync("content/glossary.yaml", "utf8")));
  const file: unknown = parse(readFileSync("content/chapters/16-lora/questions.yaml", "utf8"));
  return new Map(
    questions.parse(file).map(({ id, ...entry }) => {
      const body = Object.fromEntries(Object.entries(entry).filter(([key]) => BODY.has(key)));
      return [id, compileRubric(toRubric(kind.authored.parse(body)), words)];
    }),
  );
}
const BODY = new Set(["stem", "hints", "explanation", "modelAnswer", "rubric", "followUps", "misconceptions"]);

/** 10,000 characters as a diligent person would write them: the model answers one after the other. */
export function longAnswer(): string {
  const file = questions.parse(parse(readFileSync("content/chapters/16-lora/questions.yaml", "utf8")));
  const texts = file.map(({ modelAnswer }) => z.object({ zh: z.string(), en: z.string() }).parse(modelAnswer));
  return texts
    .flatMap(({ zh, en }) => [zh, en])
    .join("\n")
    .slice(0, 10_000);
}

const fill = (piece: string) => piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000);

/** 10,000 characters each, made to be slow. */
export const hostileTexts = {
  "one term": fill("低秩"),
  "one sentence": fill("低秩的更新。"),
  negations: fill("不"),
  hearsay: fill("有人认为"),
  rebuttals: fill("this is wrong "),
  "or-lists": fill("not a, "),
  numbers: fill("65536 GB "),
  digits: fill("1"),
  formulas: fill("W0+BA "),
  fractions: fill("\\frac{"),
  braces: fill("{"),
  inverses: fill("a^-1"),
  superscripts: fill("⁻¹"),
  marks: fill("\u0301"),
  "a word": fill("a"),
  "slips of the hand": Array.from({ length: 700 }, (_, index) => `quantisx${index.toString(36)}zation`).join(" "),
} as const;

export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** Of what was claimed, how much is right; of what is there, how much was found. 1 where there was nothing. */
export const precision = ({ right, wrong }: Tally): number => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recall = ({ right, missed }: Tally): number => (right + missed === 0 ? 1 : right / (right + missed));

/** Compares what the matcher says of each answer with what its human marker found: points (whole or half) and misconceptions. */
export function measure(set: AnswerSet) {
  const rubrics = readRubrics();
  const points: Tally = { right: 0, wrong: 0, missed: 0 };
  const flags: Tally = { right: 0, wrong: 0, missed: 0 };
  const list = readAnswerSet(set);
  const differences = list.flatMap(({ question, sort, text, says, flags: expected }) => {
    const rubric = rubrics.get(question);
    if (!rubric) throw new Error(`no question ${question}`);
    const known = [...rubric.points, ...rubric.misconceptions].map(({ id }) => id);
    const stranger = [...says, ...expected].find((id) => !known.includes(id));
    if (stranger) throw new Error(`${question} has no ${stranger}`);
    const result = markAnswer(text, rubric);
    const said = result.points.filter(({ status }) => status === "found" || status === "half").map(({ id }) => id);
    const raised = result.misconceptions.filter((one) => one.raised).map(({ id }) => id);
    return [...compare(points, said, says), ...compare(flags, raised, expected)].map(
      (difference) => `${question} (${sort}) ${difference}: ${text}`,
    );
  });
  return { answers: list.length, points, flags, differences };
}

function compare(tally: Tally, found: readonly string[], expected: readonly string[]): string[] {
  const wrong = found.filter((id) => !expected.includes(id));
  const missed = expected.filter((id) => !found.includes(id));
  tally.right += found.length - wrong.length;
  tally.wrong += wrong.length;
  tally.missed += missed.length;
  return [...wrong.map((id) => `+${id}`), ...missed.map((id) => `-${id}`)];
}
