import pg from "pg";
import { beforeAll, expect, it, vi } from "vitest";
import { POST as itemViews } from "@/app/api/v1/item-views/route";
import { POST as attempts } from "@/app/api/v1/attempts/route";
import { newId } from "@/lib/core/ids";
import { Browser } from "@/tests/support/browser";
import { testDatabase } from "@/tests/support/database";
import { seedItem } from "@/tests/support/seed-items";
import { seedUser } from "@/tests/support/seed-user";

beforeAll(async () => {
  await testDatabase();
});

it.each(["guest", "account"])("a graded answer of a %s takes at most 11 round trips to the database", async (who) => {
  const itemId = `item-${newId()}`;
  await seedItem(itemId, "multiple-choice");
  const browser = new Browser();
  if (who === "account") {
    const { browserCookie } = await seedUser();
    browser.cookies.set(browserCookie.name, browserCookie.value);
  }
  const { json } = await browser.call(itemViews, "POST", "/api/v1/item-views", { body: { ids: [itemId] } });
  const query = vi.spyOn(pg.Client.prototype, "query");
  const answer = await browser.call(attempts, "POST", "/api/v1/attempts", {
    body: { viewId: json.views[0].viewId, answer: { choices: [json.views[0].public.en.choices[0].id] } },
    headers: { "idempotency-key": newId() },
  });
  expect(answer.json.score.status).toBe("graded");
  // BEGIN with its lock, state, attempt, derived rows, COMMIT are the least there can be.
  expect(query.mock.calls.length).toBeGreaterThanOrEqual(5);
  expect(query.mock.calls.length).toBeLessThanOrEqual(11);
  query.mockRestore();
});
