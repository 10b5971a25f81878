import { beforeAll, describe, expect, it } from "vitest";
import { GET as boardRoute } from "@/app/api/v1/teams/[teamId]/board/route";
import { answerChallenge } from "@/lib/boards/server/answer-challenge";
import { createChallenge } from "@/lib/boards/server/create-challenge";
import { getSiteBoard, getTeamBoard } from "@/lib/boards/server/get-board";
import { getOwnPoints } from "@/lib/boards/server/get-own-points";
import { listChallenges } from "@/lib/boards/server/list-challenges";
import { listTeamPlaces } from "@/lib/boards/server/list-team-places";
import { readPlaces } from "@/lib/boards/server/read-places";
import { deleteAccount } from "@/lib/account/server/delete-account";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { weekNumber } from "@/lib/points/weeks";
import { updateSettings } from "@/lib/settings/server/update-settings";
import { updateTeam } from "@/lib/teams/server/update-team";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { foldAll, give } from "@/tests/support/points";
import { enrol, person, seedTeam, type Person } from "@/tests/support/teams";

beforeAll(async () => {
  await testDatabase();
});

const NOW = new Date();
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );
const rowsOf = (rows: readonly { rank: number | null; name: string | null; points: number }[]) =>
  rows.map(({ rank, name, points }) => [rank, name, points]);

/** As if everybody had been there for a month. */
async function longAgo(teamId: string): Promise<void> {
  await pool().query(`UPDATE "Membership" SET "joinedAt" = $2 WHERE "teamId" = $1`, [
    ...[teamId, new Date(NOW.getTime() - 86_400_000 * 30)],
  ]);
}

/** A listed team in which three people have so many points each. */
async function activeTeam(name: string, points: number) {
  const team = await seedTeam(name);
  await longAgo(team.teamId);
  for (const each of [team.owner, team.coach, team.open]) await give(each, points, NOW);
  await updateTeam(team.owner.viewer, team.teamId, { isListed: true });
  return team;
}

describe("a team's board", () => {
  it("names members by nickname in their order, and ties by who got there first", async () => {
    const { teamId, owner, coach, open, shy } = await seedTeam();
    await longAgo(teamId);
    await give(owner, 5, NOW);
    await give(coach, 5, new Date(NOW.getTime() + 1));
    await give(open, 9, NOW);
    await foldAll(NOW);
    const board = await getTeamBoard(coach.viewer, teamId, {});
    expect(board).toMatchObject({
      members: 3,
      season: { kind: "week" },
      self: { rank: 3, points: 5, choice: "teams" },
    });
    expect(rowsOf(board.top)).toEqual([
      [1, "Opal", 9],
      [2, "Olga", 5],
      [3, "Carl", 5],
    ]);
    expect(board.around).toEqual([]);
    expect((await getTeamBoard(shy.viewer, teamId, {})).self).toMatchObject({ rank: null, points: 0 });
  });

  it("is seen by its members and whoever teaches them, and by nobody else", async () => {
    const { teamId, shy, teacher } = await seedTeam();
    for (const { viewer } of [shy, teacher]) expect(await outcome(getTeamBoard(viewer, teamId, {}))).toBe("done");
    const [stranger, admin] = [await person(), await person("Root", "admin")];
    expect(await outcome(getTeamBoard(stranger.viewer, teamId, {}))).toBe("not-found");
    expect(await outcome(getTeamBoard(admin.viewer, teamId, {}))).toBe("not-allowed");
    expect(await outcome(listChallenges(stranger.viewer, teamId, NOW))).toBe("not-found");
  });

  it("gives no season of another team, nor the site's", async () => {
    const [one, other] = [await activeTeam("One", 3), await activeTeam("Other", 4)];
    await foldAll(NOW);
    const { season } = await getTeamBoard(other.owner.viewer, other.teamId, {});
    for (const id of [season!.seasonId, 0]) {
      expect(await outcome(getTeamBoard(one.owner.viewer, one.teamId, { season: id }))).toBe("not-found");
    }
    expect(await outcome(getSiteBoard(one.owner.viewer, { season: season!.seasonId }))).toBe("not-found");
  });

  it("is answered with 304 while nothing has changed", async () => {
    const { teamId, owner } = await activeTeam("Quiet", 3);
    await foldAll(NOW);
    const browser = new Browser("198.51.100.7").become(owner.user);
    const ask = (tag?: string) =>
      browser.call(boardRoute, "GET", `/api/v1/teams/${teamId}/board`, {
        params: { teamId },
        ...(tag && { headers: { "if-none-match": tag } }),
      });
    const first = await ask();
    const tag = first.headers.get("etag")!;
    expect([first.status, first.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect((await ask(tag)).status).toBe(304);
    await give(owner, 1, NOW);
    await foldAll(NOW);
    expect((await ask(tag)).status).toBe(200);
  });
});

describe("the site's board", () => {
  it("shows who asked for it, with his place and those beside him", async () => {
    const people: Person[] = [];
    for (let index = 0; index < 40; index++) people.push(await person(`P${index}`));
    for (const { viewer } of people) await updateSettings(viewer, { boards: "all" }, NOW);
    for (const [index, each] of people.entries()) await give(each, 1_000 - index, NOW);
    const hidden = await person("Hidden");
    await give(hidden, 5_000, NOW);
    await foldAll(NOW);
    const mine = people[33]!.viewer;
    const board = await getSiteBoard(mine, {});
    expect([board.members, board.top.length, board.self.rank]).toEqual([40, 25, 34]);
    expect(rowsOf(board.around)).toEqual(
      Array.from({ length: 11 }, (_, index) => [29 + index, `P${28 + index}`, 972 - index]).slice(0, 11),
    );
    expect(board.around.filter(({ isSelf }) => isSelf)).toMatchObject([{ rank: 34 }]);
    expect(JSON.stringify(board)).not.toContain("Hidden");
    expect((await getSiteBoard(hidden.viewer, {})).self).toMatchObject({ rank: null, points: 5_000, choice: "teams" });
    // By histograms everything is the same, for everybody.
    await give(hidden, 1, NOW);
    await foldAll(NOW, { histogramFrom: 10 });
    for (const { viewer } of people) {
      const of = { seasonId: weekNumber(NOW), learnerId: viewer.learnerId };
      expect(await readPlaces(pool(), "large", of)).toEqual(await readPlaces(pool(), "site", of));
    }
  });

  it("names nobody in a past week who does not want to be named any more", async () => {
    const then = new Date(NOW.getTime() - 21 * 86_400_000);
    const [gone, there] = [await person("Gone"), await person("There")];
    for (const each of [gone, there]) {
      await updateSettings(each.viewer, { boards: "all" }, then);
      await give(each, 7, then);
    }
    await foldAll(then);
    await foldAll(NOW);
    await updateSettings(gone.viewer, { boards: "none" }, NOW);
    const { top, season } = await getSiteBoard(there.viewer, { season: weekNumber(then) });
    expect(season!.closedAt).not.toBeNull();
    expect(rowsOf(top)).toEqual([
      [1, null, 7],
      [2, "There", 7],
    ]);
  });

  it("ranks many with equal points by who got there first, by histograms too, also when somebody gets there later", async () => {
    const DAY_MS = 86_400_000;
    const people: Person[] = [];
    for (let index = 0; index < 12; index++) people.push(await person(`T${index}`));
    for (const { viewer } of people) await updateSettings(viewer, { boards: "all" }, NOW);
    // Two a week, and some in one hour of this one.
    for (const [index, each] of people.entries())
      await give(
        each,
        index === 7 ? 70 : 77,
        new Date(NOW.getTime() - (index < 8 ? index * 3.5 * DAY_MS : index * 60_000)),
      );
    await foldAll(NOW, { histogramFrom: 5 });
    await give(people[7]!, 7, NOW);
    await foldAll(NOW, { histogramFrom: 5 });
    for (const seasonId of [0, weekNumber(NOW)])
      for (const { viewer } of people) {
        const of = { seasonId, learnerId: viewer.learnerId };
        expect(await readPlaces(pool(), "large", of)).toEqual(await readPlaces(pool(), "site", of));
      }
  });
});

describe("the board of teams", () => {
  it("goes by the average of active members, so that size does not win, and gives small teams no place", async () => {
    const [big, strong] = [await activeTeam("Big", 110), await activeTeam("Strong", 120)];
    for (let index = 0; index < 3; index++) {
      const more = await person();
      await enrol(big.teamId, more, "member");
      await give(more, 110, new Date(NOW.getTime() + 60_000));
    }
    const small = await seedTeam("Small");
    await updateTeam(small.owner.viewer, small.teamId, { isListed: true });
    await give(small.owner, 150, new Date(NOW.getTime() + 60_000));
    await foldAll(new Date(NOW.getTime() + 60_000));
    const { rows } = await listTeamPlaces(strong.owner.viewer, {}, NOW);
    const own = rows.filter(({ name }) => ["Big", "Strong", "Small"].includes(name));
    expect(own.map(({ name, rank, average, isOwn }) => [name, rank, average, isOwn])).toEqual([
      ["Strong", 1, 120, true],
      ["Big", 2, 110, false],
      ["Small", null, 150, false],
    ]);
  });

  it("shows teams that are not listed to their members and to whoever teaches them alone", async () => {
    const { teamId, courseId, owner, shy, teacher } = await activeTeam("Secret", 9);
    await updateTeam(owner.viewer, teamId, { isListed: false });
    await foldAll(NOW);
    const names = async ({ viewer }: Person, course?: string) =>
      (await listTeamPlaces(viewer, course ? { course } : {}, NOW)).rows.map(({ name }) => name);
    const stranger = await person();
    expect(await names(stranger)).not.toContain("Secret");
    expect(await names(shy)).toContain("Secret");
    expect(await names(teacher)).not.toContain("Secret");
    expect(await names(teacher, courseId)).toEqual(["Secret"]);
    expect(await outcome(listTeamPlaces(stranger.viewer, { course: courseId }, NOW))).toBe("not-found");
  });
});

describe("a challenge", () => {
  it("is made by an owner or a coach, answered by those of the other team, and compares a week of both", async () => {
    const [us, them] = [await activeTeam("Us", 1), await activeTeam("Them", 1)];
    const begun = new Date(NOW.getTime() + 1);
    const make = (who: Person) => createChallenge(who.viewer, us.teamId, them.teamId, begun);
    expect(await outcome(make(us.open))).toBe("not-allowed");
    expect(await outcome(make(them.owner))).toBe("not-found");
    const { challengeId } = await make(us.coach);
    expect(await outcome(make(us.owner))).toBe("challenge-exists");
    expect(await outcome(createChallenge(them.owner.viewer, them.teamId, us.teamId, NOW))).toBe("challenge-exists");

    const answer = (who: Person, teamId: string, act: "accept" | "withdraw") =>
      answerChallenge(who.viewer, { teamId, challengeId }, act, begun);
    expect(await outcome(answer(us.owner, us.teamId, "accept"))).toBe("not-found");
    expect(await outcome(answer(them.open, them.teamId, "accept"))).toBe("not-allowed");
    await answer(them.coach, them.teamId, "accept");
    expect(await outcome(answer(us.owner, us.teamId, "withdraw"))).toBe("challenge-over");

    const soon = new Date(NOW.getTime() + 1_000);
    await give(us.open, 12, soon);
    await give(them.shy, 7, soon);
    await foldAll(soon);
    const after = new Date(NOW.getTime() + 8 * 86_400_000);
    const list = async ({ viewer }: Person, teamId: string, at: Date) =>
      (await listChallenges(viewer, teamId, at)).challenges.map(({ state, us: ours, them: theirs }) => [
        ...[state, ours.average, theirs.average],
      ]);
    expect(await list(us.open, us.teamId, soon)).toEqual([["running", 12, 7]]);
    await foldAll(after);
    await give(us.open, 50, soon);
    await foldAll(after);
    expect(await list(them.shy, them.teamId, after)).toEqual([["over", 7, 12]]);
  });

  it("reaches listed teams alone", async () => {
    const [us, them] = [await activeTeam("Us2", 1), await seedTeam("Closed")];
    expect(await outcome(createChallenge(us.owner.viewer, us.teamId, them.teamId, NOW))).toBe("not-found");
    expect(await outcome(createChallenge(us.owner.viewer, us.teamId, us.teamId, NOW))).toBe("not-found");
  });

  it("is one of two that are made at once, and teams in a circle do not wait for each other", async () => {
    const listed = async (name: string) => {
      const team = await seedTeam(name);
      await updateTeam(team.owner.viewer, team.teamId, { isListed: true });
      return team;
    };
    for (let round = 0; round < 5; round++) {
      const teams = [await listed("One"), await listed("Two"), await listed("Three")];
      const ask = (from: number, to: number) =>
        outcome(createChallenge(teams[from]!.owner.viewer, teams[from]!.teamId, teams[to]!.teamId, NOW));
      expect((await Promise.all([ask(0, 1), ask(1, 0)])).toSorted()).toEqual(["challenge-exists", "done"]);
      expect(await Promise.all([ask(1, 2), ask(2, 0)])).toEqual(["done", "done"]);
    }
  });
});

describe("one's own points", () => {
  it("are told with what earned them", async () => {
    const someone = await person();
    await give(someone, 12, NOW);
    const { events, ...rest } = await getOwnPoints(someone.viewer, NOW);
    expect(rest).toEqual({ allTime: 12, week: 12, today: 12, dayCap: 200 });
    expect(events).toMatchObject([{ kind: "first", points: 12, at: NOW.toISOString() }]);
  });

  it("go from all running boards with the account", async () => {
    const { teamId, owner, open } = await activeTeam("Leaving", 8);
    await foldAll(NOW);
    await pool().query(`UPDATE "Session" SET "createdAt" = now() WHERE id = $1`, [open.viewer.sessionId]);
    await deleteAccount({}, open.viewer, "192.0.2.9", new Date());
    await foldAll(new Date());
    const { top } = await getTeamBoard(owner.viewer, teamId, {});
    expect(top.map(({ name }) => name).toSorted()).toEqual(["Carl", "Olga"]);
  });
});
