import { beforeAll, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { transaction } from "@/lib/db/transaction";
import { decideFlag } from "@/lib/fair-play/server/decide-flag";
import { insertFlags } from "@/lib/fair-play/server/insert-flags";
import { scanFairPlay } from "@/lib/fair-play/server/scan-fair-play";
import { ALL_TIME } from "@/lib/points/weeks";
import { answerItem } from "@/tests/support/answer-item";
import { testDatabase } from "@/tests/support/database";
import { boardOf, eventsOf, foldAll, scoresOf } from "@/tests/support/points";
import { seedItem } from "@/tests/support/seed-items";
import { person, type Person } from "@/tests/support/teams";

beforeAll(async () => {
  await testDatabase();
});

const DAY_MS = 86_400_000;
const NOW = new Date();
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

/** Somebody on the site's board with one right answer, and a finding about it. */
async function found(): Promise<{ readonly who: Person; readonly flagId: string; readonly attemptId: string }> {
  const who = await person();
  await pool().query(`UPDATE "Learner" SET settings = '{"version":1,"boards":"all"}' WHERE id = $1`, [
    who.viewer.learnerId,
  ]);
  const itemId = `item-${newId()}`;
  await seedItem(itemId);
  const attemptId = await answerItem(who.viewer, itemId, "single-choice", "correct", NOW);
  const evidence = {
    ...{ version: 1 as const, signal: "speed" as const, from: NOW.toISOString(), to: NOW.toISOString() },
    ...{ attemptIds: [attemptId], answers: 1, seconds: 1, claimedSeconds: null },
  };
  const { learnerId } = who.viewer;
  await transaction((client) => insertFlags(client, [{ learnerId, key: attemptId, evidence }], NOW));
  const { rows } = await pool().query<{ id: string }>(`SELECT id FROM "FairPlayFlag" WHERE "learnerId" = $1`, [
    learnerId,
  ]);
  return { who, flagId: rows[0]!.id, attemptId };
}
const pointsOf = async ({ viewer }: Person) => (await scoresOf(viewer.learnerId))[ALL_TIME];
const isShown = async ({ viewer }: Person) => (await boardOf(ALL_TIME)).some(([id]) => id === viewer.learnerId);

it("takes back what an answer earned by an entry of its own, and gives it again when the decision is lifted", async () => {
  const [{ who, flagId, attemptId }, judge] = [await found(), await person("Root", "admin")];
  expect(await pointsOf(who)).toBe(2);
  await decideFlag(judge.viewer, flagId, { act: "answers", why: "Too fast." }, later(0));
  expect(await pointsOf(who)).toBe(0);
  await decideFlag(judge.viewer, flagId, { act: "dismiss", why: "A second look." }, later(1));
  expect(await pointsOf(who)).toBe(2);
  const events = await eventsOf(who.viewer.learnerId);
  expect(events.map(({ kind, points, attemptId: about }) => [kind, points, about])).toEqual([
    ["first", 2, attemptId],
    ["exclusion", -2, attemptId],
    ["exclusion", 2, attemptId],
  ]);
});

it("takes a member from boards for a time, and shows him again when it is over or lifted", async () => {
  const [{ who, flagId }, judge] = [await found(), await person("Root", "admin")];
  await foldAll(NOW);
  expect(await isShown(who)).toBe(true);
  await decideFlag(judge.viewer, flagId, { act: "member", why: "Too fast.", days: 7 }, later(0));
  await foldAll(NOW);
  expect(await isShown(who)).toBe(false);
  expect(await pointsOf(who)).toBe(2);

  await decideFlag(judge.viewer, flagId, { act: "dismiss", why: "A second look." }, later(1));
  await foldAll(NOW);
  expect(await isShown(who)).toBe(true);

  await decideFlag(judge.viewer, flagId, { act: "member", why: "Again.", days: 7 }, NOW);
  await foldAll(NOW);
  expect(await isShown(who)).toBe(false);
  await pool().query(`UPDATE "BoardExclusion" SET "untilAt" = now() - interval '1 minute' WHERE "liftedAt" IS NULL`);
  await scanFairPlay(new Date());
  await foldAll(NOW);
  expect(await isShown(who)).toBe(true);
});
