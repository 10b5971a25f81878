import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST as createAccountRoute } from "@/app/api/v1/accounts/route";
import { hashPassword } from "@/lib/auth/server/hash-password";
import { issueGuest } from "@/lib/auth/server/issue-guest";
import { readViewer } from "@/lib/auth/server/read-viewer";
import { cookieName } from "@/lib/auth/cookies";
import type { LearnerViewer } from "@/lib/auth/viewer";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { pool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import type { ActiveItemView } from "@/lib/practice/schema";
import { transactionOf } from "@/lib/practice/server/locked-learner";
import { listItemViews } from "@/lib/practice/server/list-item-views";
import { revealHint } from "@/lib/practice/server/reveal-hint";
import { submitAttempt } from "@/lib/practice/server/submit-attempt";
import { mergeLearners } from "@/lib/progress/server/merge-learners";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { rowsOf } from "@/tests/support/learner-rows";
import { seedItem } from "@/tests/support/seed-items";
import { seedUser, type SeededUser } from "@/tests/support/seed-user";

const PASSWORD = "two devices, one learner";
const DAY_MS = 86_400_000;
const start = new Date("2026-10-01T08:00:00Z").getTime();
let passwordHash: string;

beforeAll(async () => {
  await testDatabase();
  passwordHash = await hashPassword(PASSWORD);
});

let items: string[];
let user: SeededUser;
beforeEach(async () => {
  await pool().query(`DELETE FROM "RateLimit"`);
  user = await seedUser({ passwordHash });
  items = [newId(), newId(), newId()].map((id) => `item-${id}`);
  for (const [index, id] of items.entries()) {
    await seedItem(id, "single-choice", { chapter: `chapter-${index % 2}`, concepts: ["lora", `concept-${index}`] });
  }
});

const account = ({ learnerId, userId, sessionId }: SeededUser): LearnerViewer => ({
  ...{ kind: "account", learnerId, userId, sessionId },
  ...{ role: "learner", mayReview: false, nickname: "Ada" },
});

async function view(viewer: LearnerViewer, itemId: string): Promise<ActiveItemView> {
  const [shown] = (await listItemViews(viewer, [itemId])).views;
  if (shown?.status !== "active") throw new Error(`no view of ${itemId}`);
  return shown;
}

/** Answers rightly or wrongly on a day. */
async function answer(viewer: LearnerViewer, itemId: string, right: boolean, day: number, idempotencyKey?: string) {
  const shown = await view(viewer, itemId);
  const { choices } = shown.public.en as { choices: { id: string; text: string }[] };
  const choice = choices.find(({ text }) => text.includes("Matrix A") === right)!.id;
  const now = new Date(start + day * DAY_MS);
  // On every other day only with help.
  if (day % 2 === 1) await revealHint(viewer, shown.viewId, 1, now);
  return submitAttempt(viewer, { viewId: shown.viewId, answer: { choice } }, { now, idempotencyKey });
}

function guestBrowser(address: string): { browser: Browser; guest: LearnerViewer & { kind: "guest" } } {
  const { learnerId, setCookie } = issueGuest();
  const browser = new Browser(address);
  const [pair = ""] = setCookie.split(";");
  browser.cookies.set(cookieName("guest", env().PUBLIC_URL), pair.slice(pair.indexOf("=") + 1));
  return { browser, guest: { kind: "guest", learnerId } };
}

const merge = (guestId: string, into = user.learnerId) =>
  prisma().$transaction((tx) => mergeLearners(tx, { guestId, accountLearnerId: into, now: new Date() }));

/** What was done, in time order, split between the account and two guests. */
const HISTORY = [
  ["account", 0, true, 0],
  ["first", 0, false, 1],
  ["second", 1, true, 2],
  ["account", 1, false, 3],
  ["first", 2, true, 4],
  ["second", 0, true, 9],
  ["account", 2, false, 20],
  ["first", 1, true, 21],
] as const;

async function act(who: Record<"account" | "first" | "second", LearnerViewer>) {
  for (const [actor, item, right, day] of HISTORY) await answer(who[actor], items[item]!, right, day);
}

describe("merging a guest into an account", () => {
  it("gives what one learner who did the same would have", async () => {
    const one: LearnerViewer = { kind: "guest", learnerId: newId() };
    await act({ account: one, first: one, second: one });

    const [first, second] = [guestBrowser("10.0.0.1"), guestBrowser("10.0.0.2")];
    await act({ account: account(user), first: first.guest, second: second.guest });
    for (const { browser } of [first, second]) expect((await browser.signIn(user.email, PASSWORD)).status).toBe(200);

    const merged = await rowsOf(user.learnerId);
    expect(merged["Attempt"]).toHaveLength(HISTORY.length);
    expect(merged).toEqual(await rowsOf(one.learnerId));
    for (const { guest } of [first, second]) {
      expect(Object.values(await rowsOf(guest.learnerId)).flat()).toEqual([]);
    }
  });

  it("gives the same when two devices sign in at the same moment", async () => {
    const one: LearnerViewer = { kind: "guest", learnerId: newId() };
    await act({ account: one, first: one, second: one });

    const devices = [guestBrowser("10.0.1.1"), guestBrowser("10.0.1.2")];
    await act({ account: account(user), first: devices[0]!.guest, second: devices[1]!.guest });
    const statuses = await Promise.all(
      devices.map(async ({ browser }) => (await browser.signIn(user.email, PASSWORD)).status),
    );
    expect(statuses).toEqual([200, 200]);
    expect(await rowsOf(user.learnerId)).toEqual(await rowsOf(one.learnerId));
  });

  it("does nothing the second time, also when both happen at once", async () => {
    const { guest } = guestBrowser("10.0.2.1");
    await answer(guest, items[0]!, true, 0);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => merge(guest.learnerId)));
    expect(outcomes.toSorted()).toEqual([false, false, false, false, true]);
    const before = await rowsOf(user.learnerId);
    expect(await merge(guest.learnerId)).toBe(false);
    expect(await rowsOf(user.learnerId)).toEqual(before);
    expect(before["Attempt"]).toHaveLength(1);
  });

  it("never takes from another account, nor from a guest who belongs to another account", async () => {
    const other = await seedUser();
    await answer(account(other), items[0]!, true, 0);
    expect(await merge(other.learnerId)).toBe(false);
    const { guest } = guestBrowser("10.0.3.1");
    await answer(guest, items[0]!, true, 0);
    expect(await merge(guest.learnerId, other.learnerId)).toBe(true);
    expect(await merge(guest.learnerId)).toBe(false);
    expect((await rowsOf(user.learnerId))["Attempt"]).toEqual([]);
    expect((await rowsOf(other.learnerId))["Attempt"]).toHaveLength(2);
  });

  it("keeps both answers when they carry the same idempotency key", async () => {
    const { guest } = guestBrowser("10.0.4.1");
    const key = newId();
    await answer(account(user), items[0]!, true, 0, key);
    await answer(guest, items[1]!, true, 1, key);
    await merge(guest.learnerId);
    expect((await rowsOf(user.learnerId))["Attempt"]).toHaveLength(2);
    const { rows } = await pool().query(
      `SELECT "itemId" FROM "Attempt" WHERE "learnerId" = $1 AND "idempotencyKey" = $2`,
      [user.learnerId, key],
    );
    expect(rows).toEqual([{ itemId: items[0] }]);
  });

  it("leaves nothing of a failed merge behind", async () => {
    const { guest } = guestBrowser("10.0.5.1");
    await answer(guest, items[0]!, true, 0);
    await expect(merge(guest.learnerId, newId())).rejects.toThrow(/only be merged into the learner of an account/);
    expect((await rowsOf(guest.learnerId))["ReviewCard"]).toHaveLength(1);
    expect(await merge(guest.learnerId)).toBe(true);
  });
});

describe("a late write", () => {
  it("of another tab lands on the account, seen before or after the merge, first answer or not", async () => {
    const { guest } = guestBrowser("10.0.6.1");
    await answer(guest, items[0]!, true, 0);
    const shown = await view(guest, items[1]!);
    await merge(guest.learnerId);
    const { choices } = shown.public.en as { choices: { id: string }[] };
    const late = { viewId: shown.viewId, answer: { choice: choices[0]!.id } };
    await submitAttempt(guest, late, { now: new Date(start + DAY_MS), idempotencyKey: undefined });
    expect((await rowsOf(user.learnerId))["Attempt"]).toHaveLength(2);
    expect((await rowsOf(guest.learnerId))["Attempt"]).toEqual([]);
  });

  it("of a hint counts for the account, which answers the view", async () => {
    const { guest } = guestBrowser("10.0.13.1");
    const shown = await view(guest, items[0]!);
    await merge(guest.learnerId);
    await revealHint(guest, shown.viewId, 1, new Date(start));
    const { choices } = shown.public.en as { choices: { id: string }[] };
    const late = { viewId: shown.viewId, answer: { choice: choices[0]!.id } };
    await submitAttempt(guest, late, { now: new Date(start), idempotencyKey: undefined });
    const kept = await rowsOf(user.learnerId);
    expect(kept["HintReveal"]).toEqual([{ hints: 1 }]);
    expect(kept["Attempt"]).toMatchObject([{ hints: 1 }]);
  });

  it("of a guest without any row lands on the account too", async () => {
    const { browser, guest } = guestBrowser("10.0.7.1");
    const shown = await view(guest, items[0]!);
    await browser.signIn(user.email, PASSWORD);
    const { choices } = shown.public.en as { choices: { id: string }[] };
    const late = { viewId: shown.viewId, answer: { choice: choices[0]!.id } };
    await submitAttempt(guest, late, { now: new Date(start), idempotencyKey: undefined });
    expect((await rowsOf(user.learnerId))["Attempt"]).toHaveLength(1);
  });

  it("and a merge wait for each other: nothing is lost while both run", async () => {
    const { guest } = guestBrowser("10.0.8.1");
    await answer(guest, items[0]!, true, 0);
    const work = [
      ...items.map((id, index) => answer(guest, id, index % 2 === 0, 2)),
      merge(guest.learnerId),
      ...items.map((id) => answer(account(user), id, true, 3)),
    ];
    const outcomes = await Promise.allSettled(work);
    // A view that was asked for after the merge names nobody; everything that was acknowledged is there.
    const acknowledged = outcomes.filter(({ status }) => status === "fulfilled").length - 1;
    expect((await rowsOf(user.learnerId))["Attempt"]).toHaveLength(acknowledged + 1);
    expect((await rowsOf(guest.learnerId))["Attempt"]).toEqual([]);
  });

  it("is waited for: a merge that begins during an answer takes it along", async () => {
    const { guest } = guestBrowser("10.0.9.1");
    let merged: Promise<boolean> | undefined;
    await transactionOf(guest.learnerId, async (client) => {
      await client.query(`INSERT INTO "Learner" (id, kind) VALUES ($1, 'guest')`, [guest.learnerId]);
      merged = merge(guest.learnerId);
      const first = await Promise.race([merged, new Promise((resolve) => setTimeout(resolve, 150, "waiting"))]);
      expect(first).toBe("waiting");
    });
    expect(await merged).toBe(true);
  });
});

describe("after the merge", () => {
  it("the browser holds no guest cookie, and after sign-out an old one shows nothing", async () => {
    const { browser, guest } = guestBrowser("10.0.10.1");
    await answer(guest, items[0]!, true, 0);
    const old = browser.cookie;
    await browser.signIn(user.email, PASSWORD);
    expect(browser.cookies.has(cookieName("guest", env().PUBLIC_URL))).toBe(false);
    expect((await readViewer(old, new Date())).kind).toBe("anonymous");
  });
});

describe("signing up", () => {
  it("keeps the guest's rows where they are, and the old guest cookie opens nothing", async () => {
    const { browser, guest } = guestBrowser("10.0.11.1");
    await answer(guest, items[0]!, true, 0);
    const before = await rowsOf(guest.learnerId);
    const guestCookie = browser.cookie;
    const email = `s${newId()}@example.com`;
    await browser.call(createAccountRoute, "POST", "/api/v1/accounts", { body: { email, password: PASSWORD } });
    expect((await browser.signIn(email, PASSWORD)).status).toBe(200);
    expect(await readViewer(browser.cookie, new Date())).toMatchObject({ kind: "account", learnerId: guest.learnerId });
    expect(await rowsOf(guest.learnerId)).toEqual(before);
    expect((await readViewer(guestCookie, new Date())).kind).toBe("anonymous");
  });

  it("does not hand a first visitor's work to the next one on the same machine", async () => {
    const { browser, guest } = guestBrowser("10.0.12.1");
    await answer(guest, items[0]!, true, 0);
    const email = `s${newId()}@example.com`;
    await browser.call(createAccountRoute, "POST", "/api/v1/accounts", { body: { email, password: PASSWORD } });
    expect((await browser.signIn(user.email, PASSWORD)).status).toBe(200);
    expect((await rowsOf(user.learnerId))["Attempt"]).toEqual([]);
    expect((await rowsOf(guest.learnerId))["Attempt"]).toHaveLength(1);
  });
});
