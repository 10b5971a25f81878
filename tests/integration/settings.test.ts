import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GET as meRoute } from "@/app/api/v1/me/route";
import { GET as progressRoute } from "@/app/api/v1/progress/route";
import { GET as readRoute, PATCH as changeRoute } from "@/app/api/v1/settings/route";
import { cookieName } from "@/lib/auth/cookies";
import { hashPassword } from "@/lib/auth/server/hash-password";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";
import { getProgress } from "@/lib/progress/server/get-progress";
import { updateSettings } from "@/lib/settings/server/update-settings";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { rowsOf } from "@/tests/support/learner-rows";
import { seedItem } from "@/tests/support/seed-items";
import { seedUser } from "@/tests/support/seed-user";

const PASSWORD = "ten steps, then rise";
const NONE = {
  locale: null,
  theme: null,
  timeZone: null,
  dailyGoal: null,
  motion: null,
  dataSaver: null,
  certainty: null,
  boards: null,
};
let passwordHash: string;
let network = 0;

beforeAll(async () => {
  await testDatabase();
  passwordHash = await hashPassword(PASSWORD);
});
let browser: Browser;
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
  browser = new Browser(`198.26.${network++ % 256}.1`);
});

const read = async (who = browser) => (await who.call(readRoute, "GET", "/api/v1/settings")).json;
const change = (body: unknown, who = browser) => who.call(changeRoute, "PATCH", "/api/v1/settings", { body });

async function signedIn() {
  const user = await seedUser({ passwordHash });
  browser.cookies.set(cookieName("session", env().PUBLIC_URL), user.browserCookie.value);
  return user;
}

describe("settings", () => {
  it("are a guest's too, from his first choice on", async () => {
    expect(await read()).toEqual({ settings: NONE, nickname: null });
    expect((await change({ theme: "dark", dailyGoal: 7 })).json.settings).toEqual({
      ...NONE,
      theme: "dark",
      dailyGoal: 7,
    });
    expect(await read()).toEqual({ settings: { ...NONE, theme: "dark", dailyGoal: 7 }, nickname: null });
    expect((await change({ nickname: "Guest" })).json.code).toBe("sign-in-required");
  });

  it("change field by field, so that two tabs lose nothing of each other", async () => {
    await signedIn();
    await Promise.all([
      change({ theme: "dark" }),
      change({ locale: "zh", motion: "reduced" }),
      change({ dailyGoal: 3 }),
      change({ timeZone: "Asia/Shanghai" }),
      change({ dataSaver: "on" }),
      change({ certainty: "off" }),
      change({ nickname: "小明" }),
    ]);
    expect(await read()).toEqual({
      settings: {
        ...{ locale: "zh", theme: "dark", timeZone: "Asia/Shanghai" },
        ...{ dailyGoal: 3, motion: "reduced", dataSaver: "on", certainty: "off", boards: null },
      },
      nickname: "小明",
    });
    await change({ dailyGoal: null });
    expect((await read()).settings).toMatchObject({ dailyGoal: null, theme: "dark" });
  });

  it.each([
    { theme: "pink" },
    { locale: "fr" },
    { timeZone: "Asia/Nowhere" },
    { timeZone: "'; DROP TABLE" },
    { dailyGoal: 0 },
    { certainty: "sometimes" },
    { dailyGoal: 2.5 },
    { dailyGoal: { not: 1 } },
    { nickname: "a\u202eb" },
    { version: 2 },
    { role: "admin" },
    [],
    null,
  ])("refuse %j and change nothing", async (body) => {
    await signedIn();
    await change({ theme: "light" });
    expect((await change(body)).json.code).toBe("invalid-input");
    expect(await read()).toEqual({ settings: { ...NONE, theme: "light" }, nickname: "Ada" });
  });

  it("survive a bad value in the database, and replace a bad whole", async () => {
    const user = await signedIn();
    for (const stored of ['{"theme":"pink","locale":"zh"}', "[1]", '"x"', "7"]) {
      await pool().query(`UPDATE "Learner" SET settings = $2::jsonb WHERE id = $1`, [user.learnerId, stored]);
      expect((await read()).settings.theme).toBeNull();
      expect((await change({ theme: "dark" })).json.settings.theme).toBe("dark");
    }
  });

  it("of the account win over the guest's where both have chosen", async () => {
    const user = await seedUser({ passwordHash });
    await pool().query(`UPDATE "Learner" SET settings = '{"version":1,"theme":"light"}' WHERE id = $1`, [
      user.learnerId,
    ]);
    await change({ theme: "dark", dailyGoal: 5 });
    await browser.signIn(user.email, PASSWORD);
    expect((await read()).settings).toMatchObject({ theme: "light", dailyGoal: 5 });
    // Guests whose settings were never made leave the account's as they are.
    await browser.signIn(user.email, PASSWORD);
    expect((await read()).settings).toMatchObject({ theme: "light", dailyGoal: 5 });
  });

  it("of looks are told to each page of an account", async () => {
    await signedIn();
    const me = async () => (await browser.call(meRoute, "GET", "/api/v1/me")).json;
    expect(await me()).not.toHaveProperty("look");
    await change({ theme: "dark", timeZone: "Asia/Shanghai" });
    const chosen = { theme: "dark", locale: null, motion: null, dataSaver: null, certainty: null };
    expect((await me()).look).toEqual(chosen);
  });
});

describe("the day of a learner", () => {
  /** 23:30 and 00:30 in Shanghai: one day of UTC, two of his. */
  const EVENING = new Date("2026-11-10T15:30:00Z");
  const NIGHT = new Date("2026-11-10T16:30:00Z");

  async function answerTwice(timeZone: string | null) {
    const user = await seedUser();
    const viewer: LearnerViewer = { kind: "guest", learnerId: user.learnerId };
    const itemId = `item-${newId()}`;
    await seedItem(itemId, "single-choice", { chapter: "lora", concepts: ["lora"] });
    if (timeZone) await updateSettings(viewer, { timeZone }, EVENING);
    for (const now of [EVENING, NIGHT]) {
      const [view] = (await listItemViews(viewer, [itemId])).views;
      if (view?.status !== "active") throw new Error("no view");
      const { choices } = view.public.en as { choices: { id: string }[] };
      await submitAttempt(
        viewer,
        { viewId: view.viewId, answer: { choice: choices[0]!.id } },
        { now, idempotencyKey: newId() },
      );
    }
    return viewer;
  }
  const reviews = async (viewer: LearnerViewer) => (await rowsOf(viewer.learnerId))["ReviewLog"]!.length;

  it("begins at his midnight: the first answer of each day counts", async () => {
    expect(await reviews(await answerTwice(null))).toBe(1);
    expect(await reviews(await answerTwice("Asia/Shanghai"))).toBe(2);
    expect(await reviews(await answerTwice("America/New_York"))).toBe(1);
  });

  it("moves when he moves: everything is derived anew, as if he had been there all along", async () => {
    const viewer = await answerTwice(null);
    await updateSettings(viewer, { timeZone: "Asia/Shanghai" }, NIGHT);
    expect(await reviews(viewer)).toBe(2);
    await updateSettings(viewer, { timeZone: "UTC" }, NIGHT);
    expect(await reviews(viewer)).toBe(1);
  });

  it("counts what was done today against the goal", async () => {
    const viewer = await answerTwice("Asia/Shanghai");
    await updateSettings(viewer, { dailyGoal: 4 }, NIGHT);
    expect((await getProgress(viewer, NIGHT)).today).toEqual({ items: 1, goal: 4, hasTimeZone: true });
    expect((await getProgress(viewer, new Date("2026-11-11T15:59:59Z"))).today.items).toBe(1);
    expect((await getProgress(viewer, new Date("2026-11-11T16:00:00Z"))).today.items).toBe(0);
    const { json } = await browser.call(progressRoute, "GET", "/api/v1/progress");
    expect(json.today).toEqual({ items: 0, goal: null, hasTimeZone: false });
  });
});
