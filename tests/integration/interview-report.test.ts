import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { deleteIdleGuests } from "@/lib/account/server/delete-idle-guests";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import { reportOutput, type ReadyReport } from "@/lib/interviews/report-schema";
import { deleteInterview } from "@/lib/interviews/server/delete-interview";
import { disputeMark } from "@/lib/interviews/server/dispute-mark";
import { explainMark } from "@/lib/interviews/server/explain-mark";
import { getHistory } from "@/lib/interviews/server/get-history";
import { getReadiness } from "@/lib/interviews/server/get-readiness";
import { getReport } from "@/lib/interviews/server/get-report";
import { createReportShare } from "@/lib/interviews/server/create-report-share";
import { judgeDispute } from "@/lib/interviews/server/judge-dispute";
import { listDisputes } from "@/lib/interviews/server/list-disputes";
import { listReportShares } from "@/lib/interviews/server/list-report-shares";
import { readSharedReport } from "@/lib/interviews/server/read-shared-report";
import { revokeReportShare } from "@/lib/interviews/server/revoke-report-share";
import { reviewMissed } from "@/lib/interviews/server/review-missed";
import { listNotices } from "@/lib/notices/server/list-notices";
import { getToday } from "@/lib/plan/server/get-today";
import { updatePlan } from "@/lib/plan/server/update-plan";
import { mergeLearners } from "@/lib/progress/server/merge-learners";
import { rebuildDerivedRows } from "@/lib/progress/server/rebuild-derived-rows";
import { getQueue } from "@/lib/review/server/get-queue";
import { accountViewer } from "@/tests/support/account-viewer";
import { testDatabase } from "@/tests/support/database";
import { rowsOf } from "@/tests/support/learner-rows";
import { conceptOf, seedInterview, usualTurns, type SeededTurn } from "@/tests/support/seed-interview";
import { seedUser } from "@/tests/support/seed-user";

beforeAll(async () => {
  await testDatabase();
});
let viewer: LearnerViewer;
beforeEach(() => {
  viewer = { kind: "guest", learnerId: newId() };
});

const NOW = new Date();
const DAY_MS = 86_400_000;
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const refused = (code: string) => expect.objectContaining({ code }) as Error;
const stranger = (): LearnerViewer => ({ kind: "guest", learnerId: newId() });

async function readReport(
  interviewId: string,
  by: LearnerViewer = viewer,
  locale: "zh" | "en" = "en",
): Promise<ReadyReport> {
  const report = reportOutput.parse(await getReport(by, interviewId, locale));
  if (report.phase !== "ready") throw new Error(`the report is ${report.phase}`);
  return report;
}
const held = (turns: readonly SeededTurn[] = usualTurns(), options: Parameters<typeof seedInterview>[2] = {}) =>
  seedInterview(viewer.learnerId, turns, options);
const openOf = (report: ReadyReport, position: number) => report.questions[position]!.open!;

/** The first point that the matcher withheld in the answer to the first question. */
const withheld = (report: ReadyReport) =>
  openOf(report, 0).points.find(({ status }) => status === "missing" || status === "half")!;

describe("a report", () => {
  it("weighs what was asked by planned minutes, and says what was said, found and missed", async () => {
    const { interviewId } = await held();
    const report = await readReport(interviewId);
    const asked = report.questions.filter(({ share }) => share !== null);
    const minutes = asked.reduce((sum, { plannedMs }) => sum + plannedMs, 0);
    const expected = asked.reduce((sum, { plannedMs, share }) => sum + plannedMs * share!, 0) / minutes;
    expect(report.overall).toMatchObject({ asked: 6, answered: 5, inAll: 7, questions: 6 });
    expect(report.overall.share).toBeCloseTo(expected);
    expect(report.questions.map(({ outcome }) => outcome)).toEqual([
      ...["answered", "answered", "answered", "answered", "passed", "answered", "not-reached"],
    ]);
    expect(report.questions[2]!.share).toBeGreaterThan(0.8);
    expect(report.questions[4]!.share).toBe(0);
    expect(openOf(report, 4).points.every(({ status }) => status === "missing")).toBe(true);
    expect(openOf(report, 3).misconceptions.some(({ raised }) => raised)).toBe(true);
    expect(report.topics.filter(({ by }) => by === "track").map(({ slug }) => slug)).toEqual([
      ...["foundations", "architecture", "training", "fine-tuning"],
    ]);
    expect(report.rounds.map(({ round }) => round)).toEqual(["concept", "estimation"]);
    expect(report.questions[1]!.lines.map(({ says }) => says)).toEqual([...["answer", "follow-up", "answer"]]);
    expect(report.questions[0]!.speech.perMinute).toBeGreaterThan(20);
    expect(report.questions[5]!.graded).toMatchObject({ earned: 0, possible: 1, answer: { text: "32768" } });
  });

  it("quotes the candidate's own words for each point that it credits", async () => {
    const { interviewId } = await held();
    for (const { open, lines } of (await readReport(interviewId)).questions)
      for (const { status, evidence } of open?.points ?? []) {
        if (status === "found") expect(evidence.length).toBeGreaterThan(0);
        for (const { event, start, end, marks } of evidence) {
          const line = lines.find(({ number }) => number === event);
          if (line?.says !== "answer") throw new Error("evidence of nothing that was said");
          for (const mark of marks) expect(mark.end).toBeLessThanOrEqual(line.text.length);
          expect(line.text.slice(start, end).trim()).not.toBe("");
        }
      }
  });

  it("tells items in the language that is asked for, and leaves what was said as it was", async () => {
    const { interviewId } = await held(usualTurns("zh"), { locale: "zh" });
    const [zh, en] = [await readReport(interviewId, viewer, "zh"), await readReport(interviewId, viewer, "en")];
    expect(openOf(zh, 0).modelAnswer).toMatch(/\p{Script=Han}/u);
    expect(openOf(en, 0).modelAnswer).not.toMatch(/\p{Script=Han}/u);
    expect(en.questions[0]!.lines).toEqual(zh.questions[0]!.lines);
    expect(zh.overall).toEqual(en.overall);
  });

  it("is nobody else's, and there is none while the interview is held or marked", async () => {
    const { interviewId } = await held();
    await expect(getReport(stranger(), interviewId, "en")).rejects.toEqual(refused("not-found"));
    await expect(getReport({ kind: "anonymous" }, interviewId, "en")).rejects.toEqual(refused("not-found"));
    await expect(getReport(viewer, newId(), "en")).rejects.toEqual(refused("not-found"));
    const running = await held(usualTurns(), { isMarked: null });
    expect(await getReport(viewer, running.interviewId, "en")).toMatchObject({ phase: "running" });
    const marking = await held(usualTurns(), { isMarked: false });
    expect(await getReport(viewer, marking.interviewId, "en")).toMatchObject({ phase: "marking" });
    for (const { interviewId: id } of [running, marking]) {
      await expect(reviewMissed(viewer, id, NOW)).rejects.toEqual(refused("not-found"));
      await expect(explainMark(viewer, id, { position: 0, part: "motivation" })).rejects.toEqual(refused("not-found"));
    }
  });

  it("of an interview with nothing said, of nothing but markup, and of an hour of text can be read", async () => {
    const hostile = `<img src=x onerror=alert(1)> </script><script>alert(2)</script> {{7*7}} \${1} \u202e reversed`;
    const long = "LoRA 冻结预训练权重，只学习低秩的更新。".repeat(360);
    const lora = { chapter: "16-lora", itemId: "what-is-lora" };
    const { interviewId } = await held([lora, { ...lora, said: [hostile] }, { ...lora, said: [long, long] }]);
    const report = await readReport(interviewId);
    expect(report.questions.map(({ outcome }) => outcome)).toEqual(["passed", "answered", "answered"]);
    expect(report.questions[1]!.lines[0]).toMatchObject({ says: "answer", text: hostile });
    expect(report.questions[2]!.speech.characters).toBeGreaterThan(5_000);
    const nothing = await readReport((await held([lora])).interviewId);
    expect(nothing.overall).toMatchObject({ share: 0, answered: 0, asked: 1 });
  });

  it("goes on without marks that cannot be read, and says that old ones are explained by newer rules", async () => {
    const { interviewId } = await held();
    await pool().query(`UPDATE "InterviewMark" SET body = '{"version": 99}' WHERE "sessionId" = $1 AND position = 0`, [
      interviewId,
    ]);
    await pool().query(
      `UPDATE "InterviewMark" SET body = jsonb_set(body, '{judge,version}', '"0"') WHERE "sessionId" = $1 AND position = 2`,
      [interviewId],
    );
    const report = await readReport(interviewId);
    expect(report.questions[0]).toMatchObject({ share: null, outcome: "answered" });
    expect(openOf(report, 0).points.map(({ status }) => status)).toEqual(openOf(report, 0).points.map(() => null));
    expect(openOf(report, 2).isOutdated).toBe(true);
    expect(report.overall.questions).toBe(5);
    const [point] = openOf(report, 2).points;
    expect((await explainMark(viewer, interviewId, { position: 2, part: point!.id })).isOutdated).toBe(true);
  });

  it("keeps a retired item, and a second judge's marks beside", async () => {
    const { interviewId } = await held();
    await pool().query(`UPDATE "Item" SET status = 'retired' WHERE id = 'open-model-families'`);
    await pool().query(
      `INSERT INTO "InterviewMark" SELECT "learnerId", "sessionId", position, 'embedding',
         jsonb_set(jsonb_set(body, '{judge}', '{"name": "embedding", "version": "m 1"}'), '{share}', '0.25'), "createdAt"
       FROM "InterviewMark" WHERE "sessionId" = $1 AND position = 2`,
      [interviewId],
    );
    const before = (await held()).interviewId;
    const report = await readReport(interviewId);
    expect(report.questions[2]!.isRetired).toBe(true);
    expect(openOf(report, 2).others).toMatchObject([{ judge: "embedding", version: "m 1", share: 0.25 }]);
    expect(report.overall.share).toBeCloseTo((await readReport(before)).overall.share!);
    expect(await reviewMissed(viewer, interviewId, NOW)).toMatchObject({ unavailable: [] });
    await pool().query(`UPDATE "Item" SET status = 'active' WHERE id = 'open-model-families'`);
  });
});

describe("why a mark is as it is", () => {
  it("is told in the candidate's own words, never in the author's forms", async () => {
    const { interviewId } = await held();
    const why = await explainMark(viewer, interviewId, { position: 0, part: "motivation" });
    expect(why).toMatchObject({ need: 1, isOutdated: false, parts: [{ as: "asserted" }] });
    expect(why.parts[0]!.words.join(" ")).toMatch(/intrinsic rank/);
    const missed = await explainMark(viewer, interviewId, { position: 0, part: "parameter-count" });
    expect(missed.parts).toEqual(missed.parts.map(() => ({ as: null, words: [] })));
    await expect(explainMark(viewer, interviewId, { position: 0, part: "no-such" })).rejects.toEqual(
      refused("not-found"),
    );
    await expect(explainMark(stranger(), interviewId, { position: 0, part: "motivation" })).rejects.toEqual(
      refused("not-found"),
    );
  });
});

describe("a dispute", () => {
  const instructor = async () => accountViewer(await seedUser({ role: "instructor", nickname: "Grace" }), "instructor");
  const find = async (by: Awaited<ReturnType<typeof instructor>>, disputeId: string) =>
    (await listAll(by)).find((each) => each.disputeId === disputeId)!;
  async function listAll(by: Awaited<ReturnType<typeof instructor>>) {
    const first = await listDisputes(by, {});
    const all = [...first.disputes];
    for (let cursor = first.nextCursor; cursor;) {
      const page = await listDisputes(by, { cursor });
      all.push(...page.disputes);
      cursor = page.nextCursor;
    }
    return all;
  }

  it("is made once for a mark that withheld something, by its learner alone", async () => {
    const { interviewId } = await held();
    const report = await readReport(interviewId);
    const point = withheld(report);
    expect(point.isDisputable).toBe(true);
    const input = { position: 0, part: point.id, reason: "I said it in the first sentence." };
    const first = await disputeMark(viewer, interviewId, input, NOW);
    expect(first).toMatchObject({ status: "open", reason: input.reason });
    expect(await disputeMark(viewer, interviewId, { ...input, reason: "again" }, NOW)).toEqual(first);
    const found = openOf(report, 0).points.find(({ status }) => status === "found")!;
    await expect(disputeMark(viewer, interviewId, { ...input, part: found.id }, NOW)).rejects.toEqual(
      refused("invalid-input"),
    );
    await expect(disputeMark(viewer, interviewId, { ...input, part: "no-such" }, NOW)).rejects.toEqual(
      refused("invalid-input"),
    );
    await expect(disputeMark(stranger(), interviewId, input, NOW)).rejects.toEqual(refused("not-found"));
    const shown = openOf(await readReport(interviewId), 0).points.find(({ id }) => id === point.id)!;
    expect(shown).toMatchObject({ isDisputable: false, dispute: { status: "open" } });
  });

  it("shows an instructor that one answer, and nothing else of the interview or of its learner", async () => {
    const { interviewId } = await held();
    const point = withheld(await readReport(interviewId));
    const { disputeId } = await disputeMark(viewer, interviewId, { position: 0, part: point.id, reason: "" }, NOW);
    const seen = await find(await instructor(), disputeId);
    expect(seen.answers).toHaveLength(1);
    expect(seen.part).toMatchObject({ kind: "point", before: point.status, mark: point.status });
    expect(seen.part.forms.length).toBeGreaterThan(0);
    const text = JSON.stringify(seen);
    for (const hidden of [viewer.learnerId, interviewId, "two small matrices beside"])
      expect(text).not.toContain(hidden);
    for (const nobody of [viewer, accountViewer(await seedUser()), { kind: "anonymous" } as const])
      await expect(listDisputes(nobody, {})).rejects.toEqual(refused("not-found"));
    await expect(
      judgeDispute(accountViewer(await seedUser()), disputeId, { status: "dismissed", answer: "Not said." }, NOW),
    ).rejects.toEqual(refused("not-found"));
  });

  it("that is upheld changes the mark, the report and the history, and its learner is told once", async () => {
    const { interviewId } = await held();
    const before = await readReport(interviewId);
    const point = withheld(before);
    const { disputeId } = await disputeMark(viewer, interviewId, { position: 0, part: point.id, reason: "" }, NOW);
    const grace = await instructor();
    const judgement = { status: "resolved", grant: "found", answer: "You are right." } as const;
    expect(await judgeDispute(grace, disputeId, judgement, NOW)).toMatchObject({ before: "open", status: "resolved" });
    expect(await judgeDispute(grace, disputeId, judgement, later(1))).toMatchObject({ closedAt: NOW.toISOString() });
    const after = await readReport(interviewId);
    expect(after.questions[0]!.share).toBeGreaterThan(before.questions[0]!.share!);
    expect(after.overall.share).toBeGreaterThan(before.overall.share!);
    expect(openOf(after, 0).points.find(({ id }) => id === point.id)).toMatchObject({
      ...{ status: "found", before: point.status, isDisputable: false },
      dispute: { status: "resolved", answer: "You are right." },
    });
    expect((await getHistory(viewer)).interviews[0]!.share).toBeCloseTo(after.overall.share!);
    expect(await find(grace, disputeId)).toMatchObject({
      closedBy: "Grace",
      part: { mark: "found", before: point.status },
    });
    const { notices } = await listNotices(viewer);
    expect(notices.filter(({ kind }) => kind === "dispute")).toMatchObject([
      { body: { interviewId, position: 0, itemId: "what-is-lora", status: "resolved" } },
    ]);
    // A decision can be changed: the judge's mark is there again.
    await judgeDispute(grace, disputeId, { status: "dismissed", answer: "On second thoughts." }, later(1));
    expect((await readReport(interviewId)).questions[0]!.share).toBeCloseTo(before.questions[0]!.share!);
  });

  it("about a key or a misconception is granted likewise, and nothing more than there was to grant", async () => {
    const { interviewId } = await held();
    const report = await readReport(interviewId);
    const raised = openOf(report, 3).misconceptions.find((one) => one.raised)!;
    const grace = await instructor();
    const key = await disputeMark(viewer, interviewId, { position: 5, part: "key", reason: "Only A was meant." }, NOW);
    expect(await find(grace, key.disputeId)).toMatchObject({ part: { kind: "key" }, grantable: ["found", "half"] });
    await judgeDispute(grace, key.disputeId, { status: "resolved", grant: "half", answer: "Half of it." }, NOW);
    const wrong = await disputeMark(viewer, interviewId, { position: 3, part: raised.id, reason: "" }, NOW);
    await expect(
      judgeDispute(grace, wrong.disputeId, { status: "resolved", grant: "found", answer: "You are right." }, NOW),
    ).rejects.toEqual(refused("invalid-input"));
    await judgeDispute(
      grace,
      wrong.disputeId,
      { status: "resolved", grant: "not-raised", answer: "You denied it." },
      NOW,
    );
    const after = await readReport(interviewId);
    expect(after.questions[5]).toMatchObject({ share: 0.5, graded: { earned: 0.5 } });
    expect(openOf(after, 3).misconceptions.find(({ id }) => id === raised.id)!.raised).toBe(false);
  });
});

describe("a guest who does not come back", () => {
  it("stays, with his interviews, until his dispute was decided", async () => {
    const { interviewId } = await held();
    const point = withheld(await readReport(interviewId));
    const { disputeId } = await disputeMark(viewer, interviewId, { position: 0, part: point.id, reason: "" }, NOW);
    await deleteIdleGuests(later(400));
    expect((await readReport(interviewId)).overall.asked).toBe(6);
    const grace = accountViewer(await seedUser({ role: "instructor" }), "instructor");
    await judgeDispute(grace, disputeId, { status: "dismissed", answer: "Not said." }, NOW);
    await deleteIdleGuests(later(400));
    await expect(getReport(viewer, interviewId, "en")).rejects.toEqual(refused("not-found"));
  });
});

describe("a link to a report", () => {
  const token = (url: string) => url.slice(url.indexOf("#") + 1);

  it("shows it to whoever has it, without a name, without disputes, until it expires or is ended", async () => {
    const { interviewId } = await held();
    const point = withheld(await readReport(interviewId));
    await disputeMark(viewer, interviewId, { position: 0, part: point.id, reason: "my own words" }, NOW);
    const input = { days: 7, showsName: false, locale: "en" } as const;
    const { url, shareId } = await createReportShare(viewer, interviewId, input, NOW);
    expect(url).toContain("/en/interviews/shared#");
    const shared = await readSharedReport(token(url), "zh", later(6));
    expect(shared).toMatchObject({ name: null, report: { phase: "ready" } });
    expect(JSON.stringify(shared)).not.toContain("my own words");
    expect(JSON.stringify(shared)).not.toContain(viewer.learnerId);
    await expect(readSharedReport(token(url), "en", later(8))).rejects.toEqual(refused("link-expired"));
    await revokeReportShare(viewer, { interviewId, shareId }, later(1));
    await expect(readSharedReport(token(url), "en", later(2))).rejects.toEqual(refused("link-revoked"));
    await expect(readSharedReport("A".repeat(43), "en", NOW)).rejects.toEqual(refused("link-unknown"));
    expect(await listReportShares(viewer, interviewId, NOW)).toMatchObject({ shares: [{ shareId, state: "revoked" }] });
    const { rows } = await pool().query(`SELECT "tokenHash" FROM "InterviewShare" WHERE id = $1`, [shareId]);
    expect(JSON.stringify(rows)).not.toContain(token(url));
  });

  it("tells the account's name where that is wanted, and nothing once the account is suspended", async () => {
    const user = await seedUser({ nickname: "Ada" });
    viewer = accountViewer(user);
    const { interviewId } = await held();
    const { url } = await createReportShare(viewer, interviewId, { days: 1, showsName: true, locale: "zh" }, NOW);
    expect(await readSharedReport(token(url), "zh", NOW)).toMatchObject({ name: "Ada" });
    await pool().query(`UPDATE "User" SET "suspendedAt" = now() WHERE id = $1`, [user.userId]);
    await expect(readSharedReport(token(url), "zh", NOW)).rejects.toEqual(refused("link-unknown"));
  });

  it("is made and ended by its learner alone, twenty at a time at most", async () => {
    const { interviewId } = await held();
    const input = { days: 1, showsName: false, locale: "en" } as const;
    await expect(createReportShare(stranger(), interviewId, input, NOW)).rejects.toEqual(refused("not-found"));
    await expect(listReportShares(stranger(), interviewId, NOW)).rejects.toEqual(refused("not-found"));
    const { shareId } = await createReportShare(viewer, interviewId, input, NOW);
    await expect(revokeReportShare(stranger(), { interviewId, shareId }, NOW)).rejects.toEqual(refused("not-found"));
    for (let count = 1; count < 20; count++) await createReportShare(viewer, interviewId, input, NOW);
    await expect(createReportShare(viewer, interviewId, input, NOW)).rejects.toEqual(refused("too-many-requests"));
  });
});

describe("what an interview missed", () => {
  it("becomes due once, and outlives a rebuild of everything that is derived", async () => {
    const { interviewId } = await held();
    const first = await reviewMissed(viewer, interviewId, NOW);
    expect(first.added).toContain("sft-data-format");
    expect(first.added).toContain("lora-params-one-matrix");
    expect(first.added).not.toContain("bpe-vocabulary-building");
    const again = await reviewMissed(viewer, interviewId, later(0.001));
    expect(again).toMatchObject({ added: [], unavailable: [] });
    expect(again.already.toSorted()).toEqual(first.added.toSorted());
    const cards = await prisma().reviewCard.findMany({ where: { learnerId: viewer.learnerId } });
    expect(cards.map(({ itemId }) => itemId).toSorted()).toEqual(first.added.toSorted());
    // Two items of one question stand on different days.
    const queue = (await getQueue(viewer, false, NOW)).entries.map(({ itemId }) => itemId);
    expect(queue).toHaveLength(first.added.length - 1);
    const before = await rowsOf(viewer.learnerId);
    await prisma().$transaction((tx) => rebuildDerivedRows(tx, viewer.learnerId, [viewer.learnerId]));
    expect(await rowsOf(viewer.learnerId)).toEqual(before);
  });

  it("leaves out what is retired, and is nobody else's to ask for", async () => {
    const { interviewId } = await held();
    await pool().query(`UPDATE "Item" SET status = 'retired' WHERE id = 'sft-data-format'`);
    const { added, unavailable } = await reviewMissed(viewer, interviewId, NOW);
    expect(added).not.toContain("sft-data-format");
    expect(unavailable).toEqual(["sft-data-format"]);
    await pool().query(`UPDATE "Item" SET status = 'active' WHERE id = 'sft-data-format'`);
    await expect(reviewMissed(stranger(), interviewId, NOW)).rejects.toEqual(refused("not-found"));
  });
});

describe("interviews over time", () => {
  it("are listed newest first, and can be deleted with all that hangs on them", async () => {
    const old = await held(usualTurns(), { endedAt: later(-20) });
    const recent = await held(usualTurns(), { endedAt: later(-1) });
    await held(usualTurns(), { isMarked: null, endedAt: NOW });
    const { interviews } = await getHistory(viewer);
    expect(interviews.map(({ phase }) => phase)).toEqual(["running", "ready", "ready"]);
    expect(interviews[1]).toMatchObject({
      ...{ interviewId: recent.interviewId, asked: 6, answered: 5, inAll: 7 },
      share: expect.closeTo((await readReport(recent.interviewId)).overall.share!) as number,
    });
    await expect(deleteInterview(stranger(), old.interviewId)).rejects.toEqual(refused("not-found"));
    await deleteInterview(viewer, old.interviewId);
    await expect(getReport(viewer, old.interviewId, "en")).rejects.toEqual(refused("not-found"));
    const { rows } = await pool().query(`SELECT FROM "InterviewEvent" WHERE "sessionId" = $1`, [old.interviewId]);
    expect(rows).toEqual([]);
    expect((await getHistory({ kind: "anonymous" })).interviews).toEqual([]);
  });

  it("of a guest come along when he signs in, with their disputes and links", async () => {
    const { interviewId } = await held();
    const point = withheld(await readReport(interviewId));
    await disputeMark(viewer, interviewId, { position: 0, part: point.id, reason: "" }, NOW);
    await createReportShare(viewer, interviewId, { days: 1, showsName: false, locale: "en" }, NOW);
    await reviewMissed(viewer, interviewId, NOW);
    const user = await seedUser();
    await prisma().$transaction((tx) =>
      mergeLearners(tx, { guestId: viewer.learnerId, accountLearnerId: user.learnerId, now: NOW }),
    );
    const account = accountViewer(user);
    expect((await readReport(interviewId, account)).overall.asked).toBe(6);
    expect((await listReportShares(account, interviewId, NOW)).shares).toHaveLength(1);
    await expect(getReport(viewer, interviewId, "en")).rejects.toEqual(refused("not-found"));
    expect((await reviewMissed(account, interviewId, NOW)).added).toEqual([]);
    const { rows } = await pool().query(
      `SELECT FROM "InterviewDispute" WHERE "learnerId" = $1 UNION ALL SELECT FROM "InterviewMark" WHERE "learnerId" = $1`,
      [viewer.learnerId],
    );
    expect(rows).toEqual([]);
  });
});

describe("readiness", () => {
  it("says nothing before an interview, and then gives its parts with the numbers behind them", async () => {
    expect(await getReadiness({ kind: "anonymous" }, NOW)).toMatchObject({ estimate: null, past: [] });
    expect(await getReadiness(viewer, NOW)).toMatchObject({ estimate: null, past: [], parts: [] });
    const { interviewId } = await held(usualTurns(), { endedAt: later(-30) });
    const readiness = await getReadiness(viewer, NOW);
    const { share } = (await readReport(interviewId)).overall;
    expect(readiness).toMatchObject({
      role: "all-round",
      interviews: { share: expect.closeTo(share!) as number },
      past: [{ interviewId, weight: expect.closeTo(25 / 2, 1) as number }],
      parts: [{ part: "interviews", weight: 1 }],
    });
    expect(readiness.estimate!.value).toBeCloseTo(share!);
    expect(readiness.estimate!.high - readiness.estimate!.low).toBeGreaterThan(0.2);
  });

  it("feeds the plan: what the last interview missed is tomorrow's weak concept, until it was practised", async () => {
    await updatePlan(viewer, { interview: null, role: "all-round", minutes: 60 }, NOW);
    await held(usualTurns(), { endedAt: new Date(NOW.getTime() - 1_000) });
    expect((await getToday(viewer, NOW)).plan?.tasks.concept).toBeNull();
    const tomorrow = await getToday(viewer, later(1));
    expect(tomorrow.readiness).not.toBeNull();
    expect(tomorrow.plan?.tasks.concept ?? null).toBeNull(); // no written chapter asks for the concepts of the test
    await pool().query(
      `UPDATE "ItemRevision" SET envelope = jsonb_set(envelope, '{concepts}', '["lora"]') WHERE "itemId" = 'lora-params-one-matrix'`,
    );
    const then = await getToday(viewer, later(1));
    expect(then.plan?.tasks.concept).toMatchObject({ slug: "lora", isMissed: true, mastery: 0 });
    await pool().query(
      `UPDATE "ItemRevision" SET envelope = jsonb_set(envelope, '{concepts}', $1::jsonb) WHERE "itemId" = 'lora-params-one-matrix'`,
      [JSON.stringify([conceptOf("lora-params-one-matrix")])],
    );
  });
});
