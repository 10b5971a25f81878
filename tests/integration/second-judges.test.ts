import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GET, POST } from "@/app/api/v1/interviews/[interviewId]/turns/[position]/second-judges/route";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import type { RubricMarks } from "@/lib/interviews/schema";
import { askEndpointJudge } from "@/lib/interviews/server/ask-endpoint-judge";
import { getSecondJudges } from "@/lib/interviews/server/get-second-judges";
import type { EndpointSettings } from "@/lib/judges/server/endpoint-settings";
import { tokenBudget } from "@/lib/judges/server/token-budget";
import { accountViewer } from "@/tests/support/account-viewer";
import { testDatabase } from "@/tests/support/database";
import { FakeLanguageModel, fails, says } from "@/tests/support/fake-language-model";
import { allFound, QUESTION } from "@/tests/support/judged-question";
import { seedEndedInterview, seedMarks } from "@/tests/support/seed-ended-interview";
import { publishRevision, seedItem } from "@/tests/support/seed-items";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";

const settings = vi.hoisted(() => ({ now: undefined as EndpointSettings | undefined }));
vi.mock("@/lib/judges/server/endpoint-settings", () => ({ endpointSettings: () => settings.now }));

const NOW = new Date("2026-11-26T20:00:00Z");
const TEXTS = ["The weights of the base are frozen.", "Afterwards BA is merged into it."];
const body = {
  ...{ stem: QUESTION.stem, explanation: QUESTION.stem, modelAnswer: QUESTION.modelAnswer },
  ...{ rubric: QUESTION.points, followUps: [{ text: QUESTION.stem }], misconceptions: QUESTION.misconceptions },
};
const matcher: RubricMarks = {
  judge: { name: "matcher", version: "7" },
  points: QUESTION.points.map(({ id, weight }) => ({ id, weight, status: "missing", hedged: false, evidence: [] })),
  misconceptions: [{ id: "faster", raised: false, evidence: [] }],
  share: 0,
};

let model: FakeLanguageModel;
let user: SeededUser;
let interviewId: string;
let itemId: string;
const viewer = () => accountViewer(user);
const ask = (position = 0) => askEndpointJudge(viewer(), interviewId, position, NOW);
const look = () => getSecondJudges(viewer(), interviewId, 0);

beforeAll(async () => {
  await testDatabase();
  model = await FakeLanguageModel.start();
});
afterAll(() => model.stop());
beforeEach(async () => {
  itemId = `open-${newId()}`;
  await seedItem(itemId, "open");
  await publishRevision(itemId, "open", body);
  user = await seedUser();
  ({ interviewId } = await seedEndedInterview(pool(), user.learnerId, itemId, TEXTS));
  await seedMarks(pool(), user.learnerId, interviewId, matcher);
  settings.now = model.settings;
  model.behave(says(allFound(...TEXTS)));
});

describe("the second judges of a question", () => {
  it("are shown what was said, the rubric in both languages and whom one may ask, and nobody is asked by that", async () => {
    const shown = await look();
    expect(shown.answer).toEqual({
      locale: "en",
      texts: [
        { event: 2, text: TEXTS[0] },
        { event: 4, text: TEXTS[1] },
      ],
    });
    expect(shown.question.points.map(({ id, html }) => [id, html.zh.includes("<p>")])).toEqual([
      ...["frozen", "update", "merge"].map((id) => [id, true]),
    ]);
    expect(shown.matcher).toEqual(matcher);
    expect(shown.endpoint).toEqual({ status: "offered", host: model.host, model: "fake-1" });
    expect(model.asked).toEqual([]);
    settings.now = undefined;
    expect((await look()).endpoint).toEqual({ status: "absent" });
    expect(await ask()).toEqual({ status: "absent" });
  });

  it("say it once: what the language model found is kept beside the matcher's marks, and given from then on", async () => {
    const verdict = await ask();
    expect(verdict).toMatchObject({ status: "marked", marks: { share: 1, judge: { version: "1/fake-1" } } });
    expect(await ask()).toEqual(verdict);
    settings.now = undefined;
    const shown = await look();
    expect(shown.endpoint).toEqual(verdict);
    expect(shown.matcher).toEqual(matcher);
    expect(model.asked).toHaveLength(1);
  });

  it("are asked once by two presses, and by two processes keep what came first", async () => {
    model.behave(async (asked, response) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await says(allFound(...TEXTS))(asked, response);
    });
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(first).toEqual(second);
    expect(model.asked).toHaveLength(1);
    const { rows } = await pool().query(`SELECT judge FROM "InterviewMark" WHERE "sessionId" = $1 ORDER BY 1`, [
      interviewId,
    ]);
    expect(rows).toEqual([{ judge: "endpoint" }, { judge: "matcher" }]);
  });

  it("keep nothing where they gave no marks, and may be asked again", async () => {
    model.behave(fails(401), says(allFound(...TEXTS)));
    expect(await ask()).toEqual({ status: "refused" });
    expect((await look()).endpoint.status).toBe("offered");
    expect((await ask()).status).toBe("marked");
  });

  it("say nothing of words that do not stand in the answer", async () => {
    model.behave(says(allFound("Only the low-rank update BA is trained")));
    expect(await ask()).toMatchObject({ status: "marked", marks: { share: 0 } });
    const { endpoint } = await look();
    expect(endpoint.status === "marked" && endpoint.marks.points.map(({ doubt }) => doubt)).toEqual([
      ...["not-in-answer", "not-in-answer", "not-in-answer"],
    ]);
  });

  it("keep nothing of somebody who deleted his account meanwhile", async () => {
    model.behave(async (asked, response) => {
      await pool().query(`UPDATE "User" SET "deletedAt" = now() WHERE id = $1`, [user.userId]);
      await says(allFound(...TEXTS))(asked, response);
    });
    await ask();
    const { rows } = await pool().query(`SELECT 1 FROM "InterviewMark" WHERE "sessionId" = $1 AND judge = 'endpoint'`, [
      interviewId,
    ]);
    expect(rows).toEqual([]);
  });
});

describe("nobody else", () => {
  it.each([
    ["a stranger", async () => accountViewer(await seedUser())],
    ["an administrator", async () => accountViewer(await seedUser({ role: "admin" }), "admin")],
    ["another guest", async () => ({ kind: "guest", learnerId: newId() }) as const],
  ])("%s, sees them or asks them", async (_, make) => {
    const other = await make();
    await expect(getSecondJudges(other, interviewId, 0)).rejects.toMatchObject({ code: "not-found" });
    await expect(askEndpointJudge(other, interviewId, 0, NOW)).rejects.toMatchObject({ code: "not-found" });
    expect(model.asked).toEqual([]);
  });

  it("while the interview is held, at a question that there is not, or at one that the key marks", async () => {
    await expect(ask(1)).rejects.toMatchObject({ code: "not-found" });
    const running = await seedEndedInterview(pool(), user.learnerId, itemId, TEXTS, { isRunning: true });
    await expect(askEndpointJudge(viewer(), running.interviewId, 0, NOW)).rejects.toMatchObject({ code: "not-found" });
    const choice = `choice-${newId()}`;
    await seedItem(choice, "single-choice");
    const graded = await seedEndedInterview(pool(), user.learnerId, choice, TEXTS);
    await expect(getSecondJudges(viewer(), graded.interviewId, 0)).rejects.toMatchObject({ code: "not-found" });
    expect(model.asked).toEqual([]);
  });

  it("by the routes either", async () => {
    const call = async (handler: typeof GET, method: string, cookie: string | undefined, position = "0") => {
      const url = `http://localhost:3000/api/v1/interviews/${interviewId}/turns/${position}/second-judges`;
      const headers = { origin: "http://localhost:3000", "sec-fetch-site": "same-origin", ...(cookie && { cookie }) };
      const context = { params: Promise.resolve({ interviewId, position }) };
      return (await handler(new Request(url, { method, headers }), context)).status;
    };
    expect(await call(GET, "GET", user.cookie)).toBe(200);
    expect(await call(POST, "POST", user.cookie)).toBe(200);
    expect(await call(GET, "GET", undefined)).toBe(404);
    expect(await call(POST, "POST", undefined)).toBe(404);
    expect(await call(GET, "GET", user.cookie, "x")).toBe(400);
  });
});

describe("the budget of a day", () => {
  it("stops the asking of one learner and of the whole site, and begins anew the next day", async () => {
    settings.now = { ...model.settings, tokensPerLearner: 100 };
    expect(await ask()).toEqual({ status: "budget-spent" });
    settings.now = { ...model.settings, tokensPerDay: 100 };
    expect(await ask()).toEqual({ status: "budget-spent" });
    expect(model.asked).toEqual([]);
  });

  it("is taken by all who ask at once never beyond its end, and given back what was not used", async () => {
    const limits = { ...model.settings, tokensPerDay: 1_000_000, tokensPerLearner: 1_000 };
    const day = new Date("2027-01-01T23:59:00Z");
    const budget = tokenBudget(limits, newId(), day);
    const taken = await Promise.all(Array.from({ length: 8 }, () => budget.take(300)));
    expect(taken.filter(Boolean)).toHaveLength(3);
    await budget.settle(300, 50);
    expect(await budget.take(350)).toBe(true);
    expect(await budget.take(1)).toBe(false);
  });

  it("that one of the two has not leaves the other whole", async () => {
    const day = new Date("2027-02-01T00:00:00Z");
    const limits = { ...model.settings, tokensPerDay: 1_000, tokensPerLearner: 500 };
    const learnerId = newId();
    expect(await tokenBudget(limits, learnerId, day).take(600)).toBe(false);
    expect(await tokenBudget(limits, newId(), day).take(500)).toBe(true);
    expect(await tokenBudget(limits, learnerId, day).take(500)).toBe(true);
    expect(await tokenBudget(limits, newId(), day).take(1)).toBe(false);
    expect(await tokenBudget(limits, newId(), new Date(day.getTime() + 86_400_000)).take(500)).toBe(true);
  });
});
