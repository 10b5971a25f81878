import pg from "pg";
import { newId } from "@/lib/core/ids";
import { computeFigures, type Observation } from "@/lib/item-statistics/figures";
import { foldResponses } from "@/lib/item-statistics/fold-responses";
import { flagFigures, flagResponses } from "@/lib/item-statistics/raise-flags";
import { STATISTICS_VERSION, type StoredStatistic } from "@/lib/item-statistics/schema";
import { showFigures } from "@/lib/item-statistics/show-figures";
import { foldWeeks } from "@/lib/item-statistics/weekly-trend";

const WEEK_MS = 7 * 86_400_000;
const choice = (zh: string, en: string, correct?: true) => ({
  text: { zh, en },
  feedback: { zh: "讲解。", en: "Why." },
  ...(correct && { correct }),
});

/** Choices whose English texts stand in alphabetical order, so that statistics name them `choice:1` to `choice:4`. */
const BODY = {
  stem: { zh: "LoRA 训练时，矩阵 $B$ 怎样初始化？", en: "How does LoRA initialise the matrix $B$?" },
  hints: [],
  explanation: { zh: "为零。", en: "With zeros." },
  order: "shuffled",
  choices: [
    choice("全部为零", "All zeros", true),
    choice("高斯分布，方差为 $1/r$", "Gaussian, with variance $1/r$"),
    choice("与 $A$ 相同", "The same as $A$"),
    choice("均匀分布", "Uniform"),
  ],
};
const OPTIONS = BODY.choices.map(({ correct }, index) => ({ key: `choice:${index + 1}`, isRight: correct === true }));

export interface SeededStatistics {
  readonly itemId: string;
  readonly title: string;
}

/**
 * An assessment item of two wordings with statistics as the fold writes them, taken from `learners` made-up learners who answer by a fixed
 * rule: the wrong option 3 draws the best of them, and nobody takes option 4. Takes nothing from server-only files, so that browser tests
 * can use it.
 */
export async function seedStatistics(learners: number, now = new Date()): Promise<SeededStatistics> {
  const itemId = `statistics-${newId()}`;
  const title = `Initialisation ${itemId.slice(-6)}`;
  const revisionIds = [newId(), newId()] as const;
  const observations = Array.from({ length: learners }, (_, index): Observation => {
    const rest = (index * 37) % 100;
    const taken = rest >= 70 ? 3 : rest >= 35 || index % 4 === 0 ? 1 : 2;
    return {
      ...{
        revisionId: revisionIds[index % 5 === 0 ? 0 : 1],
        share: taken === 1 ? 1 : 0,
        guess: 0.25,
        rest: rest / 100,
      },
      ...{ durationMs: 20_000 + rest * 300, at: new Date(now.getTime() - ((index * 7) % 20) * WEEK_MS) },
      ...{ taken: [`choice:${taken}`], slips: [] },
    };
  });
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  try {
    await client.query(`INSERT INTO "Item" (id, chapter, use) VALUES ($1, 'lora', 'assessment')`, [itemId]);
    for (const [index, id] of revisionIds.entries()) {
      const isNew = index === 1;
      const at = new Date(now.getTime() - (isNew ? 9 : 22) * WEEK_MS);
      const envelope = { title: { zh: title, en: title }, concepts: ["lora"], difficulty: 2 };
      await client.query(
        `INSERT INTO "ItemRevision" (id, "itemId", number, kind, version, envelope, body, hash, origin, status, "publishedAt", "supersededAt")
         VALUES ($1, $2, $3, 'single-choice', 1, $4, $5, $2, 'content', $6::"RevisionStatus", $7, $8)`,
        [
          ...[id, itemId, index + 1, JSON.stringify(envelope), JSON.stringify(BODY)],
          ...[isNew ? "published" : "superseded", at, isNew ? null : new Date(now.getTime() - 9 * WEEK_MS)],
        ],
      );
      const own = observations.filter(({ revisionId }) => revisionId === id);
      const responses = foldResponses(own);
      const edition = computeFigures(observations);
      const figures = computeFigures(own);
      const { answers, facility, discrimination } = showFigures(edition);
      const flags = [...flagFigures(edition), ...flagResponses(responses, OPTIONS)];
      const body: StoredStatistic = {
        ...{ version: STATISTICS_VERSION, edition, figures, responses, flags, weeks: foldWeeks(observations) },
      };
      await client.query(
        `INSERT INTO "ItemStatistic" ("revisionId", "itemId", attempts, facility, discrimination, flags, body, "computedAt")
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          ...[id, itemId, answers, facility, discrimination?.value ?? null],
          ...[flags.map(({ code }) => code), JSON.stringify(body), now],
        ],
      );
    }
  } finally {
    await client.end();
  }
  return { itemId, title };
}
