import { beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { transaction } from "@/lib/db/transaction";
import { foldScores } from "@/lib/points/server/fold-scores";
import { insertEntry } from "@/lib/points/server/point-rows";
import { weekNumber, weekStart } from "@/lib/points/weeks";
import { updateSettings } from "@/lib/settings/server/update-settings";
import { createTeam } from "@/lib/teams/server/create-team";
import { joinTeam } from "@/lib/teams/server/join-team";
import { leaveTeam } from "@/lib/teams/server/leave-team";
import { updateTeam } from "@/lib/teams/server/update-team";
import { testDatabase } from "@/tests/support/database";
import { boardOf, foldAll, give, seasonsOf } from "@/tests/support/points";
import { enrol, person, seedInvite } from "@/tests/support/teams";

beforeAll(async () => {
  await testDatabase();
});

/** A Wednesday. */
const NOW = new Date("2026-11-25T12:00:00Z");
const HOUR_MS = 3_600_000;
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS);

async function someTeam(zone = "UTC") {
  const owner = await person("Olga");
  const { teamId } = await createTeam(owner.viewer, { name: "Readers", zone }, later(-1_000));
  const member = await person("Mia");
  await enrol(teamId, member, "member");
  await pool().query(`UPDATE "Membership" SET "joinedAt" = $2 WHERE "teamId" = $1`, [teamId, later(-900)]);
  return { teamId, owner, member };
}

describe("the fold", () => {
  it("puts members in places in the team's week and of all time, with sums over those who have points", async () => {
    const { teamId, owner, member } = await someTeam();
    await give(owner, 5, NOW);
    await give(member, 9, NOW);
    await give(member, 4, later(-200));
    await foldAll(NOW);
    const [all, week] = await seasonsOf(teamId);
    expect(all).toMatchObject({ kind: "all", members: 2, sum: 18 });
    expect(week).toMatchObject({ kind: "week", week: "2026-11-23", members: 2, sum: 14, closedAt: null });
    expect(await boardOf(week!.id)).toEqual([
      [member.viewer.learnerId, 9],
      [owner.viewer.learnerId, 5],
    ]);
  });

  it("counts each point once, however many servers fold at once while people answer", async () => {
    const { teamId, owner, member } = await someTeam();
    const answers = Array.from({ length: 60 }, (_, index) => give(index % 2 ? owner : member, 1, later(index / 100)));
    const folds = Array.from({ length: 20 }, () => foldScores(NOW));
    await Promise.all([...answers, ...folds]);
    await foldAll(NOW);
    expect((await seasonsOf(teamId)).map(({ sum }) => sum)).toEqual([60, 60]);
  });

  it("loses nothing of an answer whose fold was broken off", async () => {
    const { teamId, owner } = await someTeam();
    await give(owner, 7, NOW);
    const client = await pool().connect();
    await client.query("BEGIN");
    await client.query(`UPDATE "MemberScore" SET "isStale" = false, place = -7 WHERE "isStale"`);
    // As if the server had died: the transaction ends without its end.
    client.release(new Error("killed"));
    // Until the database has noticed, its rows are taken.
    await vi.waitFor(async () => {
      await foldAll(NOW);
      expect((await seasonsOf(teamId)).map(({ sum }) => sum)).toEqual([7, 7]);
    });
  });

  it("has one holder, and another one comes back without having done anything", async () => {
    const { owner } = await someTeam();
    await give(owner, 7, NOW);
    await transaction(async (client) => {
      await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('fold-scores', 0))`);
      expect(await foldScores(NOW)).toBeUndefined();
    });
    expect(await foldScores(NOW)).toBeGreaterThan(0);
  });

  it("keeps counts of a large board equal to its places, whoever comes, goes or gains", async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => person()));
    for (const { viewer } of people) await updateSettings(viewer, { boards: "all" }, NOW);
    for (const [index, each] of people.entries()) await give(each, 100 * index + 20, NOW);
    await foldAll(NOW, { histogramFrom: 3 });
    await give(people[0]!, 300, NOW);
    await updateSettings(people[5]!.viewer, { boards: "none" }, NOW);
    await foldAll(NOW, { histogramFrom: 3 });
    for (const season of [0, weekNumber(NOW)]) {
      const { rows } = await pool().query<{ level: number; bucket: number; kept: number; there: number }>(
        `SELECT b.level, b.bucket, coalesce(h.members, 0) AS kept, b.there
         FROM (SELECT l.level, l.bucket, count(*)::int AS there FROM "MemberScore" m JOIN "Season" s ON s.id = m."seasonId"
           CROSS JOIN LATERAL (VALUES (0, -place::bigint), (1, -place::bigint >> 7), (2, (-place::bigint << 12)
             + floor(extract(epoch FROM m."placeAt" - s."startsAt") / CASE WHEN s.kind = 'all' THEN 604800 ELSE 3600 END)::bigint)) AS l(level, bucket)
           WHERE m."seasonId" = $1 AND place IS NOT NULL GROUP BY 1, 2) b
         LEFT JOIN "ScoreHistogram" h ON h."seasonId" = $1 AND h.level = b.level AND h.bucket = b.bucket`,
        [season],
      );
      expect(rows.length).toBeGreaterThan(5);
      for (const { kept, there } of rows) expect(kept).toBe(there);
      const sums = await pool().query<{ members: number; counted: number; places: number }>(
        `SELECT s.members, (SELECT sum(members)::int FROM "ScoreHistogram" WHERE "seasonId" = s.id AND level = 0) AS counted,
           (SELECT count(place)::int FROM "MemberScore" WHERE "seasonId" = s.id) AS places FROM "Season" s WHERE id = $1`,
        [season],
      );
      const [row] = sums.rows;
      expect([row!.counted, row!.members]).toEqual([row!.places, row!.places]);
    }
  });

  it("does not show who asked not to be shown, nor count him for his team", async () => {
    const { teamId, owner, member } = await someTeam();
    await give(owner, 5, NOW);
    await give(member, 9, NOW);
    await foldAll(NOW);
    await updateSettings(member.viewer, { boards: "none" }, NOW);
    await foldAll(NOW);
    const [, week] = await seasonsOf(teamId);
    expect([week, await boardOf(week!.id)]).toMatchObject([{ members: 1, sum: 5 }, [[owner.viewer.learnerId, 5]]]);
    await updateSettings(member.viewer, { boards: "teams" }, NOW);
    await foldAll(NOW);
    expect(await boardOf(week!.id)).toHaveLength(2);
  });

  it("counts for a week what was earned since joining, and forgets who left while it runs", async () => {
    const { teamId, owner, member } = await someTeam();
    const { token } = await seedInvite(owner, teamId);
    await give(member, 7, NOW);
    const late = await person("Late");
    await give(owner, 5, NOW);
    await give(late, 50, NOW);
    await joinTeam(late.viewer, { token, shares: false }, later(1));
    await give(late, 3, later(2));
    await foldAll(later(2));
    const [all, week] = await seasonsOf(teamId);
    expect([all!.sum, week!.sum]).toEqual([65, 15]);
    await leaveTeam(late.viewer, teamId, later(3));
    await foldAll(later(3));
    expect((await seasonsOf(teamId)).map(({ sum }) => sum)).toEqual([12, 12]);

    // Who leaves and comes back before anything was folded has for the week what he earns from then on.
    await leaveTeam(member.viewer, teamId, later(4));
    await joinTeam(member.viewer, { token, shares: false }, later(4));
    await give(member, 2, later(5));
    await foldAll(later(5));
    expect((await seasonsOf(teamId)).map(({ sum }) => sum)).toEqual([14, 7]);
  });
});

describe("a season", () => {
  it("rolls over once, also when it is done twice, late and by two servers", async () => {
    const { teamId, owner } = await someTeam();
    await give(owner, 5, NOW);
    await foldAll(NOW);
    const inThreeWeeks = later(24 * 21);
    await Promise.all([foldScores(inThreeWeeks), foldScores(inThreeWeeks)]);
    await foldAll(inThreeWeeks);
    await foldAll(inThreeWeeks);
    const weeks = (await seasonsOf(teamId)).filter(({ kind }) => kind === "week");
    expect(weeks.map(({ week, sum, closedAt }) => [week, sum, closedAt !== null])).toEqual([
      ...[
        ["2026-11-23", 5, true],
        ["2026-11-30", 0, true],
        ["2026-12-07", 0, true],
        ["2026-12-14", 0, false],
      ],
    ]);
  });

  it("is frozen once it is closed: what comes later counts in all time alone", async () => {
    const { teamId, owner } = await someTeam();
    // A week that no other test has closed.
    const then = later(24 * 7 * 20);
    const after = later(24 * 7 * 21);
    const week = weekNumber(then);
    await updateSettings(owner.viewer, { boards: "all" }, then);
    await give(owner, 5, then);
    await foldAll(then);
    await foldAll(after);
    await give(owner, 9, then);
    await updateSettings(owner.viewer, { boards: "none" }, after);
    await foldAll(after);
    const [all, closed] = await seasonsOf(teamId);
    expect([all!.sum, closed!.sum]).toEqual([0, 5]);
    expect((await boardOf(week)).find(([id]) => id === owner.viewer.learnerId)).toEqual([owner.viewer.learnerId, 5]);
  });

  it("takes what was answered in its last moment and folded after its end", async () => {
    const { teamId, owner } = await someTeam();
    const end = weekStart(weekNumber(NOW) + 1);
    await give(owner, 5, NOW);
    await foldAll(NOW);
    await give(owner, 2, new Date(end.getTime() - 1));
    await give(owner, 1, end);
    await foldAll(new Date(end.getTime() + 30_000));
    const sums = async () => (await seasonsOf(teamId)).map(({ kind, sum, closedAt }) => [kind, sum, closedAt !== null]);
    expect(await sums()).toEqual([
      ["all", 8, false],
      ["week", 7, false],
      ["week", 1, false],
    ]);
    await foldAll(new Date(end.getTime() + 61_000));
    expect(await sums()).toEqual([
      ["all", 8, false],
      ["week", 7, true],
      ["week", 1, false],
    ]);
  });

  it("keeps its end when the team's zone is changed under it; the next one takes the new zone without a gap", async () => {
    const { teamId, owner } = await someTeam("Asia/Shanghai");
    await give(owner, 5, NOW);
    await foldAll(NOW);
    await updateTeam(owner.viewer, teamId, { zone: "America/Los_Angeles" });
    // Monday in Shanghai, Sunday in Los Angeles.
    const between = new Date("2026-11-29T20:00:00Z");
    await give(owner, 3, between);
    await foldAll(between);
    const weeks = (await seasonsOf(teamId)).filter(({ kind }) => kind === "week");
    expect(weeks.map(({ week, zone, sum }) => [week, zone, sum])).toEqual([
      ["2026-11-23", "Asia/Shanghai", 5],
      ["2026-11-30", "America/Los_Angeles", 3],
    ]);
    expect(weeks[1]!.startsAt).toEqual(weeks[0]!.endsAt);
  });

  it("counts a regrade of what lies in a closed one in all time and in the one that runs", async () => {
    const { teamId, owner } = await someTeam();
    await give(owner, 8, NOW);
    await foldAll(NOW);
    await foldAll(later(24 * 7));
    await give(owner, 6, later(24 * 7));
    await transaction((client) =>
      insertEntry(client, {
        ...{ learnerId: owner.viewer.learnerId, kind: "regrade", reason: `regrade:${newId()}`, points: -8, worth: 8 },
        ...{ rules: 1, day: 0, at: later(24 * 7) },
      }),
    );
    await foldAll(later(24 * 7));
    const [all, closed, running] = await seasonsOf(teamId);
    expect([all!.sum, closed!.sum, running!.sum, running!.members]).toEqual([6, 8, 0, 0]);
  });
});
