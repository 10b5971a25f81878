import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod";
import { judgedAnswers, QUALITIES, type JudgedAnswer, type JudgedSet } from "@/lib/content/judged-answers";
import { itemEnvelope } from "@/lib/content/schema";
import { groupBy } from "@/lib/core/group-by";
import { kendallTauB } from "@/lib/core/kendall-tau";
import type { Locale } from "@/lib/core/locale";
import type { Rng } from "@/lib/core/rng";
import { verdictOf } from "@/lib/items/open/compare-sample";
import { interviewShare } from "@/lib/rubric/interview-share";
import { toRubric } from "@/lib/items/open/to-rubric";
import { kind, type Authored } from "@/lib/items/open/type";
import { compileRubric, type CompiledRubric } from "@/lib/rubric/compile-rubric";
import { markAnswer } from "@/lib/rubric/mark-answer";
import { glossary } from "@/lib/rubric/schema";
import type { Tally } from "@/tests/support/rubric-answers";

type Verdict = JudgedAnswer["points"][string];

/** What somebody, human or machine, finds in an answer. */
export interface Judgement {
  readonly points: Readonly<Record<string, Verdict>>;
  readonly misconceptions: readonly string[];
}

export interface Question {
  readonly id: string;
  readonly body: Authored;
  readonly rubric: CompiledRubric;
}

export type Judge = (text: string, question: Question) => Judgement | Promise<Judgement>;

/** An answer with what its human marker and a judge found in it. */
export interface Judged {
  readonly question: Question;
  readonly answer: JudgedAnswer;
  readonly found: Judgement;
}

export const matcher = (text: string, { rubric }: Question): Judgement => {
  const { points, misconceptions } = markAnswer(text, rubric);
  return {
    points: Object.fromEntries(points.map(({ id, status }) => [id, verdictOf(status)])),
    misconceptions: misconceptions.filter(({ raised }) => raised).map(({ id }) => id),
  };
};

const questionList = z.array(z.looseObject({ id: z.string(), kind: z.literal("open") }));
const ENVELOPE = new Set(Object.keys(itemEnvelope.shape));

/** Every open item of the written chapters, by id. */
export function readQuestions(): ReadonlyMap<string, Question> {
  const words = glossary.parse(parse(readFileSync("content/glossary.yaml", "utf8")));
  const files = readdirSync("content/chapters")
    .toSorted()
    .flatMap((chapter) => {
      const folder = `content/chapters/${chapter}`;
      return readdirSync(folder).includes("questions.yaml") ? [`${folder}/questions.yaml`] : [];
    });
  return new Map(
    files.flatMap((file) =>
      questionList.parse(parse(readFileSync(file, "utf8"))).map(({ id, ...entry }) => {
        const own = Object.fromEntries(Object.entries(entry).filter(([key]) => !ENVELOPE.has(key)));
        const body = kind.authored.parse(own);
        return [id, { id, body, rubric: compileRubric(toRubric(body), words) }] as const;
      }),
    ),
  );
}

/** Lets a judge read every answer of a set. Other work may be going on: one answer after the other. */
export async function judgeSet(
  set: JudgedSet,
  questions: ReadonlyMap<string, Question>,
  judge: Judge,
): Promise<Judged[]> {
  const folder = `content/judged-answers/${set}`;
  const judged: Judged[] = [];
  for (const file of readdirSync(folder).toSorted()) {
    const { question: id, answers } = judgedAnswers.parse(parse(readFileSync(`${folder}/${file}`, "utf8")));
    const question = questions.get(id);
    if (!question) throw new Error(`${file} answers ${id}, which is no open item`);
    for (const answer of answers) judged.push({ question, answer, found: await judge(answer.text, question) });
  }
  return judged;
}

const MARK = { said: 1, half: 0.5, missed: 0 } as const satisfies Record<Verdict, number>;

/** Total marks, 0..1, as an interview gives them. A point that nobody spoke of is missed. */
export function totalOf({ body }: Question, { points, misconceptions }: Judgement): number {
  const total = body.rubric.reduce((sum, { weight }) => sum + weight, 0);
  const earned = body.rubric.reduce((sum, { id, weight }) => sum + weight * MARK[points[id] ?? "missed"], 0);
  return interviewShare(body, earned / total, misconceptions);
}

/** How far a judge agrees with the human marker, over answers of one language or of all. */
export interface Agreement {
  readonly answers: number;
  /** Kendall's τ-b between the totals of the judge and those of the labels, over all answers. */
  readonly tau: number;
  /** Said or half against missed. */
  readonly points: Tally;
  /** Said against half or missed. */
  readonly strict: Tally;
  /** Share of all marks that the rubrics offer to answers of a quality which were given for points labelled as missed, 0..1. */
  readonly falseCredit: Readonly<Record<(typeof QUALITIES)[number], number>>;
  readonly misconceptions: Tally;
}

export function measureAgreement(judged: readonly Judged[]): Agreement {
  const points = tally();
  const strict = tally();
  const misconceptions = tally();
  for (const { question, answer, found } of judged) {
    for (const { id } of question.body.rubric) {
      const [told, right] = [found.points[id] ?? "missed", answer.points[id] ?? "missed"];
      count(points, told !== "missed", right !== "missed");
      count(strict, told === "said", right === "said");
    }
    for (const { id } of question.body.misconceptions)
      count(misconceptions, found.misconceptions.includes(id), answer.misconceptions.includes(id));
  }
  return {
    answers: judged.length,
    tau: tauOf(judged),
    points,
    strict,
    misconceptions,
    falseCredit: {
      excellent: falseCredit(judged, "excellent"),
      good: falseCredit(judged, "good"),
      partial: falseCredit(judged, "partial"),
      "wrong-but-fluent": falseCredit(judged, "wrong-but-fluent"),
      "off-topic": falseCredit(judged, "off-topic"),
    },
  };
}

const tally = (): Tally => ({ right: 0, wrong: 0, missed: 0 });

function count(into: Tally, told: boolean, isThere: boolean): void {
  if (told && isThere) into.right++;
  else if (told) into.wrong++;
  else if (isThere) into.missed++;
}

const tauOf = (judged: readonly Judged[]): number =>
  kendallTauB(judged.map(({ question, answer, found }) => [totalOf(question, found), totalOf(question, answer)]));

function falseCredit(judged: readonly Judged[], quality: JudgedAnswer["quality"]): number {
  let offered = 0;
  let given = 0;
  for (const { question, answer, found } of judged) {
    if (answer.quality !== quality) continue;
    for (const { id, weight } of question.body.rubric) {
      offered += weight;
      if ((answer.points[id] ?? "missed") === "missed") given += weight * MARK[found.points[id] ?? "missed"];
    }
  }
  return offered > 0 ? given / offered : 0;
}

const DRAWS = 500;

/** A 95 % interval of τ-b by the percentile bootstrap. Whole questions are drawn: answers to one question are not independent. */
export function tauInterval(judged: readonly Judged[], rng: Rng): readonly [low: number, high: number] {
  const byQuestion = [...groupBy(judged, ({ question }) => question.id).values()];
  const draws = Array.from({ length: DRAWS }, () =>
    tauOf(byQuestion.flatMap(() => byQuestion[rng.integer(0, byQuestion.length - 1)] ?? [])),
  ).toSorted((a, b) => a - b);
  return [draws[Math.floor(DRAWS * 0.025)] ?? NaN, draws[Math.ceil(DRAWS * 0.975) - 1] ?? NaN];
}

/** Where judge and human marker disagree, a line for each, with the answer. For the tuning set alone. */
export function listDifferences(judged: readonly Judged[]): string[] {
  return judged.flatMap(({ question, answer, found }) => {
    const differences = [
      ...question.body.rubric.flatMap(({ id }) => {
        const [told, right] = [found.points[id] ?? "missed", answer.points[id] ?? "missed"];
        return told === right ? [] : [`${id}: ${told}, labelled ${right}`];
      }),
      ...question.body.misconceptions.flatMap(({ id }) => {
        const [told, right] = [found.misconceptions.includes(id), answer.misconceptions.includes(id)];
        return told === right ? [] : [told ? `${id}: raised wrongly` : `${id}: not raised`];
      }),
    ];
    return differences.length > 0
      ? [
          `${question.id} (${answer.language}, ${answer.quality})\n  ${differences.join("\n  ")}\n  ${answer.text.trim()}`,
        ]
      : [];
  });
}

export const ofLanguage = (judged: readonly Judged[], language: Locale): Judged[] =>
  judged.filter(({ answer }) => answer.language === language);
