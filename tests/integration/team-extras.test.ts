import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST as joinRoute } from "@/app/api/v1/team-invites/memberships/route";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { listNotices } from "@/lib/notices/server/list-notices";
import { acceptOffer } from "@/lib/teams/server/accept-offer";
import { archiveTeam } from "@/lib/teams/server/archive-team";
import { createTeam } from "@/lib/teams/server/create-team";
import { createTeamReport } from "@/lib/teams/server/create-team-report";
import { getTeam } from "@/lib/teams/server/get-team";
import { getTeamInsights } from "@/lib/teams/server/get-team-insights";
import { joinTeam } from "@/lib/teams/server/join-team";
import { judgeTeamReport } from "@/lib/teams/server/judge-team-report";
import { listMembers } from "@/lib/teams/server/list-members";
import { listOffers } from "@/lib/teams/server/list-offers";
import { listTeamProgress } from "@/lib/teams/server/list-team-progress";
import { listTeamReports } from "@/lib/teams/server/list-team-reports";
import { setRole } from "@/lib/teams/server/set-role";
import { setSharing } from "@/lib/teams/server/set-sharing";
import { setTeamDomains } from "@/lib/teams/server/team-domains";
import { transferTeam } from "@/lib/teams/server/transfer-team";
import { updateMembership } from "@/lib/teams/server/update-membership";
import { answerItem } from "@/tests/support/answer-item";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { seedChapter } from "@/tests/support/quiz";
import { enrol, membersOf, person, seedInvite, seedTeam, type Person } from "@/tests/support/teams";

beforeAll(async () => {
  await testDatabase();
});
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
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
const news = async ({ viewer }: Person) =>
  (await listNotices(viewer)).notices.flatMap(({ kind, body }) => (kind === "team" ? [body.what] : []));
/** Somebody with a confirmed address of a domain. */
async function at(domain: string, isConfirmed = true): Promise<Person> {
  const who = await person();
  await pool().query(`UPDATE "User" SET email = $2, "emailVerifiedAt" = CASE WHEN $3 THEN now() END WHERE id = $1`, [
    ...[who.user.userId, `u${newId()}@${domain}`, isConfirmed],
  ]);
  return who;
}
const freshDomain = () => `d${newId().slice(-12)}.example`;

describe("joining by mail domain", () => {
  it("is open to confirmed addresses of exactly the domain that an owner named, and asks for consent", async () => {
    const domain = freshDomain();
    const [owner, colleague, below, unconfirmed, stranger] = await Promise.all([
      ...[at(domain), at(domain), at(`lab.${domain}`), at(domain, false), at(freshDomain())],
    ]);
    const { teamId } = await createTeam(owner!.viewer, { name: "Colleagues", zone: "UTC" }, NOW);
    const accept = (who: Person) => outcome(acceptOffer(who.viewer, teamId, false, NOW));
    expect(await accept(colleague!)).toBe("not-found");
    await setTeamDomains(owner!.viewer, teamId, [domain.toUpperCase()], NOW);
    expect(await listOffers(colleague!.viewer)).toEqual({
      domain,
      teams: [{ teamId, name: "Colleagues", members: 1 }],
    });
    for (const who of [below!, unconfirmed!, stranger!]) {
      expect((await listOffers(who.viewer)).teams).toEqual([]);
      expect(await accept(who)).toBe("not-found");
    }
    const twice = await Promise.all([0, 1].map(() => acceptOffer(colleague!.viewer, teamId, true, NOW)));
    expect(twice.map(({ joined }) => joined).toSorted()).toEqual([false, true]);
    expect((await getTeam(colleague!.viewer, teamId)).sharesSince).toBe(NOW.toISOString());
    expect((await listOffers(colleague!.viewer)).teams).toEqual([]);
    expect(await news(owner!)).toEqual(["joined"]);
    await setTeamDomains(owner!.viewer, teamId, [domain, `lab.${domain}`], NOW);
    expect(await accept(below!)).toBe("done");
    await archiveTeam(owner!.viewer, teamId, true, NOW);
    expect((await listOffers(unconfirmed!.viewer)).teams).toEqual([]);
  });

  it("is opened by an owner alone, for his own domain alone, and never for a public provider", async () => {
    const domain = freshDomain();
    const owner = await at(domain);
    const { teamId } = await createTeam(owner.viewer, { name: "T", zone: "UTC" }, NOW);
    const [coach, other] = [await at(domain), await at("gmail.com")];
    await enrol(teamId, coach, "coach");
    await enrol(teamId, other, "owner");
    const set = (who: Person, domains: string[]) => outcome(setTeamDomains(who.viewer, teamId, domains, NOW));
    expect(await set(coach, [domain])).toBe("not-allowed");
    expect(await set(await person(), [domain])).toBe("not-found");
    expect(await set(owner, [freshDomain()])).toBe("invalid-input");
    expect(await set(other, ["gmail.com"])).toBe("invalid-input");
    expect(await set(owner, [domain])).toBe("done");
    // Another owner keeps it, or takes it away.
    expect(await set(other, [domain])).toBe("done");
    expect(await set(other, [])).toBe("done");
  });
});

describe("a team", () => {
  it("is handed to another member in one step, who is told", async () => {
    const { teamId, owner, coach, open } = await seedTeam();
    const transfer = (who: Person, whom: Person) => outcome(transferTeam(who.viewer, teamId, whom.viewer.userId, NOW));
    expect(await transfer(coach, open)).toBe("not-allowed");
    expect(await transfer(owner, owner)).toBe("not-allowed");
    expect(await transfer(owner, await person())).toBe("not-found");
    expect(await transfer(await person("Root", "admin"), open)).toBe("not-allowed");
    expect(await transfer(owner, open)).toBe("done");
    expect(await membersOf(teamId)).toMatchObject({ [owner.viewer.userId]: "coach", [open.viewer.userId]: "owner" });
    expect(await news(open)).toEqual(["transferred"]);
    expect(await transfer(owner, coach)).toBe("not-allowed");
  });

  it("has one owner left when two hand it over at the same moment", async () => {
    const { teamId, owner, open, shy } = await seedTeam();
    await Promise.all([
      outcome(transferTeam(owner.viewer, teamId, open.viewer.userId, NOW)),
      outcome(transferTeam(owner.viewer, teamId, shy.viewer.userId, NOW)),
    ]);
    expect(Object.values(await membersOf(teamId)).filter((role) => role === "owner")).toHaveLength(1);
  });

  it("tells its members of what happens to it, but not who did it, nor twice", async () => {
    const { teamId, owner, shy } = await seedTeam();
    await setRole(owner.viewer, teamId, shy.viewer.userId, "coach", NOW);
    await setRole(owner.viewer, teamId, shy.viewer.userId, "member", NOW);
    await archiveTeam(owner.viewer, teamId, true, NOW);
    await archiveTeam(owner.viewer, teamId, true, NOW);
    await archiveTeam(owner.viewer, teamId, false, NOW);
    expect((await news(shy)).toSorted()).toEqual(["archived", "promoted", "restored"]);
    expect(await news(owner)).toEqual([]);
  });

  it("tells owners and coaches once a day that people joined, without naming them", async () => {
    const { teamId, owner, coach, shy } = await seedTeam();
    const { token } = await seedInvite(owner, teamId);
    for (let joined = 0; joined < 3; joined++)
      await joinTeam((await person("Zoe")).viewer, { token, shares: false }, NOW);
    expect([await news(owner), await news(coach), await news(shy)]).toEqual([["joined"], ["joined"], []]);
    expect(JSON.stringify(await listNotices(owner.viewer))).not.toContain("Zoe");
  });

  it("shows of a member what he chose, and only he chooses it", async () => {
    const { teamId, shy } = await seedTeam();
    await updateMembership(shy.viewer, teamId, { helps: true, hidesFromBoards: true }, NOW);
    expect(await getTeam(shy.viewer, teamId)).toMatchObject({ helps: true, hidesFromBoards: true });
    const { rows } = await pool().query(
      `SELECT count(*)::int AS count FROM "Membership" WHERE "teamId" = $1 AND "hidesFromBoards"`,
      [teamId],
    );
    expect(rows).toEqual([{ count: 1 }]);
    const choose = async (who: Person) =>
      outcome(updateMembership(who.viewer, teamId, { helps: false, hidesFromBoards: false }, NOW));
    expect(await choose(await person("Root", "admin"))).toBe("not-allowed");
    expect(await choose(await person())).toBe("not-found");
  });
});

describe("what a team sees of itself", () => {
  it("is nothing before three agreed, then sums and means of those who agreed, and of nobody else", async () => {
    const { teamId, owner, coach, open, shy, teacher } = await seedTeam();
    const { ids } = await seedChapter(3);
    for (const who of [open, shy, coach, owner])
      for (const id of ids) await answerItem(who.viewer, id, "single-choice", "correct");
    const look = (who: Person) => getTeamInsights(who.viewer, teamId, new Date());
    expect(await look(shy)).toMatchObject({ sharing: 1, needed: 3, weeks: [], chapters: [] });
    await setSharing(coach.viewer, teamId, true, NOW);
    await setSharing(owner.viewer, teamId, true, NOW);
    const shown = await look(shy);
    expect(shown.weeks).toHaveLength(8);
    expect(shown.weeks.at(-1)).toMatchObject({ answered: 9, solved: 9, active: 3 });
    const lora = shown.chapters.flatMap(({ concepts }) => concepts).find(({ slug }) => slug === "lora");
    expect(lora).toMatchObject({ members: 3 });
    expect((lora!.mastery! * 20) % 1).toBeCloseTo(0);
    expect(JSON.stringify(shown)).not.toMatch(/Opal|Olga|Carl|Shen/);
    await setSharing(owner.viewer, teamId, false, NOW);
    expect((await look(teacher)).weeks).toEqual([]);
    expect(await outcome(getTeamInsights((await person()).viewer, teamId, NOW))).toBe("not-found");
    expect(await outcome(getTeamInsights((await person("Root", "admin")).viewer, teamId, NOW))).toBe("not-allowed");
  });

  it("names who helps with what, of those alone who offered it and are strong", async () => {
    const { teamId, open, shy, coach } = await seedTeam();
    const { ids } = await seedChapter(5);
    for (const who of [open, shy]) for (const id of ids) await answerItem(who.viewer, id, "single-choice", "correct");
    for (const who of [open, coach])
      await updateMembership(who.viewer, teamId, { helps: true, hidesFromBoards: false }, NOW);
    const { helpers } = await getTeamInsights(shy.viewer, teamId, NOW);
    expect(helpers.find(({ concept }) => concept === "lora")?.nicknames).toEqual(["Opal"]);
  });
});

describe("a team of thousands", () => {
  it("is told a page at a time, found by name, and stays quick", async () => {
    const { teamId, owner, open } = await seedTeam();
    await pool().query(
      `WITH u AS (INSERT INTO "User" (id, email, nickname) SELECT gen_random_uuid(), 'many' || n || '-' || $1 || '@example.com',
         'Member ' || n FROM generate_series(1, 10000) n RETURNING id),
       l AS (INSERT INTO "Learner" (id, kind, "userId") SELECT gen_random_uuid(), 'account', id FROM u)
       INSERT INTO "Membership" ("teamId", "userId", role, "joinedAt", "sharesSince") SELECT $1::uuid, id, 'member', now(), now() FROM u`,
      [teamId],
    );
    const team = await getTeam(owner.viewer, teamId);
    expect(team).toMatchObject({ memberCount: 10_004, ownerCount: 1 });
    expect(team.members).toHaveLength(100);
    expect(team.members[0]).toMatchObject({ nickname: "Olga", role: "owner" });
    const found = await listMembers(open.viewer, teamId, { q: "ＭＥＭＢＥＲ 9999" });
    expect(found).toMatchObject({ found: 1, nextPage: null, members: [{ nickname: "Member 9999" }] });
    expect((await listMembers(open.viewer, teamId, { q: "%" })).found).toBe(0);
    const second = await listMembers(open.viewer, teamId, { page: 100 });
    expect(second.members).toHaveLength(4);
    const progress = await listTeamProgress(owner.viewer, teamId, new Date());
    expect(progress).toMatchObject({ all: 10_002, sharing: 10_001, nextPage: 1 });
    expect(JSON.stringify(team).length).toBeLessThan(40_000);
    await archiveTeam(owner.viewer, teamId, true, NOW);
    expect(await news(open)).toEqual(["archived"]);
  });
});

describe("guessing links into teams", () => {
  it("is stopped by account and by address, and a code is too long to be found at all", async () => {
    const { teamId, owner } = await seedTeam();
    const { token } = await seedInvite(owner, teamId);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const guess = (browser: Browser) =>
      browser
        .call(joinRoute, "POST", "/api/v1/team-invites/memberships", { body: { token: newId(), shares: false } })
        .then(({ status }) => status);
    const one = new Browser("203.0.113.7").become((await person()).user);
    const statuses = [];
    for (let count = 0; count < 61; count++) statuses.push(await guess(one));
    expect([statuses[0], statuses[59], statuses[60]]).toEqual([404, 404, 429]);
    // Others behind the same address go on until it is too much for one address.
    const outcomes: number[] = [];
    for (let account = 0; account < 5; account++) {
      const browser = new Browser("203.0.113.7").become((await person()).user);
      for (let count = 0; count < 50; count++) outcomes.push(await guess(browser));
    }
    expect(outcomes.slice(0, 200)).toEqual(Array<number>(200).fill(404));
    expect(outcomes.at(-1)).toBe(429);
  });
});

describe("an offensive team name", () => {
  it("is reported by whoever sees it, once, and by nobody else", async () => {
    const { teamId, owner, shy } = await seedTeam("Rude name");
    const { token } = await seedInvite(owner, teamId);
    const [invited, stranger] = [await person(), await person()];
    const report = (who: Person, link?: string) =>
      outcome(createTeamReport(who.viewer, teamId, { text: "it is rude", ...(link && { token: link }) }, NOW));
    expect([await report(shy), await report(shy), await report(invited, token)]).toEqual(["done", "done", "done"]);
    expect([await report(stranger), await report(stranger, newId())]).toEqual(["not-found", "not-found"]);
    const admin = await person("Root", "admin");
    const mine = (await listTeamReports(admin.viewer)).reports.filter((each) => each.teamId === teamId);
    expect(mine).toHaveLength(2);
    expect(await outcome(listTeamReports(owner.viewer))).toBe("not-found");
    expect(await outcome(listTeamReports((await person("Tess", "instructor")).viewer))).toBe("not-found");
  });

  it("is changed or kept by an administrator; the members and whoever reported it are told", async () => {
    const { teamId, owner, shy } = await seedTeam("Rude name");
    const invited = await person();
    const { token } = await seedInvite(owner, teamId);
    await createTeamReport(shy.viewer, teamId, { text: "it is rude" }, NOW);
    await createTeamReport(invited.viewer, teamId, { text: "indeed it is", token }, NOW);
    const admin = await person("Root", "admin");
    const open = async () =>
      (await listTeamReports(admin.viewer)).reports.filter((each) => each.teamId === teamId && each.status === "open");
    const [first] = await open();
    expect(await outcome(judgeTeamReport(owner.viewer, first!.reportId, null, NOW))).toBe("not-found");
    await judgeTeamReport(admin.viewer, first!.reportId, "Night readers", NOW);
    expect(await open()).toEqual([]);
    expect((await getTeam(owner.viewer, teamId)).name).toBe("Night readers");
    expect((await news(shy)).toSorted()).toEqual(["name-changed", "renamed"]);
    expect([await news(owner), await news(invited)]).toEqual([["renamed"], ["name-changed"]]);
    expect(await outcome(judgeTeamReport(admin.viewer, first!.reportId, null, NOW))).toBe("not-found");
    await createTeamReport(shy.viewer, teamId, { text: "still rude" }, NOW);
    const [again] = await open();
    await judgeTeamReport(admin.viewer, again!.reportId, null, new Date(NOW.getTime() + 1_000));
    expect((await news(shy)).filter((what) => what === "name-kept")).toHaveLength(1);
  });
});
