import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { backfillPoints } from "@/lib/points/server/backfill-points";
import { readChecksum, rebuildScores } from "@/lib/points/server/rebuild-scores";
import { weekNumber } from "@/lib/points/weeks";
import { updateSettings } from "@/lib/settings/server/update-settings";
import { answerItem, guest } from "@/tests/support/answer-item";
import { testDatabase } from "@/tests/support/database";
import { eventsOf, foldAll, give, scoresOf, seasonsOf } from "@/tests/support/points";
import { seedItem } from "@/tests/support/seed-items";
import { enrol, person } from "@/tests/support/teams";
import { createTeam } from "@/lib/teams/server/create-team";

beforeAll(async () => {
  await testDatabase();
});

const NOW = new Date();
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

/** As the owner of the tables may: the ledger forgets, as if it had not been there. */
async function forgetPoints(learnerId: string): Promise<void> {
  await pool().query(`ALTER TABLE "PointEvent" DISABLE TRIGGER "PointEvent_append_only"`);
  await pool().query(`DELETE FROM "PointEvent" WHERE "learnerId" = $1`, [learnerId]);
  await pool().query(`ALTER TABLE "PointEvent" ENABLE TRIGGER "PointEvent_append_only"`);
  await pool().query(`DELETE FROM "MemberScore" WHERE "learnerId" = $1`, [learnerId]);
}

describe("the back-fill", () => {
  it("gives what the answers earned as they came, once, and nothing for what a guest did", async () => {
    const someone = await person();
    const { learnerId } = someone.viewer;
    await pool().query(`UPDATE "User" SET "createdAt" = $2 WHERE id = $1`, [someone.viewer.userId, ago(90)]);
    const items = await Promise.all(
      (["single-choice", "numeric-units", "ordering"] as const).map(async (kind) => {
        const itemId = `item-${newId()}`;
        await seedItem(itemId, kind);
        return { itemId, kind };
      }),
    );
    for (const { itemId, kind } of items) await answerItem(someone.viewer, itemId, kind, "correct", ago(60));
    for (const verdict of ["correct", "incorrect", "correct"]) {
      for (const { itemId, kind } of items) {
        const { rows } = await pool().query<{ due: Date }>(
          `SELECT due FROM "ReviewCard" WHERE "learnerId" = $1 AND "itemId" = $2`,
          [learnerId, itemId],
        );
        const due = new Date(Math.min(rows[0]!.due.getTime(), NOW.getTime()));
        await answerItem(someone.viewer, itemId, kind, verdict, due);
      }
    }
    const newest = `item-${newId()}`;
    await seedItem(newest, "single-choice");
    await answerItem(someone.viewer, newest, "single-choice", "correct", NOW);
    const visitor = guest();
    await answerItem(visitor, items[0]!.itemId, "single-choice", "correct", ago(5));
    const lived = (await eventsOf(learnerId)).map(({ kind, itemId, points, worth, at }) => [
      kind,
      itemId,
      points,
      worth,
      at,
    ]);
    expect(lived.length).toBeGreaterThan(4);
    await forgetPoints(learnerId);

    expect(await backfillPoints(NOW)).toBe(lived.length);
    const filled = (await eventsOf(learnerId)).map(({ kind, itemId, points, worth, at }) => [
      kind,
      itemId,
      points,
      worth,
      at,
    ]);
    expect(filled).toEqual(lived);
    expect(await eventsOf(visitor.learnerId)).toEqual([]);
    const sum = (events: readonly { points: number }[]) => events.reduce((all, { points }) => all + points, 0);
    const events = await eventsOf(learnerId);
    const scores = await scoresOf(learnerId);
    expect(scores[0]).toBe(sum(events));
    expect(scores[weekNumber(NOW)]).toBe(sum(events.filter(({ at }) => weekNumber(at) === weekNumber(NOW))));
    expect(Object.keys(scores)).toHaveLength(2);
    expect(await backfillPoints(NOW)).toBe(0);
    expect(await scoresOf(learnerId)).toEqual(scores);
  });
});

describe("a rebuild from the ledger", () => {
  it("gives the same scores as the answers and the fold did, and puts wrong ones right", async () => {
    const owner = await person();
    const { teamId } = await createTeam(owner.viewer, { name: "Readers", zone: "Asia/Tokyo" }, ago(30));
    const people = await Promise.all(Array.from({ length: 8 }, () => person()));
    for (const [index, each] of people.entries()) {
      await enrol(teamId, each, "member");
      if (index % 2) await updateSettings(each.viewer, { boards: "all" }, NOW);
    }
    await pool().query(`UPDATE "Membership" SET "joinedAt" = $2 WHERE "teamId" = $1`, [teamId, ago(30)]);
    await Promise.all(
      people.flatMap((each, index) => [give(each, index, NOW), give(each, 3, ago(index)), give(each, 2, NOW)]),
    );
    await foldAll(NOW, { histogramFrom: 2 });
    const read = async () => [
      await readChecksum(pool()),
      await seasonsOf(teamId),
      (await pool().query(`SELECT id, members, sum FROM "Season" WHERE "closedAt" IS NULL ORDER BY id`)).rows,
      (
        await pool()
          .query(`SELECT * FROM "ScoreHistogram" h JOIN "Season" s ON s.id = h."seasonId" AND s."closedAt" IS NULL
        WHERE h.members > 0 ORDER BY "seasonId", level, bucket`)
      ).rows.map(({ version: _, ...row }) => row),
    ];
    const lived = await read();
    const { before, after } = await rebuildScores();
    expect(after).toEqual(before);
    expect(await read()).toEqual(lived);
    await pool().query(`UPDATE "MemberScore" SET points = points + 1, place = -999 WHERE "learnerId" = $1`, [
      people[3]!.viewer.learnerId,
    ]);
    expect((await rebuildScores()).before).not.toEqual(before);
    expect(await read()).toEqual(lived);
    await pool().query(`DELETE FROM "MemberScore" WHERE "learnerId" = $1`, [people[1]!.viewer.learnerId]);
    await pool().query(
      `INSERT INTO "MemberScore" ("seasonId", "learnerId", points, "reachedAt", "isStale", place, "placeAt")
       SELECT id, $1, 40, now(), false, -40, now() FROM "Season" WHERE "closedAt" IS NULL`,
      [newId()],
    );
    await rebuildScores();
    expect(await read()).toEqual(lived);
  });

  it("gives them when there are none, and the table its indexes again", async () => {
    await foldAll(NOW);
    const indexes = async () =>
      (await pool().query(`SELECT indexdef FROM pg_indexes WHERE tablename = 'MemberScore' ORDER BY 1`)).rows;
    const [before, defined] = [await readChecksum(pool()), await indexes()];
    await pool().query(`DELETE FROM "MemberScore"`);
    expect(await rebuildScores()).toEqual({ before: { scores: 0, sum: "0" }, after: before });
    expect(await indexes()).toEqual(defined);
  });
});
