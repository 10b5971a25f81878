import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LearnerViewer, Viewer } from "@/lib/auth/viewer";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import { answerQuestion } from "@/lib/interviews/server/answer-question";
import { changeLanguage } from "@/lib/interviews/server/change-language";
import { createInterview } from "@/lib/interviews/server/create-interview";
import { endInterview } from "@/lib/interviews/server/end-interview";
import { getInterview } from "@/lib/interviews/server/get-interview";
import { getPlan } from "@/lib/interviews/server/get-plan";
import { listInterviewSets } from "@/lib/interviews/server/list-interview-sets";
import { listRunning } from "@/lib/interviews/server/list-running";
import { moveOn } from "@/lib/interviews/server/move-on";
import { saveDraft } from "@/lib/interviews/server/save-draft";
import { saveNotes } from "@/lib/interviews/server/save-notes";
import { settleDueInterviews } from "@/lib/interviews/server/settle-due-interviews";
import type { InterviewOutput } from "@/lib/interviews/schema";
import { createRubricSet } from "@/lib/rubric-sets/server/create-rubric-set";
import { updateRubricSet } from "@/lib/rubric-sets/server/update-rubric-set";
import { archiveRubricSet } from "@/lib/rubric-sets/server/archive-rubric-set";
import { createQuiz } from "@/lib/quizzes/server/create-quiz";
import { mergeLearners } from "@/lib/progress/server/merge-learners";
import { accountViewer } from "@/tests/support/account-viewer";
import { testDatabase } from "@/tests/support/database";
import {
  letInterviewPass,
  requireRunningInterview,
  seedBank,
  setupFor,
  startInterview,
  type RunningInterview,
} from "@/tests/support/interviews";
import { LONG, OPEN_BODY } from "@/tests/support/interview-body";
import { wishFor } from "@/tests/support/quiz";
import { seedUser } from "@/tests/support/seed-user";

beforeAll(async () => {
  await testDatabase();
});

const MINUTE_MS = 60_000;
let viewer: LearnerViewer;
let bank: Awaited<ReturnType<typeof seedBank>>;
beforeEach(async () => {
  viewer = { kind: "guest", learnerId: newId() };
  bank = await seedBank();
});

const start = (over: Parameters<typeof setupFor>[1] = {}) => startInterview(viewer, setupFor(bank.chapter, over));
const refused = (code: string) => expect.objectContaining({ code }) as Error;
const text = (words: string) => ({ text: words, isSpoken: false });
const running = (interview: InterviewOutput): RunningInterview => {
  if (interview.phase !== "running") throw new Error("the interview has ended");
  return interview;
};
const say = async ({ interviewId, current }: RunningInterview, words: string) =>
  answerQuestion(viewer, interviewId, { line: current.line, said: text(words) });
const eventsOf = (sessionId: string) =>
  prisma().interviewEvent.findMany({ where: { sessionId }, orderBy: { number: "asc" } });
const kindsOf = async (sessionId: string) => (await eventsOf(sessionId)).map(({ kind }) => kind);
const marksOf = (sessionId: string) =>
  prisma().interviewMark.findMany({ where: { sessionId }, orderBy: { position: "asc" } });

async function passTo(interview: RunningInterview, position: number): Promise<RunningInterview> {
  let at = interview;
  while (at.current.position < position)
    at = running(await moveOn(viewer, at.interviewId, { line: at.current.line, by: "passed" }));
  return at;
}

describe("an interview", () => {
  it("is drawn from published items for practice of its chapters, and asks the first at once", async () => {
    const interview = await start();
    const turns = await prisma().interviewTurn.findMany({ where: { sessionId: interview.interviewId } });
    expect(turns.map(({ itemId }) => itemId).toSorted()).toEqual([...bank.ids, ...bank.sumIds].toSorted());
    expect(turns.every(({ viewNumber }) => viewNumber < 0)).toBe(true);
    expect(interview.turns.map(({ round }) => round)).toEqual(["concept", "concept", "concept", "estimation"]);
    expect(interview.lines).toMatchObject([{ by: "interviewer", says: "question", position: 0 }]);
    expect(interview.setup.seed).toMatch(/^[a-z0-9]{8}$/);
    const planned = turns.reduce((sum, { plannedMs }) => sum + plannedMs, 0);
    expect(planned).toBeLessThanOrEqual(15 * MINUTE_MS);
  });

  it("asks the same questions again for the same seed, and others where none is named", async () => {
    bank = await seedBank({ open: 30 });
    const asked = async ({ interviewId }: RunningInterview) =>
      (await prisma().interviewTurn.findMany({ where: { sessionId: interviewId }, orderBy: { position: "asc" } })).map(
        ({ itemId }) => itemId,
      );
    const setup = { rounds: ["concept" as const] };
    const first = await start(setup);
    const again = await start({ ...setup, seed: first.setup.seed });
    expect(await asked(again)).toEqual(await asked(first));
    const other = await asked(await start(setup));
    const before = new Set(await asked(first));
    expect(other.filter((id) => before.has(id)).length).toBeLessThan(other.length);
  });

  it("says before it begins what it would be made of, and what there is nothing of", async () => {
    const plan = await getPlan({
      ...{ minutes: 30, level: "junior", chapters: [bank.chapter] },
      rounds: ["concept", "estimation", "code"],
    });
    expect(plan).toEqual({
      rounds: [
        { round: "concept", questions: 3, plannedMs: 270_000 },
        { round: "estimation", questions: 1, plannedMs: 360_000 },
      ],
      left: [{ round: "code", why: "none" }],
    });
  });

  it("begins with nothing to ask for nobody", async () => {
    const setup = setupFor(bank.chapter, { rounds: ["code"] });
    await expect(createInterview(viewer, { setup, locale: "zh" }, new Date())).rejects.toEqual(
      refused("invalid-input"),
    );
    const unknown = setupFor(bank.chapter, { role: "astronaut" });
    await expect(createInterview(viewer, { setup: unknown, locale: "zh" }, new Date())).rejects.toEqual(
      refused("invalid-input"),
    );
    expect(await listRunning(viewer)).toEqual({ interviews: [] });
  });

  it("asks about a misconception, then about the heaviest point that was missed, and says nothing of either", async () => {
    const interview = await start();
    const one = running(await say(interview, `${LONG} Serving is always slower then. The shapes stay.`));
    expect(one.lines.at(-1)).toMatchObject({
      says: "follow-up",
      html: { en: expect.stringContaining("misconception") },
    });
    const two = running(await say(one, LONG));
    expect(two.lines.at(-1)).toMatchObject({ says: "follow-up", html: { en: expect.stringContaining("merging") } });
    const three = running(await say(two, "It merges."));
    expect(three.current.position).toBe(1);
    expect(JSON.stringify(three)).not.toContain("raised");
    expect(JSON.stringify(three)).not.toContain("missed");
    const events = await eventsOf(interview.interviewId);
    expect(events.map(({ kind }) => kind)).toEqual([
      ...["asked", "answered", "followed-up", "answered", "followed-up", "answered", "moved-on", "asked"],
    ]);
    expect(events[2]?.body).toMatchObject({ because: { kind: "raised", part: "slower" } });
    expect(events[4]?.body).toMatchObject({ because: { kind: "missed", part: "merge" } });
  });

  it("marks everything that was said to a question, with evidence in the answer where it stands", async () => {
    const interview = await start();
    const first = running(await say(interview, `${LONG} The shapes stay.`));
    await say(first, "And it merges.");
    const [mark] = await marksOf(interview.interviewId);
    const body = mark!.body as {
      points: { id: string; status: string; evidence: { event: number; marks: { start: number; end: number }[] }[] }[];
      share: number;
    };
    const found = Object.fromEntries(body.points.map((point) => [point.id, point]));
    expect(mark).toMatchObject({ position: 0, judge: "matcher", learnerId: viewer.learnerId });
    expect([found["merge"]?.status, found["shape"]?.status, found["rank"]?.status]).toEqual([
      "found",
      "found",
      "missing",
    ]);
    expect(body.share).toBeCloseTo(6 / 7);
    const [evidence] = found["merge"]!.evidence;
    const place = evidence!.marks[0]!;
    const events = await eventsOf(interview.interviewId);
    const said = events.find(({ number }) => number === evidence!.event)!.body as { said: { text: string } };
    expect(said.said.text.slice(place.start, place.end)).toBe("merges");
  });

  it("waits for more after a short answer, once", async () => {
    const interview = await start();
    const one = running(await say(interview, "Not sure."));
    expect(one.lines.at(-1)).toMatchObject({ says: "prompt", html: null });
    const two = running(await say(one, "Hm."));
    expect(two.lines.at(-1)).toMatchObject({ says: "follow-up" });
  });

  it("moves on when one passes or is done, with what was written by then", async () => {
    const interview = await start();
    const { interviewId, current } = interview;
    const one = running(await moveOn(viewer, interviewId, { line: current.line, by: "passed" }));
    expect(one.turns.map(({ state }) => state)).toEqual(["passed", "current", "ahead", "ahead"]);
    await saveDraft(viewer, interviewId, { line: one.current.line, said: text("It merges."), version: 1 });
    const two = running(await moveOn(viewer, interviewId, { line: one.current.line, by: "done" }));
    expect(two.turns.map(({ state }) => state)).toEqual(["passed", "done", "current", "ahead"]);
    expect(two.lines.filter(({ by }) => by === "candidate")).toMatchObject([{ said: { text: "It merges." } }]);
    expect((await marksOf(interviewId)).map(({ position }) => position)).toEqual([1]);
  });

  it("comes back as it was after a crash, by the server's clock, with draft and notes", async () => {
    const { interviewId, current } = await start();
    await saveDraft(viewer, interviewId, { line: current.line, said: text("half a"), version: 1 });
    await saveDraft(viewer, interviewId, { line: current.line, said: text("half a thought"), version: 2 });
    await saveNotes(viewer, interviewId, { text: "2 × 80 GB", version: 1 });
    await letInterviewPass(interviewId, 2 * MINUTE_MS);
    const again = await requireRunningInterview(viewer, interviewId);
    expect(again.draft).toEqual({ said: text("half a thought"), version: 2 });
    expect(again.notes).toEqual({ text: "2 × 80 GB", version: 1 });
    expect(again.remainingMs).toBeLessThanOrEqual(13 * MINUTE_MS);
    expect(again.remainingMs).toBeGreaterThan(12 * MINUTE_MS);
    expect(again.current.usedMs).toBeGreaterThanOrEqual(2 * MINUTE_MS);
    expect((await listRunning(viewer)).interviews).toMatchObject([{ interviewId, position: 0, questions: 4 }]);
  });

  it("is held in the other language from there on, and loses nothing", async () => {
    const before = await start();
    const { interviewId, current } = before;
    await saveDraft(viewer, interviewId, { line: current.line, said: text("half a thought"), version: 1 });
    const after = running(await changeLanguage(viewer, interviewId, "zh"));
    expect(after).toMatchObject({ locale: "zh", draft: { said: text("half a thought"), version: 1 } });
    expect(after.current.line).toBe(current.line);
    // What another tab still knows of the line is right.
    await saveDraft(viewer, interviewId, { line: current.line, said: text("and more"), version: 2 });
    await say(after, LONG);
    expect((await eventsOf(interviewId)).find(({ kind }) => kind === "answered")?.body).toMatchObject({ locale: "zh" });
  });
});

describe("two tabs and lost replies", () => {
  it("count the same command once, however often and at once it comes", async () => {
    const interview = await start();
    const answers = await Promise.all(Array.from({ length: 5 }, () => say(interview, LONG)));
    expect(await kindsOf(interview.interviewId)).toEqual(["asked", "answered", "followed-up"]);
    const [first] = answers.map(running);
    const { interviewId } = interview;
    const moves = { line: first!.current.line, by: "done" as const };
    await Promise.all(Array.from({ length: 5 }, () => moveOn(viewer, interviewId, moves)));
    await Promise.all(Array.from({ length: 3 }, () => endInterview(viewer, interviewId)));
    const kinds = await kindsOf(interviewId);
    expect(kinds.filter((kind) => kind === "moved-on")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "ended")).toHaveLength(1);
    // Asked again after the end: it was kept.
    expect((await say(interview, LONG)).phase).toBe("ended");
  });

  it("tell the second tab, and overwrite nothing", async () => {
    const interview = await start();
    const { interviewId, current } = interview;
    await say(interview, LONG);
    await expect(say(interview, "Another answer, of the other tab.")).rejects.toEqual(refused("interview-moved-on"));
    const line = current.line;
    await expect(moveOn(viewer, interviewId, { line, by: "passed" })).rejects.toEqual(refused("interview-moved-on"));
    await expect(saveDraft(viewer, interviewId, { line, said: text("late"), version: 9 })).rejects.toEqual(
      refused("interview-moved-on"),
    );
    // A save of what was sent as the answer meanwhile is no conflict: it is kept.
    expect(await saveDraft(viewer, interviewId, { line, said: text(LONG), version: 1 })).toEqual({ version: 1 });
    const now = await requireRunningInterview(viewer, interviewId);
    expect(now.draft).toEqual({ said: null, version: 0 });
    const save = (words: string, version: number) =>
      saveDraft(viewer, interviewId, { line: now.current.line, said: text(words), version });
    await save("one", 1);
    expect(await save("one", 1)).toEqual({ version: 1 });
    await expect(save("other", 1)).rejects.toEqual(refused("draft-newer"));
    await saveNotes(viewer, interviewId, { text: "mine", version: 1 });
    await expect(saveNotes(viewer, interviewId, { text: "theirs", version: 1 })).rejects.toEqual(
      refused("draft-newer"),
    );
  });

  it("write every event once and in order when answers race", async () => {
    const interview = await start();
    await Promise.allSettled(Array.from({ length: 8 }, (_, index) => say(interview, `${LONG} ${index}`)));
    const events = await eventsOf(interview.interviewId);
    expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1));
    expect(events.filter(({ kind }) => kind === "answered")).toHaveLength(1);
  });
});

describe("time", () => {
  it("ends an interview at its deadline with what was written by then, whoever looks first", async () => {
    const { interviewId, current } = await start();
    await saveDraft(viewer, interviewId, { line: current.line, said: text("It merges."), version: 1 });
    await letInterviewPass(interviewId, 20 * MINUTE_MS);
    await Promise.all([settleDueInterviews(), settleDueInterviews(), getInterview(viewer, interviewId)]);
    expect(await kindsOf(interviewId)).toEqual(["asked", "answered", "ended"]);
    const row = await prisma().interviewSession.findUniqueOrThrow({ where: { id: interviewId } });
    expect(row).toMatchObject({ endedBy: "deadline", endedAt: row.deadlineAt, draft: null });
    expect(row.markedAt).not.toBeNull();
    expect(await marksOf(interviewId)).toHaveLength(1);
    await expect(answerQuestion(viewer, interviewId, { line: current.line, said: text("late") })).rejects.toEqual(
      refused("interview-over"),
    );
    // What was kept as a draft and is sent as an answer was not lost.
    const late = { line: current.line, said: text("It merges.") };
    expect((await answerQuestion(viewer, interviewId, late)).phase).toBe("ended");
    expect(await listRunning(viewer)).toEqual({ interviews: [] });
  });

  it("moves on from a question that takes far too long, once, and tells whoever was still writing", async () => {
    const { interviewId, current } = await start();
    await letInterviewPass(interviewId, 6 * MINUTE_MS);
    await expect(
      saveDraft(viewer, interviewId, { line: current.line, said: text("late"), version: 1 }),
    ).rejects.toEqual(refused("interview-moved-on"));
    await expect(answerQuestion(viewer, interviewId, { line: current.line, said: text("late") })).rejects.toEqual(
      refused("interview-moved-on"),
    );
    const now = await requireRunningInterview(viewer, interviewId);
    expect(now.current.position).toBe(1);
    expect(now.lines.map((line) => (line.by === "interviewer" ? line.says : "said"))).toEqual([
      ...["question", "move-on", "question"],
    ]);
  });
});

describe("answers with a key", () => {
  it("are taken without a word of right or wrong, and become attempts at the end, once", async () => {
    const interview = await passTo(await start(), 3);
    const { interviewId, current } = interview;
    expect(current).toMatchObject({ round: "estimation", kind: "numeric-units", difficulty: 2 });
    const answer = { line: current.line, said: { answer: { text: "0.75 GiB" } } };
    // The last question: the interview ends with it.
    const ended = await answerQuestion(viewer, interviewId, answer);
    expect(ended).toMatchObject({ phase: "ended", by: "finished" });
    const [mark] = await marksOf(interviewId);
    expect(mark).toMatchObject({ position: 3, judge: "key", body: { share: 0.5, slips: ["forgot-v"] } });
    const attempts = await prisma().attempt.findMany({ where: { learnerId: viewer.learnerId } });
    expect(attempts).toMatchObject([{ itemId: bank.sumIds[0], earned: 0.5, evidence: "server" }]);
    await endInterview(viewer, interviewId);
    expect(await prisma().attempt.count({ where: { learnerId: viewer.learnerId } })).toBe(1);
  });

  it("are no attempts before the end", async () => {
    bank = await seedBank({ open: 0, sums: 2 });
    const interview = await start();
    const said = { answer: { text: "1.5 GiB" } };
    const next = running(await answerQuestion(viewer, interview.interviewId, { line: interview.current.line, said }));
    expect(await prisma().attempt.count({ where: { learnerId: viewer.learnerId } })).toBe(0);
    expect(JSON.stringify(next)).not.toMatch(/earned|share|slips/);
    await endInterview(viewer, interview.interviewId);
    expect(await prisma().attempt.count({ where: { learnerId: viewer.learnerId } })).toBe(1);
  });

  it("answer the same for right and wrong", async () => {
    bank = await seedBank({ open: 0, sums: 2 });
    const replies = await Promise.all(
      ["1.5 GiB", "9 GiB"].map(async (words) => {
        const learner: LearnerViewer = { kind: "guest", learnerId: newId() };
        const setup = setupFor(bank.chapter, { rounds: ["estimation"], seed: "sameseed" });
        const { interviewId, current } = await startInterview(learner, setup);
        const said = { answer: { text: words } };
        const reply = running(await answerQuestion(learner, interviewId, { line: current.line, said }));
        const lines = reply.lines.map(({ at: _, ...line }) => line);
        return JSON.stringify({ ...reply, lines })
          .replaceAll(words, "…")
          .replaceAll(interviewId, "…");
      }),
    );
    const shape = (reply: string) =>
      reply.replaceAll(/"(remainingMs|usedMs|movesOnMs)":[\d.]+|"startedAt":"[^"]+"/g, "");
    expect(shape(replies[0]!)).toBe(shape(replies[1]!));
  });

  it("show views that neither practice nor a quiz shows", async () => {
    await start();
    const wish = { ...wishFor(bank.chapter), kinds: ["open"] };
    await createQuiz(viewer, { mode: "timed", wish, count: 3, minutes: 5 }, new Date());
    await start();
    const keys = [
      ...(await prisma().interviewTurn.findMany({ where: { viewLearnerId: viewer.learnerId } })),
      ...(await prisma().quizSessionItem.findMany({ where: { viewLearnerId: viewer.learnerId } })),
    ].map(({ viewKey }) => viewKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(11);
  });
});

describe("bad input", () => {
  it.each([
    ["nothing", " \n\u3000"],
    ["nothing at all", ""],
  ])("is refused as %s and leaves the question waiting", async (_, words) => {
    const interview = await start();
    await expect(say(interview, words)).rejects.toEqual(refused("invalid-input"));
    expect(await kindsOf(interview.interviewId)).toEqual(["asked"]);
  });

  it("of bytes that are no text is kept as far as it can be, and acknowledged when it comes again", async () => {
    const interview = await start();
    const words = `\0\u0001<script>alert(1)</script>\ud800 ${LONG} '"); DROP TABLE "Learner";--`;
    const one = running(await say(interview, words));
    expect((await say(interview, words)).phase).toBe("running");
    expect(one.lines[1]).toMatchObject({ said: { text: words.replace("\0", "\ufffd").replace("\ud800", "\ufffd") } });
    expect(await kindsOf(interview.interviewId)).toEqual(["asked", "answered", "followed-up"]);
  });

  it("of another form than the question's is refused", async () => {
    const interview = await start();
    const { interviewId, current } = interview;
    const said = { answer: { text: "4" } };
    await expect(answerQuestion(viewer, interviewId, { line: current.line, said })).rejects.toEqual(
      refused("invalid-input"),
    );
    await expect(saveDraft(viewer, interviewId, { line: current.line, said, version: 1 })).rejects.toEqual(
      refused("invalid-input"),
    );
  });
});

describe("rights", () => {
  it("are its learner's alone: to anybody else there is no such interview", async () => {
    const { interviewId, current } = await start();
    const stranger: LearnerViewer = { kind: "guest", learnerId: newId() };
    const anonymous: Viewer = { kind: "anonymous" };
    const { line } = current;
    const tries = [
      () => getInterview(stranger, interviewId),
      () => getInterview(anonymous, interviewId),
      () => answerQuestion(stranger, interviewId, { line, said: text(LONG) }),
      () => moveOn(stranger, interviewId, { line, by: "passed" }),
      () => endInterview(stranger, interviewId),
      () => changeLanguage(stranger, interviewId, "zh"),
      () => saveDraft(stranger, interviewId, { line, said: text(LONG), version: 1 }),
      () => saveNotes(stranger, interviewId, { text: "x", version: 1 }),
      () => getInterview(viewer, newId()),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toEqual(refused("not-found"));
    expect(await listRunning(stranger)).toEqual({ interviews: [] });
    expect(await kindsOf(interviewId)).toEqual(["asked"]);
  });

  it("to a set are those of whoever is signed in, while it is in use", async () => {
    const instructor = accountViewer(await seedUser({ role: "instructor" }), "instructor");
    const { setId } = await createRubricSet(instructor, { title: { zh: "一组", en: "A set" } }, new Date());
    const items = bank.ids
      .slice(0, 2)
      .toReversed()
      .map((itemId, index) => ({ itemId, minutes: index === 0 ? 5 : 10 }));
    const input = { version: 1, title: { zh: "一组", en: "A set" }, level: null, role: null, items };
    await updateRubricSet(instructor, setId, input, new Date());
    const account = accountViewer(await seedUser());
    expect((await listInterviewSets(account)).sets).toMatchObject([{ setId, items: 2, minutes: 15 }]);
    const setup = setupFor(bank.chapter, { setId });
    const interview = await startInterview(account, setup);
    const turns = await prisma().interviewTurn.findMany({
      where: { sessionId: interview.interviewId },
      orderBy: { position: "asc" },
    });
    expect(turns.map(({ itemId, plannedMs }) => [itemId, plannedMs])).toEqual([
      [bank.ids[1], 300_000],
      [bank.ids[0], 600_000],
    ]);
    await expect(createInterview(viewer, { setup, locale: "en" }, new Date())).rejects.toEqual(refused("not-found"));
    await archiveRubricSet(instructor, setId, true, new Date());
    await expect(createInterview(account, { setup, locale: "en" }, new Date())).rejects.toEqual(refused("not-found"));
    expect((await listInterviewSets(account)).sets).toEqual([]);
  });
});

describe("what was said", () => {
  it("is only ever added, and goes with its interview", async () => {
    const { interviewId } = await start();
    const change = (sql: string) => pool().query(`${sql} WHERE "sessionId" = $1`, [interviewId]);
    await expect(change(`UPDATE "InterviewEvent" SET body = '{"said":"else"}'`)).rejects.toThrow("only ever added");
    await expect(change(`UPDATE "InterviewEvent" SET at = now() + interval '1 day'`)).rejects.toThrow(
      "only ever added",
    );
    await expect(change(`DELETE FROM "InterviewEvent"`)).rejects.toThrow("only ever added");
    await pool().query(`DELETE FROM "InterviewSession" WHERE id = $1`, [interviewId]);
    expect(await eventsOf(interviewId)).toEqual([]);
  });

  it("goes along when its guest signs in half-way, and the interview goes on from either tab", async () => {
    const interview = await start();
    const { interviewId } = interview;
    const first = running(await say(interview, LONG));
    const user = await seedUser();
    const merge = { guestId: viewer.learnerId, accountLearnerId: user.learnerId, now: new Date() };
    await prisma().$transaction((tx) => mergeLearners(tx, merge));
    const account = accountViewer(user);
    expect((await requireRunningInterview(account, interviewId)).lines).toEqual(first.lines);
    // The other tab still is the guest's.
    await say(first, "It merges.");
    await endInterview(account, interviewId);
    const learners = [
      ...(await eventsOf(interviewId)).map(({ learnerId }) => learnerId),
      ...(await marksOf(interviewId)).map(({ learnerId }) => learnerId),
    ];
    expect(new Set(learners)).toEqual(new Set([user.learnerId]));
  });

  it("asks by the wording that was published when it began", async () => {
    const interview = await start();
    for (const id of bank.ids) {
      await pool().query(
        `UPDATE "ItemRevision" SET status = 'superseded', "supersededAt" = now() WHERE "itemId" = $1`,
        [id],
      );
    }
    const again = await requireRunningInterview(viewer, interview.interviewId);
    expect(again.lines).toEqual(interview.lines);
    expect(JSON.stringify(again)).not.toContain(OPEN_BODY.modelAnswer.en);
  });
});
