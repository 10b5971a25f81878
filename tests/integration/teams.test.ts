import { beforeAll, describe, expect, it } from "vitest";
import { PUT as archiveRoute } from "@/app/api/v1/teams/[teamId]/archive/route";
import { POST as createRoute } from "@/app/api/v1/teams/route";
import { PUT as roleRoute } from "@/app/api/v1/teams/[teamId]/members/[userId]/route";
import { deleteAccount } from "@/lib/account/server/delete-account";
import { hashToken } from "@/lib/auth/server/link-token";
import { AppError } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { addCourseTeam } from "@/lib/teams/server/add-course-team";
import { archiveCourse } from "@/lib/teams/server/archive-course";
import { archiveTeam } from "@/lib/teams/server/archive-team";
import { createCourse } from "@/lib/teams/server/create-course";
import { createInvite } from "@/lib/teams/server/create-invite";
import { createTeam } from "@/lib/teams/server/create-team";
import { describeInvite } from "@/lib/teams/server/describe-invite";
import { getCourse } from "@/lib/teams/server/get-course";
import { getTeam } from "@/lib/teams/server/get-team";
import { joinTeam } from "@/lib/teams/server/join-team";
import { leaveTeam } from "@/lib/teams/server/leave-team";
import { listCourses } from "@/lib/teams/server/list-courses";
import { listInvites } from "@/lib/teams/server/list-invites";
import { listTeamProgress } from "@/lib/teams/server/list-team-progress";
import { listTeams } from "@/lib/teams/server/list-teams";
import { removeCourseTeam } from "@/lib/teams/server/remove-course-team";
import { removeMember } from "@/lib/teams/server/remove-member";
import { revokeInvite } from "@/lib/teams/server/revoke-invite";
import { setRole } from "@/lib/teams/server/set-role";
import { setSharing } from "@/lib/teams/server/set-sharing";
import { updateCourse } from "@/lib/teams/server/update-course";
import { updateTeam } from "@/lib/teams/server/update-team";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { enrol, membersOf, person, seedInvite, seedTeam, type Person } from "@/tests/support/teams";

beforeAll(async () => {
  await testDatabase();
});

const NOW = new Date();
const DAY_MS = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
/** The code with which something is refused, or "done". */
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );

describe("a team", () => {
  it("is its maker's, who alone knows of it", async () => {
    const [maker, other] = [await person(), await person()];
    const { teamId } = await createTeam(maker.viewer, { name: "Readers", zone: "Europe/Berlin" }, NOW);
    expect((await listTeams(maker.viewer)).teams).toMatchObject([
      { teamId, name: "Readers", role: "owner", members: 1 },
    ]);
    expect((await listTeams(other.viewer)).teams).toEqual([]);
    expect(await outcome(getTeam(other.viewer, teamId))).toBe("not-found");
    expect(await getTeam(maker.viewer, teamId)).toMatchObject({ zone: "Europe/Berlin", role: "owner", courses: [] });
  });

  it("is seen by members, its course's instructor and administrators, without addresses", async () => {
    const { teamId, owner, shy, teacher, open } = await seedTeam();
    const admin = await person("Root", "admin");
    for (const { viewer } of [owner, shy, teacher, admin]) {
      const text = JSON.stringify(await getTeam(viewer, teamId));
      expect(text).not.toContain("@");
      expect(text).toContain("Opal");
    }
    const shares = async ({ viewer }: Person) =>
      (await getTeam(viewer, teamId)).members.find(({ userId }) => userId === open.viewer.userId)?.shares;
    expect([await shares(owner), await shares(teacher), await shares(shy), await shares(admin)]).toEqual([
      ...[true, true, null, null],
    ]);
  });

  it("is renamed by its owner, and by nobody else", async () => {
    const { teamId, owner, coach, teacher } = await seedTeam();
    await updateTeam(owner.viewer, teamId, { name: "Writers" });
    expect(await getTeam(owner.viewer, teamId)).toMatchObject({ name: "Writers", zone: "Asia/Shanghai" });
    await updateTeam(owner.viewer, teamId, { zone: "UTC" });
    expect(await getTeam(owner.viewer, teamId)).toMatchObject({ name: "Writers", zone: "UTC" });
    for (const { viewer } of [coach, teacher])
      expect(await outcome(updateTeam(viewer, teamId, { name: "Mine" }))).toBe("not-allowed");
  });

  it("that is archived is read and not changed, until its owner brings it back", async () => {
    const { teamId, owner, coach, shy } = await seedTeam();
    const invite = await seedInvite(owner, teamId);
    expect(await outcome(archiveTeam(coach.viewer, teamId, true, NOW))).toBe("not-allowed");
    await archiveTeam(owner.viewer, teamId, true, NOW);
    await archiveTeam(owner.viewer, teamId, true, later(1));
    expect((await getTeam(shy.viewer, teamId)).archivedAt).toBe(NOW.toISOString());
    const refused = [
      () => updateTeam(owner.viewer, teamId, { name: "X" }),
      () => createInvite(coach.viewer, teamId, { role: "member", days: 1, maxUses: 1, locale: "en" }, NOW),
      () => removeMember(owner.viewer, teamId, shy.viewer.userId, NOW),
      () => setRole(owner.viewer, teamId, shy.viewer.userId, "coach", NOW),
    ];
    for (const work of refused) expect(await outcome(work())).toBe("team-archived");
    expect(await outcome(updateTeam(shy.viewer, teamId, { name: "X" }))).toBe("not-allowed");
    const joiner = await person();
    expect(await outcome(joinTeam(joiner.viewer, { ...invite, shares: false }, NOW))).toBe("link-revoked");
    expect(await outcome(setSharing(shy.viewer, teamId, true, NOW))).toBe("done");
    expect((await listTeamProgress(coach.viewer, teamId, NOW)).members).toHaveLength(2);
    expect(await outcome(leaveTeam(shy.viewer, teamId, NOW))).toBe("done");
    await archiveTeam(owner.viewer, teamId, false, NOW);
    expect(await outcome(joinTeam(joiner.viewer, { ...invite, shares: false }, NOW))).toBe("done");
  });

  it("always has an owner", async () => {
    const { teamId, owner, coach } = await seedTeam();
    const self = owner.viewer.userId;
    expect(await outcome(leaveTeam(owner.viewer, teamId, NOW))).toBe("last-owner");
    expect(await outcome(setRole(owner.viewer, teamId, self, "member", NOW))).toBe("last-owner");
    expect(await outcome(removeMember(owner.viewer, teamId, self, NOW))).toBe("not-allowed");
    await setRole(owner.viewer, teamId, coach.viewer.userId, "owner", NOW);
    expect(await outcome(leaveTeam(owner.viewer, teamId, NOW))).toBe("done");
    expect(Object.values(await membersOf(teamId)).toSorted()).toEqual(["member", "member", "owner"]);
  });

  it("keeps an owner when its owners demote each other, or leave, at the same moment", async () => {
    for (const leave of [false, true]) {
      const { teamId, owner, coach } = await seedTeam();
      await setRole(owner.viewer, teamId, coach.viewer.userId, "owner", NOW);
      const act = (one: Person, other: Person) =>
        leave ? leaveTeam(one.viewer, teamId, NOW) : setRole(one.viewer, teamId, other.viewer.userId, "member", NOW);
      const outcomes = await Promise.all([outcome(act(owner, coach)), outcome(act(coach, owner))]);
      expect(outcomes.toSorted()).toEqual(["done", leave ? "last-owner" : "not-allowed"]);
      expect(Object.values(await membersOf(teamId)).filter((role) => role === "owner")).toHaveLength(1);
    }
  });

  it("loses members whom an owner or, of mere members, a coach takes out", async () => {
    const { teamId, owner, coach, open, shy, teacher } = await seedTeam();
    const remove = (by: Person, whom: Person) => outcome(removeMember(by.viewer, teamId, whom.viewer.userId, NOW));
    expect(await remove(shy, open)).toBe("not-allowed");
    expect(await remove(teacher, open)).toBe("not-allowed");
    expect(await remove(coach, owner)).toBe("not-allowed");
    expect(await remove(coach, open)).toBe("done");
    expect(await remove(coach, open)).toBe("not-found");
    expect(await remove(owner, coach)).toBe("done");
    expect(await outcome(getTeam(coach.viewer, teamId))).toBe("not-found");
    expect(await membersOf(teamId)).toEqual({ [owner.viewer.userId]: "owner", [shy.viewer.userId]: "member" });
  });

  it("takes a coach's links and courses from him together with his role", async () => {
    const { teamId, owner } = await seedTeam();
    const teacher = await person("Tess", "instructor");
    await enrol(teamId, teacher, "coach");
    const { courseId } = await createCourse(teacher.viewer, { title: "LLM 101" }, NOW);
    await addCourseTeam(teacher.viewer, courseId, { teamId }, NOW);
    const { token } = await seedInvite(teacher, teamId);
    await setRole(owner.viewer, teamId, teacher.viewer.userId, "member", NOW);
    expect(await outcome(listTeamProgress(teacher.viewer, teamId, NOW))).toBe("not-allowed");
    expect((await getCourse(teacher.viewer, courseId)).teams).toEqual([]);
    expect(await outcome(describeInvite((await person()).viewer, token, NOW))).toBe("link-revoked");
  });

  it("is made twenty times a day at most by one account, and each time is on record without its name", async () => {
    const { user, viewer } = await person();
    const browser = new Browser().become(user);
    const body = { name: "Canary team", zone: "UTC" };
    const codes = [];
    for (let time = 0; time < 21; time++)
      codes.push((await browser.call(createRoute, "POST", "/api/v1/teams", { body })).status);
    expect(codes).toEqual([...Array<number>(20).fill(201), 429]);
    const { rows } = await pool().query<{ text: string }>(
      `SELECT to_jsonb(e)::text AS text FROM "AuditEvent" e WHERE action = 'team.create' AND "actorId" = $1`,
      [viewer.learnerId],
    );
    expect(rows).toHaveLength(20);
    expect(JSON.stringify(rows)).not.toContain("Canary");
  });

  it("writes who got which role, and when it was archived, into the record", async () => {
    const { teamId, owner, shy } = await seedTeam();
    const browser = new Browser().become(owner.user);
    const params = { teamId, userId: shy.viewer.userId };
    await browser.call(roleRoute, "PUT", `/api/v1/teams/${teamId}/members/${params.userId}`, {
      ...{ params, body: { role: "coach" } },
    });
    await browser.call(archiveRoute, "PUT", `/api/v1/teams/${teamId}/archive`, {
      params: { teamId },
      body: { archived: true },
    });
    const { rows } = await pool().query<object>(
      `SELECT action, object, before, after FROM "AuditEvent" WHERE "actorId" = $1 ORDER BY at`,
      [owner.viewer.learnerId],
    );
    expect(rows).toEqual([
      {
        ...{ action: "team.role", object: params.userId },
        ...{ before: { teamId, role: "member" }, after: { teamId, role: "coach" } },
      },
      { action: "team.archive", object: teamId, before: null, after: { archived: true } },
    ]);
  });
});

describe("a link into a team", () => {
  it("is told once: of its token only the hash is kept", async () => {
    const { teamId, owner } = await seedTeam();
    const { token, inviteId } = await seedInvite(owner, teamId);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const { rows } = await pool().query<{ row: string }>(
      `SELECT to_jsonb(i)::text AS row FROM "TeamInvite" i WHERE id = $1`,
      [inviteId],
    );
    expect(rows[0]!.row).not.toContain(token);
    expect(rows[0]!.row).toContain(hashToken(token));
    expect(JSON.stringify(await listInvites(owner.viewer, teamId, NOW))).not.toContain(hashToken(token));
  });

  it("says into which team it leads and who made it, and lets one in with the role it names", async () => {
    const { teamId, owner } = await seedTeam("Night readers");
    const { token } = await seedInvite(owner, teamId, { role: "coach" });
    const joiner = await person();
    expect(await describeInvite(joiner.viewer, token, NOW)).toEqual({
      ...{ teamId, team: "Night readers", madeBy: "Olga", role: "coach", members: 4, isMember: false },
    });
    expect(await joinTeam(joiner.viewer, { token, shares: true }, NOW)).toEqual({ teamId, joined: true });
    expect(await getTeam(joiner.viewer, teamId)).toMatchObject({ role: "coach", sharesSince: NOW.toISOString() });
  });

  it("takes no use and changes nothing when a member opens it again, even once it is used up", async () => {
    const { teamId, owner } = await seedTeam();
    const { token, inviteId } = await seedInvite(owner, teamId, { role: "coach", maxUses: 1 });
    const joiner = await person();
    await joinTeam(joiner.viewer, { token, shares: false }, NOW);
    expect(await joinTeam(joiner.viewer, { token, shares: true }, NOW)).toEqual({ teamId, joined: false });
    expect(await joinTeam(owner.viewer, { token, shares: true }, NOW)).toEqual({ teamId, joined: false });
    expect((await describeInvite(joiner.viewer, token, NOW)).isMember).toBe(true);
    expect(await getTeam(owner.viewer, teamId)).toMatchObject({ role: "owner", sharesSince: null });
    const listed = (await listInvites(owner.viewer, teamId, NOW)).invites.find((each) => each.inviteId === inviteId);
    expect(listed).toMatchObject({ uses: 1, maxUses: 1, state: "spent", isRevocable: false });
  });

  it("does not work when it is unknown, used up, out of date or withdrawn, and then names no team", async () => {
    const { teamId, owner } = await seedTeam("Secret name");
    const [spent, revoked, old] = [
      await seedInvite(owner, teamId, { maxUses: 1 }),
      await seedInvite(owner, teamId),
      await seedInvite(owner, teamId, { days: 1 }),
    ];
    await joinTeam((await person()).viewer, { ...spent, shares: false }, NOW);
    await revokeInvite(owner.viewer, teamId, revoked.inviteId, NOW);
    const { viewer } = await person();
    const tries = [
      ["link-spent", spent.token, NOW],
      ["link-revoked", revoked.token, NOW],
      ["link-expired", old.token, later(2)],
      ["link-unknown", "x".repeat(43), NOW],
      ["link-unknown", "", NOW],
    ] as const;
    for (const [code, token, now] of tries) {
      expect(await outcome(describeInvite(viewer, token, now))).toBe(code);
      expect(await outcome(joinTeam(viewer, { token, shares: true }, now))).toBe(code);
    }
    expect(await membersOf(teamId)).not.toHaveProperty(viewer.userId);
  });

  it("lets in as many as it says, of fifty who come at once", async () => {
    const { teamId, owner } = await seedTeam();
    const { token, inviteId } = await seedInvite(owner, teamId, { maxUses: 7 });
    const crowd = await Promise.all(Array.from({ length: 50 }, () => person("Many")));
    const outcomes = await Promise.all(
      crowd.map(({ viewer }) => outcome(joinTeam(viewer, { token, shares: true }, NOW))),
    );
    expect(outcomes.filter((each) => each === "done")).toHaveLength(7);
    expect(outcomes.filter((each) => each === "link-spent")).toHaveLength(43);
    expect(Object.keys(await membersOf(teamId))).toHaveLength(4 + 7);
    const { rows } = await pool().query(`SELECT uses FROM "TeamInvite" WHERE id = $1`, [inviteId]);
    expect(rows).toEqual([{ uses: 7 }]);
  });

  it("lets one person in once, who presses twenty times at once", async () => {
    const { teamId, owner } = await seedTeam();
    const { token, inviteId } = await seedInvite(owner, teamId, { maxUses: 3 });
    const { viewer } = await person();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => joinTeam(viewer, { token, shares: false }, NOW)),
    );
    expect(answers.filter(({ joined }) => joined)).toHaveLength(1);
    const { rows } = await pool().query(`SELECT uses FROM "TeamInvite" WHERE id = $1`, [inviteId]);
    expect(rows).toEqual([{ uses: 1 }]);
  });

  it("for members is made and withdrawn by owners and coaches, for coaches by owners alone", async () => {
    const { teamId, owner, coach, shy, teacher } = await seedTeam();
    const make = ({ viewer }: Person, role: "coach" | "member") =>
      outcome(createInvite(viewer, teamId, { role, days: 7, maxUses: 5, locale: "zh" }, NOW));
    const made = [];
    for (const who of [owner, coach, shy, teacher]) made.push([await make(who, "member"), await make(who, "coach")]);
    const refused = ["not-allowed", "not-allowed"];
    expect(made).toEqual([["done", "done"], ["done", "not-allowed"], refused, refused]);
    const forCoaches = await seedInvite(owner, teamId, { role: "coach" });
    const forMembers = await seedInvite(owner, teamId);
    const revocable = (await listInvites(coach.viewer, teamId, NOW)).invites.map(({ role, isRevocable }) => [
      ...[role, isRevocable],
    ]);
    expect(revocable).toEqual(
      expect.arrayContaining([
        ["coach", false],
        ["member", true],
      ]),
    );
    expect(await outcome(revokeInvite(coach.viewer, teamId, forCoaches.inviteId, NOW))).toBe("not-allowed");
    expect(await outcome(revokeInvite(coach.viewer, teamId, forMembers.inviteId, NOW))).toBe("done");
    expect(await outcome(listInvites(shy.viewer, teamId, NOW))).toBe("not-allowed");
  });

  it("ends with the membership of who made it", async () => {
    const { teamId, coach } = await seedTeam();
    const { token } = await seedInvite(coach, teamId);
    await leaveTeam(coach.viewer, teamId, NOW);
    expect(await outcome(joinTeam((await person()).viewer, { token, shares: false }, NOW))).toBe("link-revoked");
  });
});

describe("a coach's view", () => {
  async function answer({ viewer }: Person, solved: number) {
    await pool().query(
      `INSERT INTO "LessonProgress" ("learnerId", chapter, answered, solved, "updatedAt") VALUES ($1, 'lora', 5, $2, now())`,
      [viewer.learnerId, solved],
    );
    await pool().query(
      `INSERT INTO "ConceptMastery" ("learnerId", concept, weight, sum, "updatedAt") VALUES ($1, 'lora', 1, 1, now())`,
      [viewer.learnerId],
    );
  }

  it("is of those who agreed, for owners, coaches and the course's instructor, and for nobody else", async () => {
    const { teamId, owner, coach, open, shy, teacher } = await seedTeam();
    await answer(open, 3);
    await answer(shy, 4);
    for (const { viewer } of [owner, coach, teacher]) {
      const { members } = await listTeamProgress(viewer, teamId, NOW);
      expect(members.map(({ nickname }) => nickname)).toEqual(["Opal", "Shen"]);
      expect(members[0]!.progress).toEqual({
        ...{ answered: 5, solved: 3, lastDay: null, streak: 0 },
        chapters: [{ slug: "lora", answered: 5, solved: 3 }],
        concepts: [{ slug: "lora", mastery: 0.5, evidence: 1 }],
      });
      expect(members[1]).toEqual({ userId: shy.viewer.userId, nickname: "Shen", role: "member", progress: null });
    }
    expect(await outcome(listTeamProgress(open.viewer, teamId, NOW))).toBe("not-allowed");
    expect(await outcome(listTeamProgress((await person("Root", "admin")).viewer, teamId, NOW))).toBe("not-allowed");
    expect(await outcome(listTeamProgress((await person("Tom", "instructor")).viewer, teamId, NOW))).toBe("not-found");
  });

  it("opens and closes with the next request after consent is given or withdrawn", async () => {
    const { teamId, coach, shy, open } = await seedTeam();
    const sees = async () =>
      (await listTeamProgress(coach.viewer, teamId, NOW)).members.map((m) => m.progress !== null);
    expect(await sees()).toEqual([true, false]);
    expect(await setSharing(shy.viewer, teamId, true, NOW)).toEqual({ sharesSince: NOW.toISOString() });
    expect(await setSharing(shy.viewer, teamId, true, later(1))).toEqual({ sharesSince: NOW.toISOString() });
    await setSharing(open.viewer, teamId, false, NOW);
    expect(await sees()).toEqual([false, true]);
    await leaveTeam(shy.viewer, teamId, NOW);
    expect(await sees()).toEqual([false]);
  });

  it("tells the newest day and the days in a row as the learner's own zone counts them", async () => {
    const { teamId, coach, open } = await seedTeam();
    await pool().query(`UPDATE "Learner" SET settings = '{"timeZone":"Asia/Shanghai"}' WHERE id = $1`, [
      open.viewer.learnerId,
    ]);
    const { seedItem } = await import("@/tests/support/seed-items");
    await seedItem("team-streak", "single-choice", { chapter: "lora", concepts: ["lora"] });
    const { rows } = await pool().query<{ id: string }>(`SELECT id FROM "ItemRevision" WHERE "itemId" = 'team-streak'`);
    for (const at of ["2026-11-23T17:00:00Z", "2026-11-24T20:00:00Z"])
      await pool().query(
        `INSERT INTO "Attempt" (id, "learnerId", "viewLearnerId", "viewNumber", "itemId", "revisionId", "viewKey", answer, "answerHash", status, earned, possible, guess, evidence, hints, "submittedAt", "gradedAt")
         VALUES (gen_random_uuid(), $1, $1, 0, 'team-streak', $2, gen_random_uuid()::text, '{}', '', 'graded', 1, 1, 0, 'server', 0, $3, $3)`,
        [open.viewer.learnerId, rows[0]!.id, at],
      );
    const { members } = await listTeamProgress(coach.viewer, teamId, new Date("2026-11-25T03:00:00Z"));
    expect(members[0]!.progress).toMatchObject({ lastDay: "2026-11-25", streak: 2 });
  });
});

describe("a course", () => {
  it("is made by instructors, and seen by its owner and administrators", async () => {
    const [teacher, other, learner] = [
      await person("T", "instructor"),
      await person("U", "instructor"),
      await person(),
    ];
    expect(await outcome(createCourse(learner.viewer, { title: "No" }, NOW))).toBe("not-found");
    const { courseId } = await createCourse(teacher.viewer, { title: "LLM 101" }, NOW);
    await updateCourse(teacher.viewer, courseId, { title: "LLM 102" });
    expect((await listCourses(teacher.viewer)).courses).toMatchObject([{ courseId, title: "LLM 102", teams: 0 }]);
    expect((await listCourses(other.viewer)).courses).toEqual([]);
    const admin = await person("Root", "admin");
    expect(await getCourse(admin.viewer, courseId)).toMatchObject({ mayManage: false });
    for (const { viewer } of [other, learner]) expect(await outcome(getCourse(viewer, courseId))).toBe("not-found");
    for (const { viewer } of [other, admin])
      expect(await outcome(updateCourse(viewer, courseId, { title: "Mine" }))).toBe("not-found");
  });

  it("takes teams that its owner owns or coaches, and new ones of his", async () => {
    const teacher = await person("T", "instructor");
    const { courseId } = await createCourse(teacher.viewer, { title: "LLM 101" }, NOW);
    const { teamId: made } = await addCourseTeam(teacher.viewer, courseId, { name: "Group A", zone: "UTC" }, NOW);
    expect(await membersOf(made)).toEqual({ [teacher.viewer.userId]: "owner" });
    const [strange, coached, joined] = [await seedTeam("S"), await seedTeam("C"), await seedTeam("J")];
    await enrol(coached.teamId, teacher, "coach");
    await enrol(joined.teamId, teacher, "member");
    const add = (teamId: string) => outcome(addCourseTeam(teacher.viewer, courseId, { teamId }, NOW));
    expect(await add(strange.teamId)).toBe("not-found");
    expect(await add(joined.teamId)).toBe("not-allowed");
    expect((await getCourse(teacher.viewer, courseId)).addable.map(({ name }) => name)).toEqual(["C"]);
    expect([await add(coached.teamId), await add(coached.teamId)]).toEqual(["done", "done"]);
    expect((await getCourse(teacher.viewer, courseId)).teams).toMatchObject([
      { name: "C", members: 5, sharing: 1, role: "coach" },
      { name: "Group A", members: 1, sharing: 0, role: "owner" },
    ]);
  });

  it("gives its instructor a coach's view of its teams, which ends when it is archived or an owner takes his team out", async () => {
    const { teamId, courseId, owner, coach, teacher } = await seedTeam();
    expect((await getTeam(coach.viewer, teamId)).courses).toMatchObject([{ courseId, owner: "Tess", isMine: false }]);
    expect(await outcome(listTeamProgress(teacher.viewer, teamId, NOW))).toBe("done");
    await archiveCourse(teacher.viewer, courseId, true, NOW);
    expect(await outcome(getTeam(teacher.viewer, teamId))).toBe("not-found");
    await archiveCourse(teacher.viewer, courseId, false, NOW);
    expect(await outcome(getTeam(teacher.viewer, teamId))).toBe("done");
    for (const { viewer } of [coach, await person("Root", "admin"), await person()])
      expect(await outcome(removeCourseTeam(viewer, courseId, teamId))).toBe("not-found");
    expect(await outcome(removeCourseTeam(owner.viewer, courseId, teamId))).toBe("done");
    expect(await outcome(getTeam(teacher.viewer, teamId))).toBe("not-found");
    expect(await outcome(removeCourseTeam(owner.viewer, courseId, teamId))).toBe("not-found");
  });
});

describe("an owner who deletes his account", () => {
  const remove = async ({ user, viewer }: Person) => {
    await pool().query(`UPDATE "Session" SET "createdAt" = $2 WHERE id = $1`, [user.sessionId, NOW]);
    await deleteAccount({ password: undefined } as never, viewer, "192.0.2.1", NOW);
  };

  it("leaves the team to the longest-standing coach", async () => {
    const { teamId, owner, coach, shy } = await seedTeam();
    const second = await person();
    await enrol(teamId, second, "coach");
    await remove(owner);
    const members = await membersOf(teamId);
    expect(members).not.toHaveProperty(owner.viewer.userId);
    expect(members).toMatchObject({ [coach.viewer.userId]: "owner", [second.viewer.userId]: "coach" });
    expect(members[shy.viewer.userId]).toBe("member");
  });

  it("leaves it to the longest-standing member where there is no coach, and to the owner where there is another", async () => {
    const { teamId, owner, coach, open } = await seedTeam();
    await leaveTeam(coach.viewer, teamId, NOW);
    await remove(owner);
    expect((await membersOf(teamId))[open.viewer.userId]).toBe("owner");
    const other = await seedTeam();
    const second = await person();
    await enrol(other.teamId, second, "owner");
    await remove(other.owner);
    const members = await membersOf(other.teamId);
    expect([members[second.viewer.userId], members[other.coach.viewer.userId]]).toEqual(["owner", "coach"]);
  });

  it("archives a team that nobody else is in, and his courses", async () => {
    const teacher = await person("T", "instructor");
    const { courseId } = await createCourse(teacher.viewer, { title: "LLM 101" }, NOW);
    const { teamId } = await addCourseTeam(teacher.viewer, courseId, { name: "Alone", zone: "UTC" }, NOW);
    await remove(teacher);
    const { rows } = await pool().query(
      `SELECT "archivedAt" IS NOT NULL AS team, (SELECT "archivedAt" IS NOT NULL FROM "Course" WHERE id = $2) AS course FROM "Team" WHERE id = $1`,
      [teamId, courseId],
    );
    expect(rows).toEqual([{ team: true, course: true }]);
  });

  it("leaves an owner behind, too, when the heir leaves at the same moment", async () => {
    const { teamId, owner, coach } = await seedTeam();
    const outcomes = await Promise.all([
      remove(owner).then(() => "done"),
      outcome(leaveTeam(coach.viewer, teamId, NOW)),
    ]);
    expect(outcomes[0]).toBe("done");
    expect(["done", "last-owner"]).toContain(outcomes[1]);
    expect(Object.values(await membersOf(teamId)).filter((role) => role === "owner")).toHaveLength(1);
  });
});
