import { readFileSync } from "node:fs";
import { parse } from "yaml";
import pg from "pg";
import * as z from "zod";
import { parseItems, type ContentItem } from "@/lib/content/items";
import { newId } from "@/lib/core/ids";
import type { Locale } from "@/lib/core/locale";
import { matcherMarks } from "@/lib/interviews/hear-said";
import type { Setup } from "@/lib/interviews/schema";
import { readOpenBody, rubricOf } from "@/lib/interviews/stored-body";
import { kinds } from "@/lib/items/kinds.generated";
import { compileRubric } from "@/lib/rubric/compile-rubric";
import { glossary } from "@/lib/rubric/schema";

const MINUTE_MS = 60_000;

/** One question of a seeded interview: what was said to it, or nothing; or what the key gave for an answer of another kind. */
export interface SeededTurn {
  readonly chapter: string;
  readonly itemId: string;
  readonly round?: string;
  readonly minutes?: number;
  readonly said?: readonly string[];
  readonly followUp?: { readonly missed: string };
  readonly key?: { readonly answer: unknown; readonly earned: number; readonly possible: number };
  /** Never asked: the interview was over. */
  readonly isLeft?: true;
}

export interface SeededInterview {
  readonly interviewId: string;
  readonly itemIds: readonly string[];
}

interface Options {
  readonly setup?: Partial<Setup>;
  readonly locale?: Locale;
  readonly endedAt?: Date;
  /** False: over, and not marked yet. Null: still held. */
  readonly isMarked?: boolean | null;
}

/**
 * Keeps an interview as if it had been held: questions of content/, what was said to each, its events a realistic time apart, and what
 * the matcher found. Takes nothing from server-only files, so that browser tests can use it. Items that the database lacks are published.
 */
export async function seedInterview(
  learnerId: string,
  turns: readonly SeededTurn[],
  { setup = {}, locale = "en", endedAt = new Date(Date.now() - 60_000), isMarked = true }: Options = {},
): Promise<SeededInterview> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  const interviewId = newId();
  try {
    const minutes = turns.reduce((sum, turn) => sum + (turn.minutes ?? 4), 0);
    const startedAt = new Date(endedAt.getTime() - minutes * MINUTE_MS);
    const whole = {
      ...{ role: "all-round", level: "junior", minutes: 30, chapters: [], rounds: ["concept"] },
      ...{ showsDifficulty: true, seed: "warmup26", ...setup },
    };
    await client.query(
      `INSERT INTO "Learner" (id, kind, "createdAt", "lastSeenAt") VALUES ($1, 'guest', now(), now()) ON CONFLICT (id) DO NOTHING`,
      [learnerId],
    );
    await client.query(
      `INSERT INTO "InterviewSession" (id, "learnerId", setup, locale, "startedAt", "deadlineAt", "endedAt", "endedBy", "markedAt")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[interviewId, learnerId, JSON.stringify({ version: 1, ...whole }), locale, startedAt],
        ...[new Date(startedAt.getTime() + 30 * MINUTE_MS), isMarked === null ? null : endedAt],
        ...[isMarked === null ? null : "learner", isMarked ? endedAt : null],
      ],
    );
    const writer = new Writer(client, { learnerId, interviewId, locale, at: startedAt });
    for (const [position, turn] of turns.entries()) await writer.write(position, turn);
    await writer.event(turns.length - 1, "ended", { by: "learner" }, endedAt);
  } finally {
    await client.end();
  }
  return { interviewId, itemIds: turns.map(({ itemId }) => itemId) };
}

interface Place {
  readonly learnerId: string;
  readonly interviewId: string;
  readonly locale: Locale;
  at: Date;
}

class Writer {
  private number = 0;
  constructor(
    private readonly client: pg.Client,
    private readonly place: Place,
  ) {}

  async event(position: number, kind: string, body: object, at = this.place.at): Promise<number> {
    this.number += 1;
    await this.client.query(
      `INSERT INTO "InterviewEvent" ("learnerId", "sessionId", number, position, kind, at, body) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[this.place.learnerId, this.place.interviewId, this.number, position, kind, at],
        JSON.stringify({ version: 1, kind, ...body }),
      ],
    );
    return this.number;
  }

  private pass(seconds: number): void {
    this.place.at = new Date(this.place.at.getTime() + seconds * 1_000);
  }

  async write(position: number, turn: SeededTurn): Promise<void> {
    const { interviewId, learnerId, locale } = this.place;
    const { revisionId, body } = await publish(this.client, turn);
    await this.client.query(
      `INSERT INTO "InterviewTurn" ("sessionId", position, round, "itemId", "revisionId", "viewLearnerId", "viewNumber", "viewKey", "plannedMs")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[interviewId, position, turn.round ?? "concept", turn.itemId, revisionId, learnerId, -1],
        ...[newId(), (turn.minutes ?? 4) * MINUTE_MS],
      ],
    );
    if (turn.isLeft) return;
    await this.event(position, "asked", {});
    const texts: { event: number; text: string }[] = [];
    for (const [index, text] of (turn.said ?? []).entries()) {
      if (index > 0 && turn.followUp)
        await this.event(position, "followed-up", {
          followUp: 0,
          because: { kind: "missed", part: turn.followUp.missed },
        });
      else if (index > 0) await this.event(position, "prompted", {});
      this.pass(75);
      texts.push({ event: await this.event(position, "answered", { said: { text, isSpoken: false }, locale }), text });
    }
    if (turn.key) {
      this.pass(60);
      await this.event(position, "answered", { said: { answer: turn.key.answer }, locale });
    }
    this.pass(15);
    const isAnswered = texts.length > 0 || turn.key !== undefined;
    await this.event(position, "moved-on", { by: isAnswered ? "done" : "passed" });
    const marks = turn.key ? keyMarks(turn.key) : rubricMarks(body, texts);
    await this.client.query(
      `INSERT INTO "InterviewMark" ("learnerId", "sessionId", position, judge, body, "createdAt") VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        ...[learnerId, interviewId, position, turn.key ? "key" : "matcher"],
        ...[JSON.stringify({ version: 1, ...marks }), this.place.at],
      ],
    );
  }
}

const keyMarks = ({ earned, possible }: NonNullable<SeededTurn["key"]>) => ({
  ...{ judge: { name: "key", version: "1" }, earned, possible, slips: [], share: earned / possible },
});

function rubricMarks(authored: unknown, texts: readonly { readonly event: number; readonly text: string }[]) {
  const body = readOpenBody(authored)!; // an open item of content/
  words ??= glossary.parse(parse(readFileSync("content/glossary.yaml", "utf8")));
  return matcherMarks(body, compileRubric(rubricOf(body), words), texts);
}
let words: z.output<typeof glossary> | undefined;

/** The published revision of an item of content/, with its body as its kind reads it today. */
async function publish(
  client: pg.Client,
  { chapter, itemId }: SeededTurn,
): Promise<{ revisionId: string; body: unknown }> {
  const item = readItem(chapter, itemId);
  const found = await client.query<{ id: string }>(
    `SELECT id FROM "ItemRevision" WHERE "itemId" = $1 AND status = 'published'`,
    [itemId],
  );
  if (found.rows[0]) return { revisionId: found.rows[0].id, body: item.body };
  const revisionId = newId();
  const slug = chapter.replace(/^\d+-/, "");
  const { title, questions, difficulty, sources, reviewed } = item;
  const envelope = { title, questions, concepts: [conceptOf(itemId)], difficulty, sources, reviewed };
  await client.query(`INSERT INTO "Item" (id, chapter, use) VALUES ($1, $2, 'practice') ON CONFLICT DO NOTHING`, [
    itemId,
    slug,
  ]);
  await client.query(
    `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, origin, status, "publishedAt")
     VALUES ($1, $2, 1, $3, $4, $5, $6, $7, 'content', 'published', now())`,
    [
      ...[revisionId, itemId, item.kind, kinds[item.kind as "open"].version],
      ...[JSON.stringify(envelope), JSON.stringify(item.body), revisionId],
    ],
  );
  return { revisionId, body: item.body };
}

/** A concept of its own for each question: what belongs to which can be told apart. */
export const conceptOf = (itemId: string): string => `concept-of-${itemId}`;

const files = new Map<string, readonly ContentItem[]>();
function readItem(chapter: string, itemId: string): ContentItem {
  const all =
    files.get(chapter) ??
    ["questions", "items"].flatMap((name) => readFile(`content/chapters/${chapter}/${name}.yaml`));
  files.set(chapter, all);
  const item = all.find(({ id }) => id === itemId);
  if (!item) throw new Error(`content/ has no ${itemId} in ${chapter}`);
  return item;
}

function readFile(file: string): readonly ContentItem[] {
  const { items, problems } = parseItems(file, readFileSync(file, "utf8"), kinds);
  if (problems.length > 0) throw new Error(problems[0]!.message);
  return items;
}

/** The model answer of an item of content/, which says everything. */
export function modelAnswerOf(chapter: string, itemId: string, locale: Locale = "en"): string {
  return readOpenBody(readItem(chapter, itemId).body)!.modelAnswer[locale];
}

/** How somebody would say a misconception of an item. */
export function misconceptionOf(chapter: string, itemId: string, locale: Locale = "en"): { id: string; text: string } {
  const [one] = z
    .object({
      misconceptions: z.array(z.object({ id: z.string(), sample: z.object({ zh: z.string(), en: z.string() }) })),
    })
    .parse(readItem(chapter, itemId).body).misconceptions;
  return { id: one!.id, text: one!.sample[locale] };
}

/** Written by hand for `what-is-lora`: says half of it, in other words than the model answer. */
const GOOD = {
  en: "Basically you don't touch the pretrained matrix, you learn a correction B·A with a tiny inner dimension r. B begins as all zeros, so at the first step nothing has changed. The intuition is that adapting a big model needs only a low intrinsic rank.",
  zh: "LoRA 冻结预训练权重，只学一个修正量 BA，内部维度 r 很小。B 一开始全是零，所以第一步什么都没变。直觉是微调大模型只需要很低的内在维度。",
} as const;

/** An interview of seven questions from four tracks: very good, half good with a follow-up, wrong, passed, keyed, and one never asked. */
export function usualTurns(locale: Locale = "en"): SeededTurn[] {
  const wrong = misconceptionOf("05-attention", "standard-attention-problems", locale);
  return [
    { chapter: "16-lora", itemId: "what-is-lora", said: [GOOD[locale]] },
    {
      ...{ chapter: "16-lora", itemId: "lora-mechanism", minutes: 6, followUp: { missed: "forward" } },
      said: [
        locale === "zh" ? "旁路加上两个小矩阵，基座不动。" : "There are two small matrices beside the frozen base.",
        modelAnswerOf("16-lora", "lora-mechanism", locale).slice(0, 400),
      ],
    },
    {
      chapter: "01-llm-basics",
      itemId: "open-model-families",
      said: [modelAnswerOf("01-llm-basics", "open-model-families", locale)],
    },
    { chapter: "05-attention", itemId: "standard-attention-problems", said: [wrong.text] },
    { chapter: "09-training-data", itemId: "sft-data-format" },
    {
      ...{ chapter: "16-lora", itemId: "lora-params-one-matrix", round: "estimation", minutes: 3 },
      key: { answer: { text: "32768" }, earned: 0, possible: 1 },
    },
    { chapter: "04-tokenizers", itemId: "bpe-vocabulary-building", isLeft: true },
  ];
}
