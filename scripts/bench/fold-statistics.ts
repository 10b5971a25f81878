import type { AccountViewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { rngFromNumber } from "@/lib/core/rng";
import { pool } from "@/lib/db/pool";
import { medianOf } from "@/lib/item-statistics/moments";
import { computeItem } from "@/lib/item-statistics/server/compute-item";
import { foldAlone } from "@/lib/item-statistics/server/fold-alone";
import { foldAnew, foldStatistics } from "@/lib/item-statistics/server/fold-statistics";
import { getItemStatistics } from "@/lib/item-statistics/server/get-item-statistics";
import { listItemStatistics } from "@/lib/item-statistics/server/list-item-statistics";
import { getRevision } from "@/lib/practice/server/read-revision";
import { rngOf } from "@/lib/practice/server/ticket";

// Run by bench-statistics.mjs. Learners answer single-choice items by chance, better ones more often right.
const ANSWERS = Number(process.argv[2] ?? 100_000);
const BY_LEARNER = 100;
const AT_ONCE = 20;
const viewer: AccountViewer = {
  ...{ kind: "account" as const, learnerId: newId(), userId: newId(), sessionId: newId() },
  ...{ role: "instructor" as const, mayReview: false, nickname: "Bench" },
};

interface Item {
  readonly itemId: string;
  readonly revisionId: string;
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
const milliseconds = (ms: number) => `${ms.toFixed(0)} ms`;

/** Runs something and prints the median of its times. Other work on the machine counts in them. */
async function time<T>(name: string, write: (ms: number) => string, run: () => Promise<T>, times = 1): Promise<T> {
  const taken: number[] = [];
  let result: T;
  do {
    const started = performance.now();
    result = await run();
    taken.push(performance.now() - started);
  } while (taken.length < times);
  console.log(`${name.padEnd(56)} ${write(medianOf(taken)!)}`); // at least one
  return result;
}

const items = (
  await pool().query<Item>(
    `SELECT "itemId", id AS "revisionId" FROM "ItemRevision" WHERE status = 'published' AND kind = 'single-choice' ORDER BY 1`,
  )
).rows;
const learners = Math.ceil(ANSWERS / BY_LEARNER);

/** Answers of one learner to items in a row, as Attempt keeps them. */
async function answersOf(number: number): Promise<object[]> {
  const learnerId = newId();
  const rng = rngFromNumber(number);
  const ability = rng.next();
  const rows = [];
  for (let each = 0; each < Math.min(BY_LEARNER, items.length); each++) {
    const { itemId, revisionId } = items[(number * 7 + each) % items.length]!;
    const revision = (await getRevision(pool(), revisionId))!;
    const ticket = { learnerId, itemId, revisionId, number: 0 };
    const view = revision.kind.resolve(revision.authored, rngOf(ticket)) as {
      choices: { id: string; correct?: true }[];
    };
    const isRight = rng.next() < 0.25 + 0.6 * ability;
    const fitting = view.choices.filter(({ correct }) => (correct === true) === isRight);
    const chosen = fitting[rng.integer(0, fitting.length - 1)]!;
    rows.push({
      ...{ id: newId(), learnerId, itemId, revisionId, answer: { choice: chosen.id }, earned: isRight ? 1 : 0 },
      ...{ guess: 1 / view.choices.length, at: new Date(Date.now() - rng.integer(0, 180) * 86_400_000) },
    });
  }
  return rows;
}

async function insert(rows: readonly object[]): Promise<void> {
  const json = JSON.stringify(rows);
  await pool().query(
    `INSERT INTO "Learner" (id, kind, version) SELECT DISTINCT "learnerId", 'guest'::"LearnerKind", 1
     FROM jsonb_to_recordset($1::jsonb) AS r ("learnerId" uuid)`,
    [json],
  );
  await pool().query(
    `INSERT INTO "Attempt" (id, "learnerId", "itemId", "revisionId", "viewKey", "viewLearnerId", "viewNumber", answer, "answerHash",
       status, earned, possible, guess, evidence, slips, "durationMs", "submittedAt", "gradedAt")
     SELECT id, "learnerId", "itemId", "revisionId", id::text, "learnerId", 0, answer, '', 'graded', earned, 1, guess, 'server', '{}',
       30000, at, at
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "learnerId" uuid, "itemId" text, "revisionId" uuid, answer jsonb, earned float8,
       guess float8, at timestamptz)`,
    [json],
  );
}

await time(`making ${ANSWERS} answers of ${learners} learners to ${items.length} items`, seconds, async () => {
  for (let first = 0; first < learners; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, learners - first) }, (_, index) => first + index);
    await insert((await Promise.all(numbers.map(answersOf))).flat());
  }
  await pool().query(`ANALYZE`);
});
const answers = (await pool().query<{ count: string }>(`SELECT count(*) FROM "Attempt"`)).rows[0]!.count;
const folded = await time(`folding ${answers} answers`, seconds, () => foldStatistics());
console.log(JSON.stringify(folded));
await time("folding all of them anew", seconds, () => foldAnew());
const first = items[0]!;
const { chapter } = (
  await pool().query<{ chapter: string }>(`SELECT chapter FROM "Item" WHERE id = $1`, [first.itemId])
).rows[0]!;
const size = (
  await pool().query<{ count: string }>(`SELECT count(*) FROM "FirstAnswer" WHERE "itemId" = $1`, [first.itemId])
).rows[0]!;
await time(
  `computing one item of ${size.count} answers, median of 21`,
  milliseconds,
  () => foldAlone((client) => computeItem(client, first.itemId, chapter)),
  21,
);
await time("looking for what has changed, when nothing has", milliseconds, () => foldStatistics());
await insert(await answersOf(learners + 1));
await time(`folding one more learner with ${Math.min(BY_LEARNER, items.length)} answers`, milliseconds, () =>
  foldStatistics(),
);
await time("the table of all items", milliseconds, () => listItemStatistics(viewer), 9);
await time("the panel of one item", milliseconds, () => getItemStatistics(viewer, first.itemId, new Date()), 9);
await pool().end();
