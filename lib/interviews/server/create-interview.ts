import "server-only";
import { randomBytes } from "node:crypto";
import type { PoolClient } from "pg";
import { can } from "@/lib/auth/policy";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { createRng } from "@/lib/core/rng";
import { bankOf, countBank, drawTurns, type DrawnTurn } from "@/lib/interviews/draw-turns";
import { planRounds, planSet } from "@/lib/interviews/plan-rounds";
import { roundOf } from "@/lib/interviews/round-of";
import type { CreateInterviewInput, Setup } from "@/lib/interviews/schema";
import { newSeed, seedRng } from "@/lib/interviews/seed-rng";
import { beginInterview } from "@/lib/interviews/server/begin-interview";
import { chapterWeights } from "@/lib/interviews/server/chapter-weights";
import { listBank, listSetItems, type BankRow } from "@/lib/interviews/server/list-bank";
import { MergedInto, withLockedLearner } from "@/lib/practice/server/locked-learner";
import { meetLearner } from "@/lib/practice/server/meet-learner";
import { readOwner } from "@/lib/quizzes/server/locked-session";

type Turns = readonly DrawnTurn<BankRow>[];

/** So many seeds are tried for one whose questions the learner was not asked lately. */
const SEEDS_TRIED = 40;
/** Questions that count as asked lately. */
const LATELY = 60;

/**
 * Draws the questions of an interview and begins it. A seed that is named asks the same questions again, as long as the bank is the same;
 * where none is, the one is taken of some that repeats least of the learner's last interviews: so what is asked follows from the setup
 * alone. Numbers inside a sum are drawn for this showing.
 * @throws {AppError} not-found for a set that is not there or a guest may not use, invalid-input when nothing can be asked
 */
export async function createInterview(
  viewer: LearnerViewer,
  { setup: wanted, locale }: CreateInterviewInput,
  now: Date,
): Promise<{ interviewId: string }> {
  const weigh = chapterWeights(wanted.role);
  if (!weigh) throw new AppError("invalid-input", { issues: [{ path: "setup.role", code: "unknown" }] });
  if (wanted.setId && !can(viewer, "interview.useSet", {})) throw new AppError("not-found", { message: "no such set" });
  const interviewId = newId();
  return withLockedLearner(viewer.learnerId, async (client, learnerId) => {
    const owner = await readOwner(client, learnerId);
    if (owner?.mergedIntoId) return new MergedInto(owner.mergedIntoId);
    if (owner?.isDeleted) throw new AppError("not-found", { message: "no such learner" });
    const { setup, turns } = wanted.setId
      ? await takeSet(client, { ...wanted, setId: wanted.setId })
      : await drawFrom(await listBank(client), wanted, weigh, () => readLately(client, learnerId));
    if (turns.length === 0) throw new AppError("invalid-input", { issues: [{ path: "setup", code: "no-items" }] });
    const startedAt = await meetLearner(client, learnerId, now);
    await beginInterview(client, { id: interviewId, learnerId, setup, locale, startedAt, turns });
    return { interviewId };
  });
}

const drawSeed = () => {
  const bytes = randomBytes(16);
  return newSeed(
    createRng([bytes.readUInt32LE(0), bytes.readUInt32LE(4), bytes.readUInt32LE(8), bytes.readUInt32LE(12)]),
  );
};

async function takeSet(
  client: PoolClient,
  wanted: CreateInterviewInput["setup"] & { readonly setId: string },
): Promise<{ setup: Setup; turns: Turns }> {
  const items = await listSetItems(client, wanted.setId);
  if (!items) throw new AppError("not-found", { message: "no such set" });
  const questions = items.map((item) => ({
    round: roundOf(item) ?? ("concept" as const),
    minutes: item.minutes,
    item,
  }));
  const planned = planSet(wanted, questions);
  return {
    setup: { ...wanted, seed: wanted.seed ?? drawSeed() },
    turns: questions.map(({ round, item }, index) => ({ round, item, plannedMs: planned[index] ?? 0 })),
  };
}

async function drawFrom(
  items: readonly BankRow[],
  wanted: CreateInterviewInput["setup"],
  weigh: (chapter: string) => number,
  readRecent: () => Promise<ReadonlySet<string>>,
): Promise<{ setup: Setup; turns: Turns }> {
  const bank = bankOf(items, wanted);
  const plan = planRounds(wanted, countBank(bank));
  const draw = (seed: string): Turns => drawTurns(bank, plan, wanted.level, weigh, seedRng(seed));
  if (wanted.seed !== undefined) return { setup: { ...wanted, seed: wanted.seed }, turns: draw(wanted.seed) };
  const recent = await readRecent();
  const repeats = (turns: Turns) => turns.filter(({ item }) => recent.has(item.id)).length;
  let best: { seed: string; turns: Turns } | undefined;
  for (let tried = 0; tried < SEEDS_TRIED && (!best || repeats(best.turns) > 0); tried++) {
    const seed = drawSeed();
    const turns = draw(seed);
    if (!best || repeats(turns) < repeats(best.turns)) best = { seed, turns };
  }
  const { seed, turns } = best!; // one was tried at least
  return { setup: { ...wanted, seed }, turns };
}

async function readLately(client: PoolClient, learnerId: string): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ itemId: string }>(
    `SELECT t."itemId" FROM "InterviewTurn" t JOIN "InterviewSession" s ON s.id = t."sessionId"
     WHERE s."learnerId" = $1 ORDER BY s."startedAt" DESC, t.position LIMIT ${LATELY}`,
    [learnerId],
  );
  return new Set(rows.map(({ itemId }) => itemId));
}
