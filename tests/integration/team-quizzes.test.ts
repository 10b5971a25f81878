import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as assignableRoute } from "@/app/api/v1/assignable-items/route";
import { GET as assignmentRoute } from "@/app/api/v1/assignments/[assignmentId]/route";
import { GET as submissionsRoute } from "@/app/api/v1/assignments/[assignmentId]/sessions/route";
import { POST as createAssignmentRoute } from "@/app/api/v1/assignments/route";
import { POST as startRoute } from "@/app/api/v1/quiz-sessions/route";
import { GET as teamAssignmentsRoute } from "@/app/api/v1/teams/[teamId]/assignments/route";
import { listAssignments } from "@/lib/quizzes/server/list-assignments";
import { archiveTeam } from "@/lib/teams/server/archive-team";
import { leaveTeam } from "@/lib/teams/server/leave-team";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { HOUR_MS, seedChapter, wishFor } from "@/tests/support/quiz";
import { enrol, person, seedTeam, type Person } from "@/tests/support/teams";

beforeAll(async () => {
  await testDatabase();
});

let team: Awaited<ReturnType<typeof seedTeam>>;
let practice: Awaited<ReturnType<typeof seedChapter>>;
let assessment: Awaited<ReturnType<typeof seedChapter>>;
beforeEach(async () => {
  [team, practice, assessment] = await Promise.all([
    ...([seedTeam(), seedChapter(2), seedChapter(2, "assessment")] as const),
  ]);
});

const at = ({ user }: Person) => new Browser().become(user);
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const input = (source: object, teamId?: string) => ({
  ...{ title: "Low rank", source, minutes: 30, tries: 2, opensAt: inMs(-HOUR_MS), closesAt: inMs(HOUR_MS) },
  ...{ resultsAt: null, ...(teamId !== undefined && { teamId }) },
});
const assign = (who: Person, source: object, teamId?: string) =>
  at(who).call(createAssignmentRoute, "POST", "/api/v1/assignments", { body: input(source, teamId) });
const pick = (itemIds: readonly string[]) => ({ by: "pick", itemIds });
const draw = (chapter: string, uses: readonly string[]) => ({ by: "draw", wish: wishFor(chapter), count: 2, uses });
const look = (who: Person, assignmentId: string) =>
  at(who).call(assignmentRoute, "GET", `/api/v1/assignments/${assignmentId}`, { params: { assignmentId } });
const start = (who: Person, assignmentId: string) =>
  at(who).call(startRoute, "POST", "/api/v1/quiz-sessions", { body: { assignmentId } });
const results = (who: Person, assignmentId: string) =>
  at(who).call(submissionsRoute, "GET", `/api/v1/assignments/${assignmentId}/sessions`, { params: { assignmentId } });
const listed = (who: Person, teamId: string) =>
  at(who).call(teamAssignmentsRoute, "GET", `/api/v1/teams/${teamId}/assignments`, { params: { teamId } });
const assigned = async (who: Person, source: object, teamId?: string) =>
  ((await assign(who, source, teamId)).json as { assignmentId: string }).assignmentId;

describe("assigning to a team", () => {
  it("is for its owners, coaches and its course's instructor", async () => {
    const { teamId, owner, coach, open, teacher } = team;
    const source = pick(practice.ids);
    for (const who of [owner, coach, teacher]) expect((await assign(who, source, teamId)).status).toBe(201);
    expect((await assign(open, source, teamId)).json.code).toBe("not-allowed");
    for (const who of [await person(), await person("Tom", "instructor")])
      expect((await assign(who, source, teamId)).json.code).toBe("not-found");
    // By a link alone it takes an instructor, as before.
    expect((await assign(coach, source)).json.code).toBe("not-found");
    expect((await assign(teacher, source)).status).toBe(201);
  });

  it("takes assessment items from instructors alone, picked or drawn", async () => {
    const { teamId, coach, teacher } = team;
    for (const ids of [assessment.ids, [practice.ids[0]!, assessment.ids[0]!]]) {
      const answer = await assign(coach, pick(ids), teamId);
      expect([answer.status, answer.json.issues]).toEqual([400, [{ path: "source.itemIds", code: "unknown-item" }]]);
    }
    const drawn = await assign(coach, draw(assessment.chapter, ["practice", "assessment"]), teamId);
    expect(drawn.json.issues).toEqual([{ path: "source.uses", code: "practice-only" }]);
    expect((await assign(coach, draw(practice.chapter, ["practice"]), teamId)).status).toBe(201);
    expect((await assign(teacher, pick(assessment.ids), teamId)).status).toBe(201);
    expect((await assign(teacher, draw(assessment.chapter, ["assessment"]), teamId)).status).toBe(201);
  });

  it("shows a coach who is no instructor the items for practice, and a member none", async () => {
    const { owner, coach, open, teacher } = team;
    const shown = async (who: Person) => {
      const answer = await at(who).call(assignableRoute, "GET", "/api/v1/assignable-items");
      if (answer.status !== 200) return answer.json.code as string;
      return [...new Set((answer.json as { items: { use: string }[] }).items.map(({ use }) => use))].toSorted();
    };
    expect([await shown(owner), await shown(coach)]).toEqual([["practice"], ["practice"]]);
    expect(await shown(teacher)).toEqual(["assessment", "practice"]);
    for (const who of [open, await person()]) expect(await shown(who)).toBe("not-found");
    // Whose only team is archived assigns nowhere.
    await archiveTeam(owner.viewer, team.teamId, true, new Date());
    expect(await shown(coach)).toBe("not-found");
  });

  it("is over while the team is archived: nothing new is assigned or begun", async () => {
    const { teamId, owner, coach, open } = team;
    const assignmentId = await assigned(coach, pick(practice.ids), teamId);
    const running = await start(open, assignmentId);
    await archiveTeam(owner.viewer, teamId, true, new Date());
    expect((await assign(coach, pick(practice.ids), teamId)).json.code).toBe("team-archived");
    expect((await start(team.shy, assignmentId)).json.code).toBe("quiz-closed");
    expect((await look(team.shy, assignmentId)).json.state).toBe("closed");
    expect((await start(open, assignmentId)).json.sessionId).toBe(running.json.sessionId);
    await archiveTeam(owner.viewer, teamId, false, new Date());
    expect((await start(team.shy, assignmentId)).status).toBe(201);
  });
});

describe("a quiz of a team", () => {
  it("is there for its members, and for nobody else who has its link", async () => {
    const { teamId, coach, open, teacher } = team;
    const assignmentId = await assigned(coach, pick(practice.ids), teamId);
    expect((await look(open, assignmentId)).json).toMatchObject({ state: "ready", isOfTeam: true, isMine: false });
    expect((await look(coach, assignmentId)).json).toMatchObject({ isMine: true });
    for (const who of [await person(), await person("Tom", "instructor"), await person("Root", "admin"), teacher]) {
      expect((await look(who, assignmentId)).json.code).toBe("not-found");
      expect((await start(who, assignmentId)).json.code).toBe("not-found");
    }
    expect((await start(open, assignmentId)).status).toBe(201);
    await leaveTeam(open.viewer, teamId, new Date());
    expect((await look(open, assignmentId)).json.code).toBe("not-found");
    expect((await start(open, assignmentId)).json.code).toBe("not-found");
  });

  it("is listed for members with their own tries, for coaches with how many began", async () => {
    const { teamId, coach, open, shy, teacher } = team;
    const assignmentId = await assigned(coach, pick(practice.ids), teamId);
    await assigned(teacher, pick(practice.ids));
    const { sessionId } = (await start(open, assignmentId)).json;
    const of = async (who: Person) => (await listed(who, teamId)).json.assignments as object[];
    expect(await of(open)).toMatchObject([
      { assignmentId, title: "Low rank", state: "running", sessions: [{ sessionId, endedAt: null }], learners: null },
    ]);
    expect(await of(shy)).toMatchObject([{ state: "ready", sessions: [], learners: null }]);
    expect(await of(coach)).toMatchObject([{ state: "ready", learners: 1 }]);
    expect(await of(teacher)).toMatchObject([{ state: null, learners: 1 }]);
    expect((await listed(await person(), teamId)).json.code).toBe("not-found");
  });

  it("shows its results to whoever coaches the team now, without addresses", async () => {
    const { teamId, owner, coach, open, teacher } = team;
    const assignmentId = await assigned(coach, pick(practice.ids), teamId);
    await start(open, assignmentId);
    for (const who of [owner, coach, teacher, await person("Root", "admin")])
      expect((await results(who, assignmentId)).json.sessions).toMatchObject([{ nickname: "Opal", email: null }]);
    for (const who of [open, await person("Tom", "instructor"), await person()])
      expect((await results(who, assignmentId)).json.code).toBe("not-found");
    // Who made it has no claim to it once he is gone.
    await leaveTeam(coach.viewer, teamId, new Date());
    expect((await results(coach, assignmentId)).json.code).toBe("not-found");
  });

  it("stands in the list of the instructors who see its results, with its team's name", async () => {
    const { teamId, coach, teacher } = team;
    const assignmentId = await assigned(coach, pick(practice.ids), teamId);
    const helper = await person("Hana", "instructor");
    const names = async (who: Person) =>
      (await listAssignments(who.viewer)).assignments
        .filter((each) => each.assignmentId === assignmentId)
        .map(({ team: name }) => name);
    expect([await names(teacher), await names(helper)]).toEqual([["Readers"], []]);
    await enrol(teamId, helper, "coach");
    expect(await names(helper)).toEqual(["Readers"]);
  });
});
